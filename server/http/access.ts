import type { Access } from '../../shared/api/contract.ts';
import { actingVerbs, permissions, type Verb } from '../../shared/domain/permissions.ts';
import type { Problem } from '../../shared/domain/result.ts';
import { type Identity, may, preparingOf, rolesOf } from '../features/session/identity.ts';
import { notWhilePreparing } from '../features/session/not-while-preparing.ts';

/** Whether the contract's access lets this caller in; the refusal otherwise. */
export function accessProblem(access: Access, identity: Identity): Problem | undefined {
  if (access === 'anyone') return undefined;
  if (access === 'signed-in') {
    if (identity.kind === 'staff' || identity.kind === 'shopper') return undefined;
    return identity.kind === 'visitor' ? signedOut : rightMissing(identity);
  }
  if (may(identity, access) || mayByActing(identity, access)) return undefined;
  if (preparingOf(identity) && isCustomers(access)) return notWhilePreparing;
  return identity.kind === 'visitor' ? signedOut : rightMissing(identity);
}

/** The customer's own rights, as far as the allow-list lends them to whoever acts for them (security rule 1). */
const mayByActing = (identity: Identity, verb: Verb): boolean =>
  identity.kind === 'staff' &&
  identity.acting !== undefined &&
  actingVerbs.some((lent) => lent === verb) &&
  isCustomers(verb);

const isCustomers = (verb: Verb): boolean => permissions.customer.some((own) => own === verb);

export const signedOut: Problem = {
  code: 'signed-out',
  status: 401,
  message: 'You are not signed in. Nothing was changed. Sign in and try again.',
};

/** E7 of the design's error texts. */
export const rightMissing = (identity: Identity): Problem => ({
  code: 'right-missing',
  status: 403,
  message: `Not done. Your role (${rolesOf(identity).join(', ')}) does not include this. Nothing changed.`,
});

/** VTEX's checkout has one answer for whoever may not, signed in or not (wire.md section 1.4). */
export const checkoutDenied = ({ message }: Problem): Problem => ({
  code: 'CHK003',
  status: 403,
  message: `Access Denied. ${message}`,
});

export const notWhileActing: Problem = {
  code: 'not-while-acting',
  status: 403,
  message: 'Not done. Only the customer can do this, signed in themselves. Nothing changed.',
};
