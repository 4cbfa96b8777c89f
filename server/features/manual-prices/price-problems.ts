import { formatMoney, type Money } from '../../../shared/domain/money.ts';
import { plainPercent } from '../../../shared/domain/percent.ts';
import type { ReasonRefusal } from '../../../shared/domain/price-reason.ts';
import type { Verdict } from '../../../shared/domain/price-verdict.ts';
import type { Problem } from '../../../shared/domain/result.ts';

/** Refusals of the verbs in this folder. Pages word them in the reader's language by `code`. */

/** VTEX's own code for it. */
export const pricesClosed: Problem = {
  code: 'CHK003',
  status: 403,
  message: 'Access Denied. Prices are not changed in this store until an administrator allows it. Nothing was changed.',
};

export const priceMissing: Problem = {
  code: 'price-missing',
  status: 400,
  message: 'Price not saved. Send either price or telesalesLineTotal. The cart is unchanged.',
};

/** `fields` names the member that is to be changed. */
export const reasonProblem = (refusal: ReasonRefusal): Problem => ({
  code: refusal,
  status: 422,
  message: `Price not saved. ${words[refusal]} The cart is unchanged.`,
  fields: { [refusal === 'note-missing' ? 'telesalesNote' : 'telesalesReason']: words[refusal] },
});

const words = {
  'reason-missing': 'Say why the price changes.',
  'reason-unknown': 'This store does not have that reason. Choose one of its list.',
  'note-missing': 'This reason needs a note.',
  'free-item-needed': 'A price of 0 needs a reason for free items.',
} as const satisfies Record<ReasonRefusal, string>;

export type PriceRefusal = Extract<Verdict, { readonly kind: 'refused' }>;

interface RefusedLine {
  readonly skuId: string;
  readonly price: Money;
  readonly sellingPrice: Money;
  /** One unit as it costs without the change. */
  readonly stays: Money;
}

/**
 * The price passes a guard, or the rules deny it. `details` has what the price editor's sentence needs: `why` and
 * floor: `floor`; role-limit and rule: `limit` in basis points; order-limit: `left`, `need`, `total`. For staff alone.
 */
export function priceRefused(line: RefusedLine, refusal: PriceRefusal, currency: string): Problem {
  const money = (amount: Money): string => formatMoney(amount, currency, 'en-US');
  const { kind: _, ...facts } = refusal;
  const { why, next } = refusalWords(line, refusal, money);
  return {
    code: 'price-refused',
    status: 422,
    message: `Refused. ${why} The price stays ${money(line.stays)}.${next}`,
    details: { skuId: line.skuId, ownPrice: line.price, price: line.sellingPrice, ...facts },
  };
}

function refusalWords(
  { price, sellingPrice }: Omit<RefusedLine, 'stays'>,
  refusal: PriceRefusal,
  money: (amount: Money) => string,
) {
  switch (refusal.why) {
    case 'floor': {
      const floor = money(refusal.floor);
      return { why: `${money(sellingPrice)} is below the floor of ${floor}.`, next: ` Enter ${floor} or more.` };
    }
    case 'order-limit': {
      const left = money(Math.max(0, refusal.left));
      const need = money(refusal.need);
      return { why: `This order's discount limit has ${left} left, this change needs ${need}.`, next: '' };
    }
    default: {
      const direction = sellingPrice < price ? 'off' : 'more';
      return { why: `Over ${plainPercent(refusal.limit)}% ${direction} is not allowed.`, next: '' };
    }
  }
}
