import type { Problem } from '../../../shared/domain/result.ts';

/** Words of refused changes of drafts: what happened, what is unchanged, what to do next. */

export const draftUnknown: Problem = {
  code: 'draft-unknown',
  status: 404,
  message: 'There is no such open order to add to: it was placed, discarded, or never was. Nothing was changed.',
};

export const draftOfAnother: Problem = {
  code: 'draft-of-another',
  status: 409,
  message: 'Nothing was added. This order is for another customer. Create a new order for the one whose cart this is.',
};

export const nothingToAdd: Problem = {
  code: 'nothing-to-add',
  status: 409,
  message: 'Nothing was added. The cart is empty. Add a product first.',
};
