import type { Namespaces } from '../../../shared/api/session.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Session } from '../../storage/records.ts';
import { customerOf, type Identity, may } from './identity.ts';
import { segmentOf } from './segment.ts';

type Namespace = Namespaces[string];

/** The session as VTEX's clients read it: everything but `public` derived from the server's rows. */
export async function namespacesOf(deps: Deps, identity: Identity, given: Session['public']): Promise<Namespaces> {
  const segment = segmentOf(await deps.storage.read.meta.settings(), identity);
  const { channel, channelPrivacy, countryCode, cultureInfo, currencyCode, currencySymbol } = segment;
  const { account } = deps.config;
  return {
    account: { id: { value: account, keepAlive: true }, accountName: { value: account } },
    store: leaves({ channel, channelPrivacy, countryCode, cultureInfo, currencyCode, currencySymbol }),
    public: leaves({ ...sessionOf(identity)?.public, ...given }),
    authentication: authenticationOf(identity),
    impersonate: impersonateOf(identity, account),
    profile: profileOf(customerOf(identity)),
    checkout: leaves({ regionId: segment.regionId }),
    cookie: {},
    rnb: {},
    shopper: {},
  };
}

export const sessionOf = (identity: Identity): Session | undefined =>
  identity.kind === 'app' ? undefined : identity.session;

const leaves = (values: Readonly<Record<string, string>>): Namespace =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** Whose credential it is: the operator's own, also while they act for a customer. */
function authenticationOf(identity: Identity): Namespace {
  if (identity.kind === 'staff')
    return leaves({ adminUserId: identity.staff.id, adminUserEmail: identity.staff.email });
  if (identity.kind === 'shopper')
    return leaves({ storeUserId: identity.customer.id, storeUserEmail: identity.customer.email });
  return {};
}

function impersonateOf(identity: Identity, account: string): Namespace {
  const canImpersonate = identity.kind === 'staff' && may(identity, 'impersonate');
  const acting = identity.kind === 'staff' ? identity.acting : undefined;
  return leaves({
    canImpersonate: String(canImpersonate),
    account,
    ...(acting && { storeUserId: acting.customer.id, storeUserEmail: acting.customer.email }),
  });
}

function profileOf(customer: Customer | undefined): Namespace {
  if (!customer) return leaves({ isAuthenticated: 'False' });
  const { id, email, firstName, lastName, document, phone } = customer;
  return leaves({ isAuthenticated: 'True', id, email, firstName, lastName, document, phone });
}

/** The part that VTEX's `items` asks for: `*`, whole namespaces, or `namespace.member`, separated by commas. */
export function chosenItems(all: Namespaces, items: string): Namespaces {
  const wishes = items.split(',').map((item) => item.trim());
  if (wishes.includes('*')) return all;
  const chosen: Record<string, Namespace> = {};
  for (const wish of wishes) {
    const [name = '', member] = split(wish);
    const namespace = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!namespace) continue;
    if (member === undefined || member === '*') chosen[name] = namespace;
    else if (Object.hasOwn(namespace, member)) chosen[name] = { ...chosen[name], ...pick(namespace, member) };
  }
  return chosen;
}

/** A member's name may hold dots; a namespace's does not. */
const split = (wish: string): readonly [string, string | undefined] => {
  const dot = wish.indexOf('.');
  return dot < 0 ? [wish, undefined] : [wish.slice(0, dot), wish.slice(dot + 1)];
};

const pick = (namespace: Namespace, member: string): Namespace => {
  const leaf = namespace[member];
  return leaf ? { [member]: leaf } : {};
};
