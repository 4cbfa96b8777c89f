import { knownReasons, type PriceReason } from '../../../shared/domain/price-reason.ts';
import type { Deps } from '../../deps.ts';
import type { Translator } from '../../pages/messages/translator.ts';

/** A reason in the reader's language; one that the store no longer has as it is kept. */
export function reasonLabel(t: Translator, reasons: readonly PriceReason[], id: string): string {
  const own = reasons.find((reason) => reason.id === id)?.label;
  if (own) return own;
  const known = knownReasons.find((it) => it === id);
  return known ? t(`priceReason.${known}`) : id;
}

/** What the price editor offers, with labels in the reader's language. */
export async function priceReasons(deps: Deps, t: Translator) {
  const { manualPrices } = await deps.storage.read.meta.settings();
  const { allowed, reasonDemanded: demanded, reasons } = manualPrices;
  return { allowed, demanded, reasons: reasons.map((it) => ({ ...it, label: reasonLabel(t, reasons, it.id) })) };
}
