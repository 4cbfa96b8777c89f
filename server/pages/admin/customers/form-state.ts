import type { CustomerCard } from '../../../../shared/api/telesales.ts';
import type { DuplicateDetails } from '../../../../shared/api/telesales-customers.ts';
import { customerTextFields } from '../../../../shared/domain/customer-fields.ts';
import type { Problem } from '../../../../shared/domain/result.ts';
import { isInvalidCustomer, wordsOf } from '../../../features/customers/check-fields.ts';
import { isCustomerChanged } from '../../../features/customers/customer-problems.ts';
import { isEmailTaken, isPossibleDuplicate } from '../../../features/customers/duplicates.ts';
import type { Desk } from '../desk.ts';
import { drawnValues } from './drawn-values.ts';

export type Texts = Readonly<Partial<Record<string, string>>>;

/** What a form of a customer shows: values as typed, else as kept; and what is wrong. */
export interface FormState {
  readonly values: Texts;
  readonly errors: Texts;
  /** What is kept now; empty for a customer who is only being made. */
  readonly kept: Texts;
  readonly news: FormNews | undefined;
}

/** Why nothing was saved. */
export type FormNews =
  | { readonly kind: 'fields' }
  | { readonly kind: 'alike'; readonly candidates: DuplicateDetails['candidates'] }
  | { readonly kind: 'changed'; readonly who: string; readonly at: number };

export const emptyForm: FormState = { values: {}, errors: {}, kept: {}, news: undefined };

/** The form as the customer is kept. */
export function formOf(card: CustomerCard): FormState {
  const values = valuesOf(card);
  return { ...emptyForm, values, kept: values };
}

const valuesOf = (card: CustomerCard): Texts => ({
  ...Object.fromEntries(customerTextFields.map((field) => [field, card[field]])),
  level: card.level,
  deliveryAddressId: card.addresses.find(({ isDefault }) => isDefault)?.id ?? '',
  version: String(card.version),
});

/** The form as it was sent, with the reasons why it was refused; undefined when the problem is not about its fields. */
export function refusedForm(desk: Desk, problem: Problem, sent: URLSearchParams): FormState | undefined {
  const state = { ...emptyForm, values: Object.fromEntries(sent) };
  if (isInvalidCustomer(problem)) {
    const errors = Object.fromEntries(
      Object.entries(problem.details.problems).map(([field, it]) => [field, it && wordsOf(desk.t, it)]),
    );
    return { ...state, errors, news: { kind: 'fields' } };
  }
  if (isPossibleDuplicate(problem))
    return { ...state, news: { kind: 'alike', candidates: problem.details.candidates } };
  if (isEmailTaken(problem)) {
    const { customer } = problem.details;
    const who = customer && `${customer.number} ${customer.name}`;
    const email = who ? desk.t('customers.emailTaken', { who }) : desk.t('customers.emailColleague');
    return { ...state, errors: { email }, news: { kind: 'fields' } };
  }
  if (isCustomerChanged(problem)) {
    const { changedBy, changedAt, customer } = problem.details;
    const kept = valuesOf(customer);
    const news = { kind: 'changed', who: changedBy || desk.t('customers.somebody'), at: changedAt } as const;
    return { ...state, values: mergedValues(sent, kept), kept, news };
  }
  if (problem.code === 'address-unknown')
    return { ...state, errors: { deliveryAddressId: desk.t('customers.addressGone') }, news: { kind: 'fields' } };
  return undefined;
}

/** What was typed anew stays; a field that nobody touched here shows what somebody else made of it. */
function mergedValues(sent: URLSearchParams, kept: Texts): Texts {
  const drawn = drawnValues(sent);
  const untouched = Object.keys(kept).filter((name) => !sent.has(name) || sent.get(name) === drawn[name]);
  return {
    ...Object.fromEntries(sent),
    ...Object.fromEntries(untouched.map((name) => [name, kept[name]])),
    version: kept.version,
  };
}
