import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { limitTries } from '../login/limit-tries.ts';
import { mailPasswordLink } from '../login/password-links.ts';
import { endAllLogins } from '../login/sign-out.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';
import { customerUnknown } from './customer-problems.ts';
import { findCustomer } from './find-customer.ts';

/**
 * Disables the account, or enables it again. A disabled customer is signed out, cannot sign in, and cannot be acted for: a call that
 * runs ends with its operator's next request. Asked again it changes nothing. 404 `customer-unknown`.
 */
export const setCustomerDisabled = (
  deps: Deps,
  identity: Identity,
  number: string,
  disabled: boolean,
): Promise<Result<Customer>> =>
  changeCustomer(deps, identity, number, async (tables, customer) => {
    if (customer.disabled === disabled) return undefined;
    if (disabled) await endAllLogins(tables, deps, { customerId: customer.id });
    return { next: { ...customer, disabled }, action: disabled ? 'customer-disabled' : 'customer-enabled' };
  });

/** Switches phone help off for a customer who asked for it. Only the customer can switch it on. 404 `customer-unknown`. */
export const switchPhoneHelpOff = (deps: Deps, identity: Identity, number: string): Promise<Result<Customer>> =>
  changeCustomer(deps, identity, number, async (_tables, customer) =>
    customer.phoneHelpSince === undefined
      ? undefined
      : { next: { ...customer, phoneHelpSince: undefined }, action: 'phone-help-off' },
  );

/** Mails an address to set a password, because the customer asked for it. 404, 409 `customer-disabled`, 429. */
export async function sendPasswordLink(deps: Deps, identity: Identity, number: string): Promise<Result<Customer>> {
  const tried = await limitTries(deps, [{ key: `password-link:${number}`, most: 3 }]);
  if (!tried.ok) return tried;
  return deps.storage.tx(async (tables) => {
    const customer = await findCustomer(tables, number);
    if (!customer) return refused(customerUnknown);
    if (customer.disabled) return refused(accountDisabled);
    await mailPasswordLink(tables, deps, { customer });
    await audit(tables, deps, {
      identity,
      action: 'password-mail-sent',
      customerId: customer.id,
      details: { number: customer.number },
    });
    return ok(customer);
  });
}

type Change = { readonly next: Customer; readonly action: string } | undefined;

const changeCustomer = (
  deps: Deps,
  identity: Identity,
  number: string,
  decide: (tables: Tables, customer: Customer) => Promise<Change>,
): Promise<Result<Customer>> =>
  deps.storage.tx(async (tables) => {
    const found = await findCustomer(tables, number);
    const customer = found && (await tables.customers.lock(found.id));
    if (!customer) return refused(customerUnknown);
    const change = await decide(tables, customer);
    if (!change) return ok(customer);
    const saved = touched(change.next, deps, identity);
    await tables.customers.save(saved);
    await audit(tables, deps, {
      identity,
      action: change.action,
      customerId: saved.id,
      details: { number: saved.number },
    });
    return ok(saved);
  });

/** With a new version, which no one has read yet. */
export const touched = (customer: Customer, deps: Deps, identity: Identity): Customer => ({
  ...customer,
  updatedAt: Math.max(deps.clock.now(), customer.updatedAt + 1), // two changes in one ms are two versions
  updatedBy: displayNameOf(identity),
});

const accountDisabled: Problem = {
  code: 'customer-disabled',
  status: 409,
  message: 'Not sent. This account is disabled. Nothing was changed.',
};
