import type { Problem } from '../../../shared/domain/result.ts';

export const subscriptionUnknown: Problem = {
  code: 'subscription-unknown',
  status: 404,
  message: 'There is no such subscription here. Nothing was changed.',
};

export const cycleUnknown: Problem = {
  code: 'cycle-unknown',
  status: 404,
  message: 'There is no such cycle here. Nothing was changed.',
};

export const subscriberUnknown: Problem = {
  code: 'customer-unknown',
  status: 404,
  message: 'There is no customer with this e-mail here. Nothing was changed.',
};

export const subscriptionOver: Problem = {
  code: 'subscription-over',
  status: 409,
  message: 'This subscription has ended for good. Nothing was changed. Start a new one instead.',
};

export const notRetriable: Problem = {
  code: 'cycle-not-failed',
  status: 409,
  message: 'Only a cycle that bought nothing can be tried again. Nothing was ordered.',
};

const invalid = (field: string, message: string): Problem => ({
  code: 'subscription-invalid',
  status: 422,
  message: `The subscription was not saved. ${message}`,
  fields: { [field]: message },
});

export const statusInvalid = invalid('status', 'Set the status to ACTIVE, PAUSED or CANCELED.');
export const planUnknown = invalid('plan.id', 'There is no such plan. Use one of GET /api/rns/pvt/plans.');
export const intervalInvalid = invalid('plan.frequency.interval', 'This interval is too long for its period.');
export const purchaseDayInvalid = invalid(
  'plan.purchaseDay',
  'Write the day of the month, 1 to 31, or with WEEKLY the weekday, 1 for Monday to 7 for Sunday.',
);
export const validityInvalid = invalid(
  'plan.validity',
  'Write days of the calendar within ten years, the end not before the begin.',
);
export const nothingToCome = invalid('plan', 'This plan has no purchase day to come.');
export const nextDayInvalid = invalid(
  'nextPurchaseDate',
  'Choose a day from today on, within ten years and not after the end of the plan.',
);
export const addressNotSaved = invalid('shippingAddress', 'Choose one of the addresses in the customer’s account.');
export const titleInvalid = invalid('title', 'Write 100 characters at most.');
export const itemsMissing = invalid('items', 'Put one product in at least, and 50 at most.');
export const itemNotSold = invalid('items', 'This product is not sold to the customer.');
export const itemThere = invalid('items', 'This product is in the subscription already. Change its quantity instead.');
export const manualPriceOff: Problem = {
  code: 'manual-price-off',
  status: 403,
  message: 'Prices of subscriptions cannot be changed in this store. Nothing was changed.',
};

export const itemUnknown: Problem = {
  code: 'item-unknown',
  status: 404,
  message: 'There is no such item in this subscription. Nothing was changed.',
};

export const lastItem: Problem = {
  code: 'last-item',
  status: 409,
  message: 'A subscription keeps one product at least. Nothing was changed. Cancel the subscription instead.',
};
