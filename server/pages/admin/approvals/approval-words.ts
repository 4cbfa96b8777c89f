import type { BasisPoints } from '../../../../shared/domain/percent.ts';
import { staffRoles } from '../../../../shared/domain/permissions.ts';
import { knownReasons, type PriceReason } from '../../../../shared/domain/price-reason.ts';
import type { AuthorizationRow, WaitsFor } from '../../../features/authorization/authorization-views.ts';

import type { Translator } from '../../messages/translator.ts';

/** "10.0%" */
export const percentWords = (t: Translator, value: BasisPoints): string => percent(t, value);

/** How far from the customer's own price: "−10.0%", above it "+10.0%". */
export const changeWords = (t: Translator, off: BasisPoints): string =>
  percent(t, -off, 'exceptZero').replace('-', '−');

const percent = ({ locale }: Translator, value: BasisPoints, signDisplay?: 'exceptZero'): string =>
  new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    ...(signDisplay && { signDisplay }),
  }).format(value / 10_000);

/** Whom a request waits for. */
export function waitsForWords(t: Translator, waitsFor: WaitsFor): string {
  switch (waitsFor.kind) {
    case 'staff':
      return waitsFor.name;
    case 'role':
      return roleWords(t, waitsFor.role);
    default:
      return t(`approvals.waitsFor.${waitsFor.kind}`);
  }
}

function roleWords(t: Translator, role: string): string {
  const known = staffRoles.find((it) => it === role);
  return known ? t(`admin.role.${known}`) : role;
}

/** "Pier 9 Espresso, 2 more" */
export const productWords = (
  t: Translator,
  { item, moreItems }: Pick<AuthorizationRow, 'item' | 'moreItems'>,
): string => (moreItems === 0 ? item.name : t('approvals.moreItems', { product: item.name, count: moreItems }));

/** A reason by the store's own words, else by ours; one that the store took away since by its id. */
export function reasonWords(t: Translator, id: string, reasons: readonly PriceReason[]): string {
  const own = reasons.find((reason) => reason.id === id)?.label;
  const known = knownReasons.find((it) => it === id);
  return own || (known ? t(`priceReason.${known}`) : id);
}
