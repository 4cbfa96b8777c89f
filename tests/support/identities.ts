import type { Deps } from '../../server/deps.ts';
import type { Operator, Shopper, Visitor } from '../../server/features/session/identity.ts';
import type { Call, Login } from '../../server/storage/records.ts';

/** Identities as the server makes them of its rows, for tests of verbs without a request. */

export const aVisitor = (token: string): Visitor => ({
  kind: 'visitor',
  anonymousTokenHash: `hash of ${token}`,
  session: undefined,
});

export async function aShopper(deps: Deps, email: string): Promise<Shopper> {
  const customer = await deps.storage.read.customers.byEmail(email);
  if (!customer) throw new Error(`Nobody is called ${email}.`);
  return { kind: 'shopper', customer, login: aLogin({ customerId: customer.id }), session: undefined };
}

export async function aStaffMember(deps: Deps, email: string): Promise<Operator> {
  const staff = await deps.storage.read.staff.byEmail(email);
  if (!staff) throw new Error(`Nobody is called ${email}.`);
  const login = aLogin({ staffId: staff.id });
  return {
    kind: 'staff',
    staff,
    login,
    session: undefined,
    acting: undefined,
    preparing: undefined,
    endedCall: undefined,
  };
}

export async function actingFor(deps: Deps, staffEmail: string, customerEmail: string): Promise<Operator> {
  const operator = await aStaffMember(deps, staffEmail);
  const customer = await deps.storage.read.customers.byEmail(customerEmail);
  if (!customer) throw new Error(`Nobody is called ${customerEmail}.`);
  const call = aCall(deps, operator, customer.id);
  await deps.storage.tx(async (tables) => {
    await tables.logins.save(operator.login);
    await tables.calls.save(call);
  });
  return { ...operator, acting: { call, customer } };
}

let logins = 0;
function aLogin(whose: { readonly staffId?: string; readonly customerId?: string }): Login {
  logins += 1;
  return {
    id: `login-${logins}`,
    tokenHash: `hash-${logins}`,
    audience: whose.staffId ? 'admin' : 'webstore',
    staffId: whose.staffId,
    customerId: whose.customerId,
    createdAt: 1,
    expiresAt: Number.MAX_SAFE_INTEGER,
    endedAt: undefined,
  };
}

const aCall = (deps: Deps, operator: Operator, customerId: string): Call => ({
  id: deps.ids.id(),
  loginId: operator.login.id,
  staffId: operator.staff.id,
  kind: 'acting',
  customerId,
  level: undefined,
  store: 'http://store.test',
  reason: 'phone-order',
  reasonNote: '',
  startedAt: deps.clock.now(),
  idleAt: deps.clock.now() + 900_000,
  absoluteEndAt: deps.clock.now() + 3_600_000,
  endedAt: undefined,
  ending: undefined,
  outcome: undefined,
  wrapUpCode: undefined,
  wrapUpNote: '',
  cartAtStart: undefined,
});
