import { fold } from '../../../shared/domain/fold.ts';
import { maxPasswordLength, minPasswordLength } from '../../../shared/domain/password.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Ticket } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { passwordChangedMail } from '../messages/write-messages.ts';
import type { Identity } from '../session/identity.ts';
import { hashPassword } from './passwords.ts';
import { beginLogin, type Person, type SignedIn } from './sign-in.ts';
import { endAllLogins } from './sign-out.ts';
import { hashOfToken } from './token-hash.ts';

export interface SetPasswordRequest {
  /** From the mailed address. */
  readonly token: string;
  readonly password: string;
  /** Who the browser is so far: that login ends. */
  readonly current: Identity;
}

/** Whose password the token sets; 410 `link-over` when it was used, is too old, or never was. */
export async function passwordLink(deps: Deps, token: string): Promise<Result<{ readonly email: string }>> {
  const person = await personOfTicket(deps, deps.storage.read, token);
  return person ? ok({ email: person.row.email }) : refused(linkOver);
}

/**
 * Sets the password, ends every other login of that person, and signs this browser in. Refusals: 410 `link-over`, 422
 * `password-weak`.
 */
export async function setPassword(
  deps: Deps,
  { token, password, current }: SetPasswordRequest,
): Promise<Result<SignedIn>> {
  const known = await personOfTicket(deps, deps.storage.read, token);
  if (!known) return refused(linkOver);
  if (isWeak(password, known.row.email)) return refused(passwordWeak);
  const passwordHash = await hashPassword(password);
  const person = await deps.storage.tx((tables) => change(tables, deps, token, passwordHash));
  return person ? ok(await beginLogin(deps, person, current, 'password-link')) : refused(linkOver);
}

const isWeak = (password: string, email: string): boolean =>
  password.length < minPasswordLength ||
  password.length > maxPasswordLength ||
  fold(password) === fold(email) ||
  /^(.)\1*$/u.test(password);

/** undefined: another browser used the link first. */
async function change(tables: Tables, deps: Deps, token: string, passwordHash: string): Promise<Person | undefined> {
  const now = deps.clock.now();
  await tables.staff.lockAll(); // a colleague may turn the account off at this moment
  const person = await personOfTicket(deps, tables, token);
  if (!person || !(await tables.tickets.use(hashOfToken(token), now))) return undefined;
  const hadPassword = person.row.passwordHash !== undefined;
  const { name: store, phone } = await tables.meta.settings();
  if (person.audience === 'admin') {
    const row = { ...person.row, passwordHash };
    await tables.staff.save(row);
    await endAllLogins(tables, deps, { staffId: row.id });
    const step = { chain: `staff:${row.id}`, actor: `staff:${row.id}`, customerId: undefined, callId: undefined };
    await appendAudit(tables, deps, { ...step, action: 'password-set', details: { by: 'link' } });
    return { audience: 'admin', row };
  }
  const locked = (await tables.customers.lock(person.row.id)) ?? person.row;
  const row = { ...locked, passwordHash };
  await tables.customers.save(row);
  await endAllLogins(tables, deps, { customerId: row.id });
  if (hadPassword) {
    const mail = passwordChangedMail({ store, reader: row }, phone);
    await queueMessage(tables, deps, { ...mail, customerId: row.id });
  }
  return { audience: 'webstore', row };
}

async function personOfTicket(deps: Deps, tables: Tables, token: string): Promise<Person | undefined> {
  const ticket = await tables.tickets.byTokenHash(hashOfToken(token));
  if (!ticket || ticket.usedAt !== undefined || deps.clock.now() >= ticket.expiresAt) return undefined;
  const person = await ownerOf(tables, ticket);
  return person && !person.row.disabled ? person : undefined;
}

async function ownerOf(tables: Tables, { staffId, customerId }: Ticket): Promise<Person | undefined> {
  const staff = staffId === undefined ? undefined : await tables.staff.byId(staffId);
  if (staff) return { audience: 'admin', row: staff };
  const customer = customerId === undefined ? undefined : await tables.customers.byId(customerId);
  return customer && { audience: 'webstore', row: customer };
}

const linkOver: Problem = {
  code: 'link-over',
  status: 410,
  message:
    'This address does not work any more: it was used, or it is too old. Your password is unchanged. Ask for a new one.',
};
const passwordWeak: Problem = {
  code: 'password-weak',
  status: 422,
  message: `The password was not set. It needs ${minPasswordLength} to ${maxPasswordLength} characters, and more than one kind, and cannot be your e-mail.`,
  fields: { password: `Write ${minPasswordLength} characters or more.` },
};
