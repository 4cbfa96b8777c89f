import type {
  CustomerInput,
  CustomerTextField,
  CustomerValues,
  FieldProblem,
} from '../../../shared/domain/customer-fields.ts';
import { type Level, visitorLevel } from '../../../shared/domain/level.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { chooseLocale } from '../../pages/messages/locale.ts';
import type { Customer, CustomerMore } from '../../storage/records.ts';
import { type Tables, UniqueError } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { mailPasswordLink } from '../login/password-links.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { checkFields, invalidCustomer } from './check-fields.ts';
import { moreOf, type Profile, withProfile } from './customer-more.ts';
import { emailTaken, possibleDuplicate, possibleDuplicates } from './duplicates.ts';

export interface NewCustomer {
  readonly input: CustomerInput;
  readonly level?: Level | undefined;
  readonly locale?: string | undefined;
  readonly profile?: Omit<Profile, 'locale'> | undefined;
  /** The customer agreed on the phone to an account and to phone help. */
  readonly consent: boolean;
  readonly sendPasswordMail?: boolean | undefined;
  /** Somebody asked: the candidates are other people. */
  readonly confirmedDifferent?: boolean | undefined;
}

/** How the account comes to be: an operator makes it on the phone, or a program brings it. */
export type Origin = 'phone' | 'program';

/** The first number of a store's own customers, as `C-12001`. */
const numbers = { name: 'customer', first: 12_001 } as const;

/**
 * Makes a customer who cannot sign in until they set a password, and gets no mail unless it is asked for. On the phone, consent and
 * both names are needed and a possible duplicate is asked about; a program's account begins without phone help. Refusals: 422
 * `customer-invalid`, 409 `email-taken`, 409 `possible-duplicate`.
 */
export async function createCustomer(
  deps: Deps,
  identity: Identity,
  request: NewCustomer,
  origin: Origin = 'phone',
): Promise<Result<Customer>> {
  const { country } = await deps.storage.read.meta.settings();
  const read = checkFields(request.input, country, origin === 'phone' ? neededOnPhone : neededAlways);
  const problems = { ...(read.ok ? {} : read.problem), ...ownProblems(identity, request, origin) };
  if (!read.ok || Object.keys(problems).length > 0) return refused(invalidCustomer(problems));
  const values = read.value;
  try {
    return await deps.storage.tx((tables) => insert(tables, deps, identity, { request, values, origin }));
  } catch (error) {
    if (!(error instanceof UniqueError && error.constraint.endsWith('email_key'))) throw error;
    return refused(emailTaken(await deps.storage.read.customers.byEmail(values.email ?? ''))); // somebody was quicker
  }
}

const neededOnPhone: readonly CustomerTextField[] = ['firstName', 'lastName', 'email'];
const neededAlways: readonly CustomerTextField[] = ['email'];

function ownProblems(identity: Identity, { level, consent }: NewCustomer, origin: Origin) {
  const problems: { consent?: FieldProblem; level?: FieldProblem } = {};
  if (origin === 'phone' && !consent) problems.consent = { code: 'consent' };
  if (!mayGiveLevel(identity, level)) problems.level = { code: 'levelRight' };
  return problems;
}

/** Everybody begins at the visitors' level; another one changes prices. */
export const mayGiveLevel = (identity: Identity, level: Level | undefined): boolean =>
  level === undefined || level === visitorLevel || may(identity, 'manage-customers');

interface Insertion {
  readonly request: NewCustomer;
  readonly values: CustomerValues;
  readonly origin: Origin;
}

async function insert(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  { request, values, origin }: Insertion,
): Promise<Result<Customer>> {
  const email = values.email ?? '';
  if (await tables.staff.byEmail(email)) return refused(emailTaken(undefined));
  const known = await tables.customers.byEmail(email);
  if (known) return refused(emailTaken(known));
  const customer = await customerFrom(tables, deps, identity, { request, values, origin });
  const isAsked = origin === 'phone' && !request.confirmedDifferent;
  const alike = origin === 'phone' ? await possibleDuplicates(tables, customer) : [];
  if (isAsked && alike.length > 0) return refused(possibleDuplicate(alike));
  await tables.customers.save(customer);
  await audit(tables, deps, {
    identity,
    action: 'customer-created',
    customerId: customer.id,
    details: {
      number: customer.number,
      email: customer.email,
      level: customer.level,
      consent: origin === 'phone' ? 'given on the phone' : 'none',
      passwordMail: request.sendPasswordMail ?? false,
      ...(alike.length > 0 && { differentFrom: alike.map((it) => it.customer.number) }),
    },
  });
  if (request.sendPasswordMail) await mailPasswordLink(tables, deps, { customer });
  return ok(customer);
}

async function customerFrom(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  { request, values, origin }: Insertion,
): Promise<Customer> {
  const now = deps.clock.now();
  const more: CustomerMore = moreOf(values, {});
  const customer: Customer = {
    id: deps.ids.id(),
    number: await nextNumber(tables),
    email: values.email ?? '',
    firstName: values.firstName ?? '',
    lastName: values.lastName ?? '',
    company: values.company ?? '',
    phone: values.phone ?? '',
    documentType: values.documentType ?? '',
    document: values.document ?? '',
    level: request.level ?? visitorLevel,
    phoneHelpSince: origin === 'phone' ? now : undefined,
    disabled: false,
    passwordHash: undefined,
    locale: chooseLocale({ chosen: request.locale }),
    createdAt: now,
    updatedAt: now,
    updatedBy: displayNameOf(identity),
    ...(Object.keys(more).length > 0 && { more }),
  };
  return withProfile(customer, request.profile ?? {});
}

/** An import may have brought some of the numbers. */
async function nextNumber(tables: Tables): Promise<string> {
  for (;;) {
    const number = `C-${await tables.meta.next(numbers.name, numbers.first)}`;
    if (!(await tables.customers.byNumber(number))) return number;
  }
}
