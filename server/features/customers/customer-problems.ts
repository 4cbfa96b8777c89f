import type { Problem } from '../../../shared/domain/result.ts';
import type { Customer } from '../../storage/records.ts';

export const customerUnknown: Problem = {
  code: 'customer-unknown',
  status: 404,
  message: 'No customer has this number. Check it, or search by name.',
};

export const notThisCustomer: Problem = {
  code: 'not-while-acting',
  status: 403,
  message: 'Not saved. You act for another customer. Nothing was changed. End the call first.',
};

/** 409: somebody was quicker. The caller adds the customer as it is kept to the details. */
export const customerChanged = (customer: Customer): Problem => ({
  code: 'customer-changed',
  status: 409,
  message: `Not saved. ${customer.updatedBy || 'Somebody'} changed this customer meanwhile. What you typed is not lost: load the new details and compare.`,
  details: { changedBy: customer.updatedBy ?? '', changedAt: customer.updatedAt },
});

export const addressNotTheirs: Problem = {
  code: 'address-unknown',
  status: 422,
  message: 'Not saved. This customer has no such address any more. Nothing was changed. Load the customer again.',
  fields: { deliveryAddressId: 'Choose one of the addresses.' },
};
