import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { CustomerChangedDetails } from '../../../shared/api/telesales-customers.ts';
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

export interface CustomerChanged extends Problem {
  readonly code: 'customer-changed';
  readonly details: CustomerChangedDetails;
}
export const isCustomerChanged = (problem: Problem): problem is CustomerChanged => problem.code === 'customer-changed';

/** 409 `customer-changed`: somebody was quicker, and this is what is kept. */
export const customerChanged = (customer: Customer, card: CustomerCard): CustomerChanged => ({
  code: 'customer-changed',
  status: 409,
  message: `Not saved. ${customer.updatedBy || 'Somebody'} changed this customer meanwhile. What you typed is not lost: load the new details and compare.`,
  details: { changedBy: customer.updatedBy ?? '', changedAt: customer.updatedAt, customer: card },
});

export const addressNotTheirs: Problem = {
  code: 'address-unknown',
  status: 422,
  message: 'Not saved. This customer has no such address any more. Nothing was changed. Load the customer again.',
  fields: { deliveryAddressId: 'Choose one of the addresses.' },
};
