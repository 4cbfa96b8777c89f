import type { AddressMembers } from '../../../shared/api/master-data-documents.ts';
import { isErased } from '../../../shared/domain/erased-customer.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Address, AddressMore, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { notThisCustomer } from '../customers/customer-problems.ts';
import { touched } from '../customers/manage-customer.ts';
import { isForSomebodyElse } from '../customers/update-customer.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';
import { withMembers } from './address-members.ts';
import { bareId, type SavedOrMade } from './document-id.ts';
import { documentUnknown, memberInvalid, userUnknown } from './master-data-problems.ts';

/** A new address; a customer's first one is where deliveries go. Refusals: 400, 403 for another customer than the one acted for. */
export const createAddress = (deps: Deps, identity: Identity, body: AddressMembers): Promise<Result<Address>> =>
  deps.storage.tx(async (tables) => {
    const owner = await ownerToChange(tables, identity, bareId(body.userId ?? ''));
    if (!owner.ok) return owner;
    const customer = owner.value;
    const isDefault = (await tables.customers.addresses(customer.id)).length === 0;
    const made = withMembers({ id: deps.ids.id(), customerId: customer.id, isDefault }, body);
    if (!made.ok) return made;
    const now = { createdAt: deps.clock.now(), createdBy: displayNameOf(identity) };
    return ok(await write(tables, deps, identity, { customer, address: made.value, now, action: 'address-added' }));
  });

/** Changes the members that were sent; an address stays with its customer. Refusals: 404 and those of `createAddress`. */
export const updateAddress = (
  deps: Deps,
  identity: Identity,
  id: string,
  body: AddressMembers,
): Promise<Result<Address>> =>
  deps.storage.tx(async (tables) => {
    const found = await addressToChange(tables, identity, id);
    if (!found.ok) return found;
    const { address, customer } = found.value;
    if (typeof body.userId === 'string' && bareId(body.userId) !== customer.id)
      return refused(memberInvalid('userId', 'An address stays with its customer.'));
    const changed = withMembers(address, body);
    if (!changed.ok) return changed;
    if (JSON.stringify(inOrder(changed.value)) === JSON.stringify(inOrder(address))) return ok(address);
    const now = { updatedAt: deps.clock.now(), updatedBy: displayNameOf(identity) };
    return ok(
      await write(tables, deps, identity, { customer, address: changed.value, now, action: 'address-changed' }),
    );
  });

/** Changes the address of this id, or makes one when none is said. */
export async function saveAddress(
  deps: Deps,
  identity: Identity,
  { id, ...body }: AddressMembers & { readonly id?: string },
): Promise<Result<SavedOrMade>> {
  const isNew = id === undefined;
  const saved = isNew ? await createAddress(deps, identity, body) : await updateAddress(deps, identity, id, body);
  return saved.ok ? ok({ id: saved.value.id, isNew }) : saved;
}

/** Removes the address. Refusals: 404, 403 for another customer than the one acted for. */
export const deleteAddress = (deps: Deps, identity: Identity, id: string): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    const found = await addressToChange(tables, identity, id);
    if (!found.ok) return found;
    const { address, customer } = found.value;
    await tables.customers.deleteAddress(address.id);
    const [next] = address.isDefault ? await tables.customers.addresses(customer.id) : [];
    if (next) await tables.customers.saveAddress({ ...next, isDefault: true });
    await tables.customers.save(touched(customer, deps, identity));
    await record(tables, deps, identity, customer, address, 'address-deleted');
    return ok(undefined);
  });

/** The customer, held until the transaction ends, so that two first addresses are not both the default. */
async function ownerToChange(tables: Tables, identity: Identity, customerId: string): Promise<Result<Customer>> {
  const customer = await tables.customers.lock(customerId);
  if (!customer || isErased(customer)) return refused(userUnknown);
  return isForSomebodyElse(identity, customer) ? refused(notThisCustomer) : ok(customer);
}

async function addressToChange(
  tables: Tables,
  identity: Identity,
  id: string,
): Promise<Result<{ readonly address: Address; readonly customer: Customer }>> {
  const seen = await tables.customers.address(bareId(id));
  if (!seen) return refused(documentUnknown);
  const owner = await ownerToChange(tables, identity, seen.customerId);
  if (!owner.ok) return owner;
  const address = await tables.customers.address(seen.id); // as it is now that nobody else can change it
  return address ? ok({ address, customer: owner.value }) : refused(documentUnknown);
}

interface Writing {
  readonly customer: Customer;
  readonly address: Address;
  readonly now: AddressMore;
  readonly action: string;
}

async function write(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  { customer, address, now, action }: Writing,
): Promise<Address> {
  const saved = { ...address, more: { ...address.more, ...now } };
  await tables.customers.saveAddress(saved);
  await tables.customers.save(touched(customer, deps, identity));
  await record(tables, deps, identity, customer, saved, action);
  return saved;
}

const record = (
  tables: Tables,
  deps: Deps,
  identity: Identity,
  customer: Customer,
  address: Address,
  action: string,
): Promise<void> =>
  audit(tables, deps, {
    identity,
    action,
    customerId: customer.id,
    details: { number: customer.number, addressId: address.id },
  });

/** Members in one order, so that two addresses can be compared as texts. */
const inOrder = ({ more = {}, ...address }: Address) => [
  Object.entries(address).sort(),
  Object.entries(more)
    .filter(([, value]) => value !== undefined)
    .sort(),
];
