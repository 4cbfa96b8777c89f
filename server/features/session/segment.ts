import type { Segment } from '../../../shared/api/session.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import type { StoreSettings } from '../../storage/records.ts';
import { type Identity, levelOf } from './identity.ts';

const cultures: Readonly<Record<string, string>> = {
  USA: 'en-US',
  GBR: 'en-GB',
  BRA: 'pt-BR',
  PRT: 'pt-PT',
  ESP: 'es-ES',
  MEX: 'es-MX',
  ARG: 'es-AR',
  DEU: 'de-DE',
  FRA: 'fr-FR',
  JPN: 'ja-JP',
};

/** What visitors are told apart by: trade policy, currency, campaign. Nothing personal (wire.md section 3). */
export function segmentOf(settings: StoreSettings, identity: Identity): Segment {
  const given = identity.kind === 'app' ? {} : (identity.session?.public ?? {});
  const cultureInfo = cultures[settings.country] ?? 'en-US';
  return {
    campaigns: null,
    channel: salesChannelOf[levelOf(identity)],
    priceTables: null,
    regionId: '',
    utm_campaign: given.utm_campaign ?? null,
    utm_source: given.utm_source ?? null,
    utmi_campaign: given.utmi_campaign ?? null,
    currencyCode: settings.currency,
    currencySymbol: symbolOf(settings.currency, cultureInfo),
    countryCode: settings.country,
    cultureInfo,
    channelPrivacy: 'public',
  };
}

const symbols = new Map<string, string>();

/** Each is looked up once: making a format is slow, and every page view may ask. */
function symbolOf(currency: string, culture: string): string {
  const key = `${culture} ${currency}`;
  const known = symbols.get(key) ?? lookUpSymbol(currency, culture);
  symbols.set(key, known);
  return known;
}

const lookUpSymbol = (currency: string, culture: string): string =>
  new Intl.NumberFormat(culture, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** VTEX's `vtex_segment`: the segment as base64 of JSON, unsigned. */
export const segmentToken = (segment: Segment): string => Buffer.from(JSON.stringify(segment)).toString('base64');
