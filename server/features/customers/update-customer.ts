import type { ChangedField } from '../../../shared/api/telesales-customers.ts';
import type { CustomerInput, CustomerValues, FieldProblems } from '../../../shared/domain/customer-fields.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Address, Customer } from '../../storage/records.ts';
import { type Tables, UniqueError } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { type Identity, may } from '../session/identity.ts';
import { checkFields, invalidCustomer } from './check-fields.ts';
import { customerCardOf } from './customer-card.ts';
import { changesOf, withValues } from './customer-changes.ts';
import { type Profile, profileChanges, textOf, withProfile } from './customer-more.ts';
import { addressNotTheirs, customerChanged, customerUnknown, notThisCustomer } from './customer-problems.ts';
import { typedAnew } from './customer-texts.ts';
import { emailTaken, possibleDuplicate, possibleDuplicates } from './duplicates.ts';
import { findCustomer } from './find-customer.ts';
import { touched } from './manage-customer.ts';

export interface CustomerUpdate {
  readonly input: CustomerInput;
  readonly level?: Level | undefined;
  readonly deliveryAddressId?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly confirmedDifferent?: boolean | undefined;
  /** `updatedAt` of the customer that was read; undefined overwrites whatever came meanwhile (programs). */
  readonly version?: number | undefined;
}

export interface UpdatedCustomer {
  readonly customer: Customer;
  readonly changed: readonly ChangedField[];
}

/**
 * Changes the members that were given. Staff cannot change an e-mail, only the customer can; a program that manages customers can.
 * Refusals: 404 `customer-unknown`, 403 `not-while-acting` (for another customer than the one acted for), 409 `customer-changed`,
 * 422 `customer-invalid`, 409 `email-taken`, 409 `possible-duplicate`.
 */
export async function updateCustomer(
  deps: Deps,
  identity: Identity,
  number: string,
  update: CustomerUpdate,
): Promise<Result<UpdatedCustomer>> {
  const { country } = await deps.storage.read.meta.settings();
  try {
    const done = await deps.storage.tx((tables) => change(tables, deps, identity, { number, update, country }));
    return done === 'changed' ? withCard(deps, identity, number) : done;
  } catch (error) {
    if (!(error instanceof UniqueError && error.constraint.endsWith('email_key'))) throw error;
    return refused(emailTaken(await deps.storage.read.customers.byEmail(update.input.email ?? '')));
  }
}

/** What is kept is read after the refusal, so it may be newer still: then its version is, too. */
async function withCard(deps: Deps, identity: Identity, number: string): Promise<Result<never>> {
  const customer = await findCustomer(deps.storage.read, number);
  if (!customer) return refused(customerUnknown);
  return refused(customerChanged(customer, await customerCardOf(deps, identity, customer)));
}

interface Change {
  readonly number: string;
  readonly update: CustomerUpdate;
  readonly country: string;
}

async function change(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  { number, update, country }: Change,
): Promise<Result<UpdatedCustomer> | 'changed'> {
  const found = await findCustomer(tables, number);
  const customer = found && (await tables.customers.lock(found.id));
  if (!customer) return refused(customerUnknown);
  if (isForSomebodyElse(identity, customer)) return refused(notThisCustomer);
  if (update.version !== undefined && update.version !== customer.updatedAt) return 'changed';
  const read = readUpdate(identity, customer, update, country);
  if (!read.ok) return read;
  const addresses = await tables.customers.addresses(customer.id);
  const delivery = addresses.find(({ id }) => id === update.deliveryAddressId);
  if (update.deliveryAddressId && !delivery) return refused(addressNotTheirs);
  const next = withProfile(withValues(customer, read.value, update.level), update.profile ?? {});
  const objection = await objectionTo(tables, identity, customer, next, update.confirmedDifferent ?? false);
  if (objection) return refused(objection);
  const changed = changesOf({ customer, next, addresses, delivery, country });
  const profile = profileChanges(customer, next);
  if (changed.length === 0 && Object.keys(profile).length === 0) return ok({ customer, changed });
  const saved = await write(tables, deps, identity, { customer, next, delivery, changed, profile });
  return ok({ customer: saved, changed });
}

export const isForSomebodyElse = (identity: Identity, customer: Customer): boolean =>
  identity.kind === 'staff' && identity.acting !== undefined && identity.acting.customer.id !== customer.id;

const namedFields = ['firstName', 'lastName', 'email'] as const;

function readUpdate(
  identity: Identity,
  customer: Customer,
  { input, level }: CustomerUpdate,
  country: string,
): Result<CustomerValues> {
  const anew = typedAnew(customer, input, country);
  const needed = namedFields.filter((field) => anew[field] !== undefined && textOf(customer, field) !== '');
  const read = checkFields(anew, country, needed);
  const problems: FieldProblems = {
    ...(read.ok ? {} : read.problem),
    ...(anew.email !== undefined && !mayChangeEmail(identity) && { email: { code: 'emailFixed' } }),
    ...(level !== undefined &&
      level !== customer.level &&
      !mayChangeLevel(identity) && { level: { code: 'levelRight' } }),
  };
  return !read.ok || Object.keys(problems).length > 0 ? refused(invalidCustomer(problems)) : read;
}

/** Whoever can change an e-mail can take the account over by a code sent there; a person never may. */
const mayChangeEmail = (identity: Identity): boolean => identity.kind === 'app' && may(identity, 'manage-customers');

/** Taking a level away changes prices as much as giving one. */
const mayChangeLevel = (identity: Identity): boolean => may(identity, 'manage-customers');

/** Why the customer cannot become so, or has to be asked about first. */
async function objectionTo(
  tables: Tables,
  identity: Identity,
  customer: Customer,
  next: Customer,
  confirmedDifferent: boolean,
): Promise<Problem | undefined> {
  if (next.email !== customer.email) {
    if (await tables.staff.byEmail(next.email)) return emailTaken(undefined);
    const other = await tables.customers.byEmail(next.email);
    if (other && other.id !== customer.id) return emailTaken(other);
  }
  if (identity.kind === 'app' || confirmedDifferent) return undefined;
  const alike = await possibleDuplicates(
    tables,
    {
      email: '', // colleagues have been colleagues before
      phone: next.phone === customer.phone ? '' : next.phone,
      document: next.document === customer.document ? '' : next.document,
    },
    customer.id,
  );
  return alike.length > 0 ? possibleDuplicate(alike) : undefined;
}

interface Writing {
  readonly customer: Customer;
  readonly next: Customer;
  readonly delivery: Address | undefined;
  readonly changed: readonly ChangedField[];
  readonly profile: ReturnType<typeof profileChanges>;
}

async function write(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  { customer, next, delivery, changed, profile }: Writing,
): Promise<Customer> {
  const saved = touched(next, deps, identity);
  await tables.customers.save(saved);
  if (delivery) await tables.customers.saveAddress({ ...delivery, isDefault: true });
  if (saved.email !== customer.email) await tables.tickets.voidAllOf({ customerId: saved.id }, deps.clock.now()); // they were sent to the old mailbox
  await audit(tables, deps, {
    identity,
    action: 'customer-updated',
    customerId: saved.id,
    details: {
      number: saved.number,
      changed: { ...Object.fromEntries(changed.map(({ field, from, to }) => [field, { from, to }])), ...profile },
    },
  });
  return saved;
}
