import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import type { DuplicateDetails, DuplicateReason, EmailTakenDetails } from '../../../shared/api/telesales-customers.ts';
import { companyDomain } from '../../../shared/domain/email.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { summaryOf } from './customer-words.ts';

const mostCandidates = 5;

type Alike = Pick<Customer, 'phone' | 'email' | 'document'>;

/** Another customer who could be the same person, and why. */
export interface Candidate {
  readonly customer: Customer;
  readonly reasons: readonly DuplicateReason[];
}

/** Customers with the same phone, document or company domain as this one; the strongest reasons first, five at most. */
export async function possibleDuplicates(
  tables: Tables,
  asked: Alike,
  exceptId?: string,
): Promise<readonly Candidate[]> {
  const { phone, document } = asked;
  const found = await tables.customers.alike({ phone, document, emailDomain: companyDomain(asked.email) }, 20);
  return found
    .filter(({ id }) => id !== exceptId)
    .map((customer) => ({ customer, reasons: reasonsOf(asked, customer) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostCandidates);
}

function reasonsOf(asked: Alike, other: Alike): readonly DuplicateReason[] {
  const domain = companyDomain(asked.email);
  return [
    ...(asked.phone !== '' && asked.phone === other.phone ? (['phone'] as const) : []),
    ...(asked.document !== '' && bare(asked.document) === bare(other.document) ? (['document'] as const) : []),
    ...(domain !== '' && domain === companyDomain(other.email) ? (['company-domain'] as const) : []),
  ];
}

const bare = (document: string): string => fold(document).replace(/[^\p{L}\p{N}]/gu, '');

const weights: Readonly<Record<DuplicateReason, number>> = { document: 4, phone: 2, 'company-domain': 1 };
const weightOf = ({ reasons }: Candidate): number => reasons.reduce((sum, reason) => sum + weights[reason], 0);

export interface PossibleDuplicate extends Problem {
  readonly code: 'possible-duplicate';
  readonly details: DuplicateDetails;
}
export const isPossibleDuplicate = (problem: Problem): problem is PossibleDuplicate =>
  problem.code === 'possible-duplicate';

/** 409 `possible-duplicate`: asks whether it is the same person. */
export function possibleDuplicate(candidates: readonly Candidate[]): PossibleDuplicate {
  const details: DuplicateDetails = {
    candidates: candidates.map(({ customer, reasons }) => ({
      ...summaryOf(customer, undefined),
      reasons: [...reasons],
    })),
  };
  const [first] = candidates;
  const who = first ? `${first.customer.number} ${fullNameOf(first.customer)}` : 'Another customer';
  return {
    code: 'possible-duplicate',
    status: 409,
    message: `Not saved. ${who} has this ${wordOf(first)}. Is it the same person? Nothing was changed.`,
    details,
  };
}

const wordOf = (candidate: Candidate | undefined): string => {
  const [reason = 'phone'] = candidate?.reasons ?? [];
  return reason === 'company-domain' ? 'company domain' : reason;
};

export interface EmailTaken extends Problem {
  readonly code: 'email-taken';
  readonly details: EmailTakenDetails;
}
export const isEmailTaken = (problem: Problem): problem is EmailTaken => problem.code === 'email-taken';

/** 409 `email-taken`: no second account has the e-mail of a customer, and none that of a colleague. */
export function emailTaken(customer: Customer | undefined): EmailTaken {
  const taken: CustomerSummary | null = customer ? summaryOf(customer, undefined) : null;
  const details: EmailTakenDetails = { customer: taken };
  const words = customer
    ? `${customer.number} ${fullNameOf(customer)} has this e-mail.`
    : 'This is the e-mail of a colleague, and staff are never customers.';
  return {
    code: 'email-taken',
    status: 409,
    message: `Not saved. ${words} Nothing was changed.`,
    fields: { email: words },
    details,
  };
}
