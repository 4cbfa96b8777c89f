import type { ClientProfileData, MarketingData, OrderForm } from '../../../shared/api/order-form.ts';
import type { CartAttachments, StoreSettings } from '../../storage/records.ts';
import type { CartContact } from './priced-cart.ts';

/** null until anything is known of who orders. */
export function clientProfileData(contact: CartContact): ClientProfileData | null {
  if (contact.email === '') return null;
  const isCorporate = contact.company !== '';
  return {
    email: contact.email,
    firstName: known(contact.firstName),
    lastName: known(contact.lastName),
    documentType: known(contact.documentType),
    document: known(contact.document),
    phone: known(contact.phone),
    corporateName: known(contact.company),
    tradeName: known(contact.company),
    corporateDocument: isCorporate ? known(contact.document) : null,
    stateInscription: null,
    corporatePhone: isCorporate ? known(contact.phone) : null,
    isCorporate,
    profileCompleteOnLoading: contact.firstName !== '' && contact.lastName !== '',
    profileErrorOnLoading: false,
    customerClass: null,
  };
}

const known = (text: string): string | null => (text === '' ? null : text);

const textIn = (members: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = members[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

export function marketingData(given: CartAttachments['marketingData']): MarketingData | null {
  if (!given) return null;
  const tags = Array.isArray(given.marketingTags) ? given.marketingTags : [];
  return {
    coupon: null, // coupons are refused, so none is ever in force
    marketingTags: tags.filter((tag) => typeof tag === 'string'),
    utmSource: textIn(given, 'utmSource'),
    utmMedium: textIn(given, 'utmMedium'),
    utmCampaign: textIn(given, 'utmCampaign'),
    utmipage: textIn(given, 'utmipage') ?? textIn(given, 'utmiPage'),
    utmiPart: textIn(given, 'utmiPart'),
    utmiCampaign: textIn(given, 'utmiCampaign'),
  };
}

/** The customer's language unless the cart says another. */
export function clientPreferencesData(
  given: CartAttachments['clientPreferencesData'],
  locale: string | undefined,
): OrderForm['clientPreferencesData'] {
  const optin = given?.optinNewsLetter;
  return {
    locale: (given && textIn(given, 'locale')) ?? locale ?? 'en-US',
    optinNewsLetter: optin === true,
  };
}

/** `{appId: {field: value}}` as kept → VTEX's list of apps. */
export function customData(given: CartAttachments['customData']): OrderForm['customData'] {
  if (!given) return null;
  const customApps = Object.entries(given).flatMap(([id, fields]) =>
    typeof fields === 'object' && fields !== null ? [{ id, fields: { ...fields }, major: 1 }] : [],
  );
  return { customApps };
}

export function merchantContextData(given: CartAttachments['merchantContextData']): OrderForm['merchantContextData'] {
  const associate = given?.salesAssociateData;
  if (typeof associate !== 'object' || associate === null) return null;
  return { salesAssociateData: { salesAssociateId: textIn({ ...associate }, 'salesAssociateId') } };
}

export const storePreferencesData = (settings: StoreSettings): OrderForm['storePreferencesData'] => ({
  countryCode: settings.country,
  saveUserData: true,
  timeZone: settings.timeZone,
  currencyCode: settings.currency,
  ...writingOf(settings.currency),
});

type Writing = Pick<OrderForm['storePreferencesData'], 'currencyLocale' | 'currencySymbol' | 'currencyFormatInfo'>;
const writings = new Map<string, Writing>();

/** How amounts are written in the currency; 1033 is Windows' number for US English. */
function writingOf(currency: string): Writing {
  const known = writings.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const parts = format.formatToParts(1_234_567.89);
  const part = (type: Intl.NumberFormatPartTypes): string => parts.find((it) => it.type === type)?.value ?? '';
  const writing = {
    currencyLocale: 1033,
    currencySymbol: part('currency'),
    currencyFormatInfo: {
      currencyDecimalDigits: format.resolvedOptions().maximumFractionDigits ?? 2,
      currencyDecimalSeparator: part('decimal') || '.',
      currencyGroupSeparator: part('group') || ',',
      currencyGroupSize: 3,
      startsWithCurrencySymbol: parts[0]?.type === 'currency',
    },
  };
  writings.set(currency, writing);
  return writing;
}
