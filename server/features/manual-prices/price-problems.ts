import type { ReasonRefusal } from '../../../shared/domain/price-reason.ts';
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
