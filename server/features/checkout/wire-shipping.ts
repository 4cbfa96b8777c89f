import type { AddressBody, ShippingBody } from '../../../shared/api/checkout-bodies.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartAttachments, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Identity } from '../session/identity.ts';
import { readPartialAddress } from './address-input.ts';
import { addressMembers, savedAddress } from './cart-attachments.ts';
import { type CartPatch, type CartStep, type CartTarget, changeCart } from './change-cart.ts';
import { attach } from './checkout-choices.ts';
import { cartAddresses, standardDelivery } from './delivery-groups.ts';
import { addressOfPoint, openPoint, pickupMembers, pickupOf, pickupSla, pointOfSla } from './pickup-choice.ts';
import { contactInformation, type NamedContacts, named, readPickupContact } from './pickup-contacts.ts';
import type { CartAddress, CartResult } from './priced-cart.ts';
import { namesSeveralPlaces, wireGroups } from './wire-groups.ts';

/** Where the goods go, as VTEX's clients say it; pages use the verbs of `checkout-choices.ts` and `set-pickup.ts`. */

/** An address with no more than its id names a saved one; without any address the chosen one stays. */
export const attachWireShipping = (
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: ShippingBody,
): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-delivery', async ({ tables, cart, customer }) => {
    if (namesSeveralPlaces(body)) return attachGroups(deps, { tables, cart, customer }, body);
    const given = addressIn(body);
    const method = methodProblem(body);
    if (method) return refused(method);
    const pickup = await wirePickupMembers(tables, body, cart.attachments);
    if (!pickup.ok) return pickup;
    if (pickup.value) return attach(cart.attachments, { shippingData: pickup.value });
    if (!given) return attachWireContacts(tables, body, cart.attachments);
    const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
    const address = wireAddress(given, [...saved, ...cartAddresses(cart.attachments)], deps.ids.id());
    if (!address.ok) return address;
    return attach(cart.attachments, { shippingData: shippingMembers(address.value) });
  });

async function attachGroups(
  deps: Deps,
  { tables, cart, customer }: Pick<CartStep, 'tables' | 'cart' | 'customer'>,
  body: ShippingBody,
): Promise<Result<CartPatch>> {
  const people = await wireContacts(tables, body, cart.attachments);
  if (!people.ok) return people;
  const addresses = await wireAddresses(tables, deps, cart.attachments, customer, body);
  if (!addresses.ok) return addresses;
  const around = { tables, lines: cart.lines, addresses: addresses.value, people: people.value };
  const shippingData = await wireGroups(body, around);
  return shippingData.ok ? attach(cart.attachments, { shippingData: shippingData.value }) : shippingData;
}

/** Those of the request, before the saved ones and those that the cart has already. */
export async function wireAddresses(
  tables: Tables,
  deps: Deps,
  attachments: CartAttachments,
  customer: Customer | undefined,
  { selectedAddresses = [] }: ShippingBody,
): Promise<Result<readonly CartAddress[]>> {
  const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
  const known = [...saved, ...cartAddresses(attachments)];
  const given: CartAddress[] = [];
  for (const body of selectedAddresses) {
    const address = wireAddress(body, known, deps.ids.id());
    if (!address.ok) return address;
    given.push(address.value);
  }
  return ok([...given, ...known]);
}

export const shippingMembers = (address: CartAddress) => ({
  address: addressMembers(address),
  selectedSla: standardDelivery,
});

export const addressIn = (body: ShippingBody): AddressBody | undefined =>
  body.selectedAddresses?.[0] ?? body.address ?? undefined;

/** The known address of that id where nothing else is said, else what is said. */
export function wireAddress(given: AddressBody, known: readonly CartAddress[], newId: string): Result<CartAddress> {
  const { addressId, receiverName, ...members } = given;
  const same = known.find((address) => address.id === addressId);
  const says = Object.values(members).some((value) => typeof value === 'string' && value !== '');
  if (same && !says) return ok(same);
  const texts = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value ?? undefined]));
  return readPartialAddress(
    { ...texts, id: addressId ?? undefined, receiver: receiverName ?? undefined, name: same?.name },
    newId,
  );
}

/** The pickup point that is chosen for the goods; undefined for goods that are brought. */
const wirePickup = (body: ShippingBody): string | undefined => {
  const [first] = body.logisticsInfo ?? [];
  return pointOfSla(first?.selectedSla ?? '');
};

/** `shippingData` of goods that are fetched; undefined for goods that are brought. */
export async function wirePickupMembers(
  tables: Tables,
  body: ShippingBody,
  known: CartAttachments,
): Promise<Result<CartAttachments['shippingData']>> {
  const id = wirePickup(body);
  if (id === undefined) return ok(undefined);
  const point = methodProblem(body) ? undefined : await openPoint(tables, id);
  if (!point) return refused(deliveryUnknown);
  const people = await wireContacts(tables, body, known);
  return people.ok ? ok(pickupMembers(point, addressOfPoint(point), people.value)) : people;
}

/** Who fetches the goods, where nothing else is said. */
async function attachWireContacts(
  tables: Tables,
  body: ShippingBody,
  known: CartAttachments,
): Promise<Result<CartPatch>> {
  if (!body.contactInformation || !pickupOf(known)) return ok({});
  const people = await wireContacts(tables, body, known);
  if (!people.ok) return people;
  return attach(known, {
    shippingData: { ...known.shippingData, contactInformation: contactInformation(people.value) },
  });
}

/** The first one, and the one who can come instead; without the list they stay who they were. */
export async function wireContacts(
  tables: Tables,
  { contactInformation: given }: ShippingBody,
  known: CartAttachments,
): Promise<Result<NamedContacts>> {
  if (!given) return ok(named(known));
  const { country } = await tables.meta.settings();
  const read = given.map(({ firstName, lastName, email, phone }) =>
    readPickupContact(
      { firstName: firstName ?? '', lastName: lastName ?? '', email: email ?? '', phone: phone ?? '' },
      country,
    ),
  );
  const wrong = read.find((it) => !it.ok);
  if (wrong && !wrong.ok) return wrong;
  const [primary, alternate] = read.map((it) => (it.ok ? it.value : undefined));
  return ok({ primary, alternate });
}

/** An order is brought or fetched whole. */
function methodProblem(body: ShippingBody): Problem | undefined {
  const pickup = wirePickup(body);
  const known = pickup === undefined ? [undefined, null, '', standardDelivery] : [pickupSla(pickup)];
  const channels = [undefined, null, '', pickup === undefined ? 'delivery' : 'pickup-in-point'];
  const wrong = body.logisticsInfo?.some(
    (item) => !known.includes(item.selectedSla) || !channels.includes(item.selectedDeliveryChannel),
  );
  return wrong ? deliveryUnknown : undefined;
}

const deliveryUnknown: Problem = {
  code: 'delivery-unknown',
  status: 400,
  message: 'Not done. An order is delivered by Standard, or fetched at one pickup point. The cart is unchanged.',
};
