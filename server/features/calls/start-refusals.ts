import type { CallKind, StartRefusal } from '../../../shared/domain/call.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Customer, Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { type Identity, may, rolesOf } from '../session/identity.ts';

/** The customer for whom the operator may act, or why not. Reads only. */
export async function customerToActFor(
  tables: Tables,
  identity: Identity,
  email: string,
): Promise<Result<Customer, Refused>> {
  if (!may(identity, 'impersonate')) return refused({ refusal: 'right-missing', customer: undefined });
  const [staff, customer] = [await tables.staff.byEmail(email), await tables.customers.byEmail(email)];
  const refusal = refusalFor(identity, email, staff, customer);
  return customer && !refusal ? ok(customer) : refused({ refusal: refusal ?? 'unknown-customer', customer });
}

export interface Refused {
  readonly refusal: StartRefusal;
  readonly customer: Customer | undefined;
}

/** P3: whoever is staff is nobody's customer, whatever else the e-mail belongs to. */
function refusalFor(
  identity: Identity,
  email: string,
  staff: Staff | undefined,
  customer: Customer | undefined,
): StartRefusal | undefined {
  if (identity.kind === 'staff' && fold(identity.staff.email) === fold(email)) return 'own-account';
  if (staff) return 'staff-account';
  if (!customer) return 'unknown-customer';
  if (customer.disabled) return 'customer-disabled';
  return customer.phoneHelpSince === undefined ? 'consent-withdrawn' : undefined;
}

const statuses = {
  'unknown-customer': 404,
  'staff-account': 403,
  'own-account': 403,
  'customer-disabled': 403,
  'consent-withdrawn': 403,
  'right-missing': 403,
  'reason-missing': 409,
  'call-changed': 409,
} as const satisfies Record<StartRefusal, number>;

export interface RefusalWords {
  readonly identity: Identity;
  /** What was asked for; to act for a customer unless said. */
  readonly kind?: CallKind | undefined;
  /** Whom the attempt was about, when known. */
  readonly customerName?: string | undefined;
  /** Whom the running call is for, for `call-changed`. */
  readonly actingFor?: string | undefined;
}

/** The refusal as a problem, in the words of E3 to E7; `details.refusal` is its code. */
export const startProblem = (refusal: StartRefusal, words: RefusalWords): Problem => ({
  code: refusal,
  status: statuses[refusal],
  message: messageOf(refusal, words),
  details: { refusal },
});

function messageOf(
  refusal: StartRefusal,
  { identity, kind = 'acting', customerName, actingFor }: RefusalWords,
): string {
  const undone = kind === 'preparing' ? 'No cart prepared.' : 'Not logged in.';
  switch (refusal) {
    case 'unknown-customer':
      return `${undone} No customer has this e-mail. You are still signed in, nobody’s cart changed.`;
    case 'staff-account':
    case 'own-account':
    case 'customer-disabled':
      return `${undone} This account cannot be acted for. The attempt is recorded.`;
    case 'consent-withdrawn':
      return `${undone} ${customerName ?? 'The customer'} turned phone help off. You can still answer questions.`;
    case 'right-missing':
      return `Not done. Your role (${rolesOf(identity).join(', ')}) does not include this. Nothing changed.`;
    case 'reason-missing':
      return `${undone} Say why you act for the customer; the reason Other needs a note. Nothing changed.`;
    case 'call-changed':
      return actingFor
        ? `Still acting for ${actingFor}. End or switch that call first.`
        : `${undone} The call that this tab shows is over. Reload the page.`;
  }
}
