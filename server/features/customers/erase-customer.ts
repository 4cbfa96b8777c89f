import { erasedEmail } from '../../../shared/domain/erased-customer.ts';
import { visitorLevel } from '../../../shared/domain/level.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { discardDraftsFor } from '../drafts/discard-draft.ts';
import { announce } from '../live/announce.ts';
import { endAllLogins } from '../login/sign-out.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';
import { endSubscriptions } from '../subscriptions/end-subscriptions.ts';
import { customerUnknown } from './customer-problems.ts';
import { findCustomer } from './find-customer.ts';
import { touched } from './manage-customer.ts';

/**
 * Takes everything away that is known of a person: name, ways to reach, documents, addresses, cards, subscriptions, cart, logins. The number stays for the
 * orders, calls and audit entries that name it; orders keep what they were sold with. 404 `customer-unknown`.
 */
export const eraseCustomer = (deps: Deps, identity: Identity, number: string): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    const found = await findCustomer(tables, number);
    const customer = found && (await tables.customers.lock(found.id));
    if (!customer) return refused(customerUnknown);
    await endAllLogins(tables, deps, { customerId: customer.id });
    await tables.tickets.voidAllOf({ customerId: customer.id }, deps.clock.now());
    for (const { id } of await tables.customers.addresses(customer.id)) await tables.customers.deleteAddress(id);
    for (const { id } of await tables.cards.ofCustomer(customer.id)) await tables.cards.delete(id);
    await endSubscriptions(tables, deps, customer.id);
    await emptyCart(tables, deps, identity, customer);
    await discardDraftsFor(tables, deps, { kind: 'customer', customerId: customer.id });
    await tables.customers.save(touched(nobody(customer), deps, identity));
    await audit(tables, deps, {
      identity,
      action: 'customer-erased',
      customerId: customer.id,
      details: { number: customer.number },
    });
    return ok(undefined);
  });

const nobody = ({ id, number, locale, createdAt, updatedAt }: Customer): Customer => ({
  id,
  number,
  email: erasedEmail(id),
  firstName: '',
  lastName: '',
  company: '',
  phone: '',
  documentType: '',
  document: '',
  level: visitorLevel,
  phoneHelpSince: undefined,
  disabled: true,
  passwordHash: undefined,
  locale,
  createdAt,
  updatedAt,
});

async function emptyCart(tables: Tables, deps: Deps, identity: Identity, customer: Customer): Promise<void> {
  const open = await tables.carts.openOf({ kind: 'customer', customerId: customer.id });
  const cart = open && (await tables.carts.lock(open.id));
  if (!cart) return;
  const emptied: Cart = {
    ...cart,
    lines: [],
    attachments: {},
    version: cart.version + 1,
    updatedAt: deps.clock.now(),
    updatedBy: displayNameOf(identity),
    lock: undefined,
  };
  await tables.carts.update(emptied);
  await announce(tables, deps, 'changed', emptied);
}
