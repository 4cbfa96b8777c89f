import { beforeEach, expect, it } from 'vitest';
import { setContact, setDelivery, setPayment } from '../../server/features/checkout/checkout-choices.ts';
import { addToCart, currentCart } from '../../server/features/checkout/edit-cart.ts';
import { placeOrder } from '../../server/features/checkout/place-order.ts';
import type { CartResult, PricedCart } from '../../server/features/checkout/priced-cart.ts';
import { orderJustPlaced, ordersOfCustomer } from '../../server/features/orders/read-orders.ts';
import type { Identity } from '../../server/features/session/identity.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, settings, stockOf } from '../support/goods.ts';
import { actingFor, aShopper, aVisitor } from '../support/identities.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const taken = (result: CartResult): PricedCart => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describeEngines('placing an order', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  /** A cart of this identity with everything an order needs. */
  async function readyCart(identity: Identity, skuId = 'tea', quantity = 2): Promise<PricedCart> {
    taken(await addToCart(shop.deps, identity, { items: [{ skuId, quantity }] }));
    return taken(await setPayment(shop.deps, identity, { systemId: '201' }));
  }
  const place = (
    identity: Identity,
    cart: PricedCart,
    more: { idempotencyKey?: string; expectedValue?: number } = {},
  ) => placeOrder(shop.deps, identity, { cartId: cart.id, version: cart.version, ...more });
  const ordersAt = () =>
    shop.deps.storage.read.orders.find({}, { offset: 0, limit: 100, order: { by: 'sequence', descending: true } });

  it('takes the goods, names the operator, opens an empty cart and leaves a history and an audit row', async () => {
    const nadia = await actingFor(shop.deps, 'operator@store.test', 'maren@store.test');
    const cart = await readyCart(nadia);
    const placed = await place(nadia, cart, { expectedValue: 4_160 });
    if (!placed.ok) throw new Error(placed.problem.message);
    expect(placed.value).toEqual({ id: '1610001-01', group: '1610001', number: 'HS-10001' });
    const order = await shop.deps.storage.read.orders.byId(placed.value.id);
    expect(order).toMatchObject({
      state: 'window-to-cancel',
      customerId: nadia.acting?.customer.id,
      clientName: 'Maren Holloway',
      operator: { email: 'operator@store.test', name: 'Nadia Brandt' },
      callId: nadia.acting?.call.id,
      channel: 'phone',
      itemsTotal: 2_960,
      shippingTotal: 1_200,
      value: 4_160,
      payment: { systemId: '201', approved: true },
    });
    expect(await stockOf(shop.deps, 'tea')).toBe(998);
    const next = await currentCart(shop.deps, nadia);
    expect(next).toMatchObject({ lines: [], version: 1, updatedBy: '' });
    expect(next.id).not.toBe(cart.id);
    const states = (await shop.deps.storage.read.orders.events(placed.value.id)).map((event) => event.state);
    expect(states).toEqual([
      'order-created',
      'payment-pending',
      'approve-payment',
      'payment-approved',
      'window-to-cancel',
    ]);
    const audit = await shop.deps.storage.read.audit.chain(`call:${nadia.acting?.call.id}`);
    expect(audit.map((row) => row.action)).toEqual(['cart-added', 'cart-payment', 'order-placed']);
  });

  it('names no operator for a shopper, nor for staff who buy for themselves', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const placed = await place(wade, await readyCart(wade));
    if (!placed.ok) throw new Error(placed.problem.message);
    const order = await shop.deps.storage.read.orders.byId(placed.value.id);
    expect(order).toMatchObject({ operator: undefined, callId: undefined, channel: 'web' });
    expect((await ordersOfCustomer(shop.deps, wade)).orders.map((it) => it.number)).toEqual(['HS-10001']);
  });

  it('makes one order of twenty placings at once, and gives each the same answer', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const cart = await readyCart(wade);
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(wade, cart)));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.id))).toEqual(new Set(['1610001-01']));
    expect((await ordersAt()).total).toBe(1);
    expect(await stockOf(shop.deps, 'tea')).toBe(998);
  });

  it('never sells more than there is: thirty buyers, five pieces', async () => {
    const buyers = Array.from({ length: 30 }, (_, n) => aVisitor(`buyer ${n}`));
    const carts = [];
    for (const buyer of buyers) {
      await readyCart(buyer, 'dripper', 1);
      taken(
        await setContact(shop.deps, buyer, { contact: { email: 'guest@example.com', firstName: 'A', lastName: 'B' } }),
      );
      const address = { street: 'Alder', city: 'Portland', state: 'OR', postalCode: '97214', country: 'USA' };
      carts.push(taken(await setDelivery(shop.deps, buyer, { address })));
    }
    const answers = await Promise.all(carts.map((cart, n) => place(buyers[n] ?? aVisitor('nobody'), cart)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
    expect(await stockOf(shop.deps, 'dripper')).toBe(0);
    expect((await ordersAt()).total).toBe(5);
    const late = answers.find((answer) => !answer.ok);
    expect(late && !late.ok && late.problem).toMatchObject({
      code: 'sold-out',
      status: 409,
      message: 'Pour-over Dripper is sold out. The cart still has 1. Choose another product.',
      details: { left: 0, wanted: 1, inCart: 1 },
    });
  });

  it('takes nothing when one line of several is short', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    await readyCart(wade, 'dripper', 4);
    const cart = taken(await addToCart(shop.deps, wade, { items: [{ skuId: 'cups', quantity: 1 }] }));
    await shop.deps.storage.tx((tables) => tables.catalog.takeStock('dripper', 2));
    const refused = await place(wade, cart);
    expect(!refused.ok && refused.problem).toMatchObject({
      code: 'short-stock',
      message: '3 of Pour-over Dripper left. The cart still has 4. Take 3, or remove it.',
    });
    expect([await stockOf(shop.deps, 'cups'), await stockOf(shop.deps, 'dripper')]).toEqual([1_000, 3]);
    expect((await currentCart(shop.deps, wade)).id).toBe(cart.id);
  });

  it('refuses an older version, a total that is no longer right and a key of another order', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const seen = await readyCart(wade);
    const cart = taken(await addToCart(shop.deps, wade, { items: [{ skuId: 'cups', quantity: 1 }] }));
    const stale = await place(wade, seen);
    expect(!stale.ok && stale.problem).toMatchObject({ code: 'cart-changed', status: 409 });
    const dearer = await place(wade, cart, { expectedValue: 4_160 });
    expect(!dearer.ok && dearer.problem).toMatchObject({
      code: 'price-changed',
      details: { expected: 4_160, value: 7_960 },
    });
    expect((await ordersAt()).total).toBe(0);
    const first = await place(wade, cart, { idempotencyKey: 'key-1' });
    const again = await place(wade, cart, { idempotencyKey: 'key-1' });
    expect(again).toEqual(first);
    const other = await place(wade, await readyCart(wade), { idempotencyKey: 'key-1' });
    expect(!other.ok && other.problem).toMatchObject({ code: 'key-reused', status: 422 });
    expect((await ordersAt()).total).toBe(1);
  });

  it('says all that is missing, and places nothing', async () => {
    const visitor = aVisitor('guest');
    const empty = await currentCart(shop.deps, visitor);
    const nothing = await place(visitor, empty);
    expect(!nothing.ok && nothing.problem.status).toBe(404);
    const cart = taken(await addToCart(shop.deps, visitor, { items: [{ skuId: 'tea', quantity: 1 }] }));
    const refused = await place(visitor, cart);
    expect(!refused.ok && refused.problem).toMatchObject({
      code: 'cart-not-ready',
      status: 409,
      details: { problems: [{ code: 'contact-missing' }, { code: 'address-missing' }, { code: 'payment-missing' }] },
    });
  });

  it('places nobody else’s cart', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const cart = await readyCart(wade);
    const others = [
      await aShopper(shop.deps, 'maren@store.test'),
      aVisitor('stranger'),
      await actingFor(shop.deps, 'operator@store.test', 'maren@store.test'),
    ];
    for (const other of others) {
      const refused = await place(other, cart);
      expect(!refused.ok && refused.problem.status).toBe(404);
    }
    const placed = await place(wade, cart);
    if (!placed.ok) throw new Error(placed.problem.message);
    for (const other of others) expect(await orderJustPlaced(shop.deps, other, placed.value.group)).toBeUndefined();
    expect((await orderJustPlaced(shop.deps, wade, placed.value.group))?.number).toBe('HS-10001');
  });

  it('leaves Notes Payable waiting where the store wants to approve it, and never cash', async () => {
    await shop.deps.storage.tx((tables) => tables.meta.saveSettings({ ...settings, notesPayable: 'waits' }));
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const onAccount = await place(wade, await readyCart(wade));
    await readyCart(wade);
    const byCash = await place(wade, taken(await setPayment(shop.deps, wade, { systemId: '47' })));
    const states = await Promise.all(
      [onAccount, byCash].map(async (it) => it.ok && (await shop.deps.storage.read.orders.byId(it.value.id))?.state),
    );
    expect(states).toEqual(['payment-pending', 'window-to-cancel']);
  });
});
