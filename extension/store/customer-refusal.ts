import type { CustomerCard, CustomerSummary } from '../../shared/api/telesales.ts';
import type {
  CustomerChangedDetails,
  DuplicateDetails,
  EmailTakenDetails,
  InvalidCustomerDetails,
} from '../../shared/api/telesales-customers.ts';
import type { FieldProblem } from '../../shared/domain/customer-fields.ts';
import type { ApiFailure } from './api-client.ts';

/** What is wrong with each field. */
export type Problems = Readonly<Partial<Record<string, FieldProblem | { readonly code: 'addressGone' }>>>;
export type Candidate = DuplicateDetails['candidates'][number];

/** Why the store did not save a customer. */
export type CustomerRefusal =
  | { readonly kind: 'fields'; readonly problems: Problems }
  /** Others who could be the same person: saved once somebody says that they are not. */
  | { readonly kind: 'alike'; readonly candidates: readonly Candidate[] }
  /** Null when the e-mail is a colleague's. */
  | { readonly kind: 'email-taken'; readonly customer: CustomerSummary | null }
  /** Somebody was quicker; `customer` is what is kept. */
  | { readonly kind: 'changed'; readonly by: string; readonly at: number; readonly customer: CustomerCard }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

/** Reads the refusal of a customer who is made or changed; each code's details have the type of its contract. */
export function customerRefusal(failure: ApiFailure): CustomerRefusal {
  const { code, details } = failure;
  if (code === 'address-unknown') return { kind: 'fields', problems: { deliveryAddressId: { code: 'addressGone' } } };
  if (typeof details !== 'object' || details === null) return { kind: 'failed', failure };
  switch (code) {
    case 'customer-invalid':
      return { kind: 'fields', problems: (details as InvalidCustomerDetails).problems as Problems };
    case 'possible-duplicate':
      return { kind: 'alike', candidates: (details as DuplicateDetails).candidates };
    case 'email-taken':
      return { kind: 'email-taken', customer: (details as EmailTakenDetails).customer };
    case 'customer-changed': {
      const { changedBy, changedAt, customer } = details as CustomerChangedDetails;
      return { kind: 'changed', by: changedBy, at: changedAt, customer };
    }
    default:
      return { kind: 'failed', failure };
  }
}
