import { allows } from '../../../shared/domain/permissions.ts';
import type { Deps } from '../../deps.ts';
import type { Call, Customer, Login, Session, Staff } from '../../storage/records.ts';
import type { CallerRows } from '../../storage/storage.ts';
import { endByItself, endingDue } from '../calls/end-by-itself.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { liveLock } from '../takeover/cart-lock.ts';
import type { Acting, Identity, Preparing, TakenOver } from './identity.ts';
import { workOf } from './work-of.ts';

/** The tokens that a request carries, as sent. */
export interface Tokens {
  readonly login: string | undefined;
  readonly session: string | undefined;
  /** Owner of an anonymous cart. */
  readonly anonymous: string | undefined;
}

export interface Resolved {
  readonly identity: Identity;
  /**
   * A token came that the server ended, replaced or never knew. One that only ran out of time is no token at all, and neither is a
   * session's whose successor never reached the browser: it would keep out an operator whose line broke at the wrong moment.
   */
  readonly deadToken: boolean;
}

/**
 * Who makes the request, by the rows its tokens name (one statement). Ends a call that is over: past a limit, or without its
 * right, its customer or the customer's consent (security rule 2).
 */
export async function resolveIdentity(deps: Deps, tokens: Tokens): Promise<Resolved> {
  if (!tokens.login && !tokens.session) return { identity: visitor(tokens, undefined), deadToken: false };
  const rows = await deps.storage.read.callers.find(hashOrNone(tokens.login), hashOrNone(tokens.session));
  const login = rows.login && isLive(rows.login, deps.clock.now()) ? rows.login : undefined;
  const session = sessionOf(rows, login, deps.clock.now());
  const hasDeadLogin = tokens.login !== undefined && (!rows.login || rows.login.endedAt !== undefined);
  const hasDeadSession = tokens.session !== undefined && !rows.session;
  const deadToken = hasDeadLogin || (hasDeadSession && !(login && (await hasLostSession(deps, login))));
  return { identity: await identify(deps, rows, { tokens, login, session }), deadToken };
}

/** No reply is as late as this: whoever still sends the old token has never got the new one. */
const latestReplyMs = 60_000;

async function hasLostSession({ storage, clock }: Deps, login: Login): Promise<boolean> {
  const newest = await storage.read.sessions.newestOf(login.id);
  return (newest?.createdAt ?? login.createdAt) <= clock.now() - latestReplyMs;
}

const hashOrNone = (token: string | undefined): string => (token ? hashOfToken(token) : '');

const isLive = (login: Login, now: number): boolean => login.endedAt === undefined && now < login.expiresAt;

/** A session counts with the login it names only: alone, a stolen one does nothing. */
const sessionOf = ({ session }: CallerRows, login: Login | undefined, now: number): Session | undefined =>
  session && now < session.expiresAt && session.loginId === login?.id ? session : undefined;

interface Live {
  readonly tokens: Tokens;
  readonly login: Login | undefined;
  readonly session: Session | undefined;
}

async function identify(deps: Deps, rows: CallerRows, { tokens, login, session }: Live): Promise<Identity> {
  const { staff, customer } = rows;
  if (login && customer && !customer.disabled) return { kind: 'shopper', customer, login, session };
  if (!login || !staff) return visitor(tokens, session);
  const ofSession = session ? await callOfSession(deps, rows, staff, login) : noCall;
  if (staff.disabled) return visitor(tokens, undefined);
  return { kind: 'staff', staff, login, session, ...ofSession, takenOver: await takenOverBy(deps, staff) };
}

/** Read apart: few people can take a cart over, and the statement above is everybody's. */
async function takenOverBy({ storage, clock }: Deps, staff: Staff): Promise<TakenOver | undefined> {
  if (!allows(staff.roles, 'update-customer')) return undefined;
  const cart = await storage.read.carts.lockedBy(staff.id);
  const lock = cart && liveLock(cart, clock.now());
  return lock && { cartId: cart.id, owner: cart.owner, expiresAt: lock.expiresAt };
}

const visitor = (tokens: Tokens, session: Session | undefined): Identity => ({
  kind: 'visitor',
  anonymousTokenHash: tokens.anonymous ? hashOfToken(tokens.anonymous) : undefined,
  session,
});

interface SessionCall {
  readonly acting: Acting | undefined;
  readonly preparing: Preparing | undefined;
  readonly endedCall: Call | undefined;
}
const noCall: SessionCall = { acting: undefined, preparing: undefined, endedCall: undefined };

async function callOfSession(
  deps: Deps,
  { call, callCustomer }: { readonly call: Call | undefined; readonly callCustomer: Customer | undefined },
  staff: Staff,
  login: Login,
): Promise<SessionCall> {
  if (!call || call.loginId !== login.id || call.staffId !== staff.id) return noCall;
  const due = call.endedAt === undefined ? endingDue(call, staff, callCustomer, deps.clock.now()) : undefined;
  const current = due ? await endByItself(deps, call, due) : call;
  if (current.endedAt === undefined) return { ...noCall, ...workOf(current, callCustomer) };
  const byItself = current.ending !== 'operator' && current.ending !== 'switched';
  return { ...noCall, endedCall: byItself ? current : undefined };
}
