import { beforeEach, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let store: TestApp;
let maren: TestBrowser;
let nadia: TestBrowser;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
  maren = await store.signedIn('maren@store.test');
  await addToCart(maren, 'espresso', 3);
  nadia = await store.signedIn('operator@store.test');
});

const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
const codeIn = (page: ShownPage): string => /cart code (\S{3}-\S{3})/.exec(mainOf(page))?.[1] ?? '';
const draftIn = ({ page }: ShownPage): string =>
  (page.querySelector('form[action$="/cart"]')?.getAttribute('action') ?? '').replace(/\/cart$/, '');

/** From All Orders to the draft of the customer who is searched for. */
async function createFor(q: string): Promise<ShownPage> {
  const orders = await open(nadia, '/admin/orders');
  const asking = await open(nadia, linkNamed(orders.page, 'Create new order'));
  expect(asking.page.querySelector('input[name="q"]')).not.toBeNull();
  return press(nadia, await open(nadia, `/admin/drafts/new?q=${q}`), { action: '/admin/drafts' });
}

test('a draft is created for a customer by search, and its button opens their live cart, locked', async () => {
  const draft = await createFor('maren@store.test');
  expect(textOf(draft.page.querySelector('.a-head'))).toContain('Draft order D-1001');
  expect(textOf(draft.page.querySelector('.a-head'))).toContain('Maren Holloway');
  const cart = await press(nadia, draft, { action: `${draftIn(draft)}/cart` });
  expect(mainOf(cart)).toContain('Pier 9 Espresso');
  expect((await nadia.get('/api/telesales/v1/toolbar')).json().call).toMatchObject({
    customer: { firstName: 'Maren' },
  });
  expect((await takeOverOf(nadia).look()).json()).toMatchObject({ state: 'yours', draft: { number: 'D-1001' } });
  await takeOverOf(nadia).addItems();
  const filled = await open(nadia, draftIn(draft));
  expect(mainOf(filled)).toContain('Pier 9 Espresso');
  const list = tableRows((await open(nadia, '/admin/drafts')).page);
  expect(list[0]?.slice(0, 4)).toEqual(['D-1001', 'Maren Holloway', 'In the shopper’s checkout', '3']);
});

test('a colleague who has the cart is named; the call runs all the same, to look', async () => {
  await takeOverOf(await onCall(store, 'operator2@store.test')).take();
  const cart = await press(nadia, await createFor('maren@store.test'), { action: `${draftIn(await newest())}/cart` });
  expect(mainOf(cart)).toContain('Tomas Okafor is editing this cart since 11:00 AM. You can look, not change.');
});

test('a call that runs for another customer is not ended by the way', async () => {
  const draft = await createFor('maren@store.test');
  await nadia.startCall('wade@store.test');
  const again = await open(nadia, draftIn(draft));
  const refused = await press(nadia, again, { action: `${draftIn(draft)}/cart` });
  expect([refused.reply.statusCode, mainOf(refused)]).toEqual([
    409,
    expect.stringContaining('Another call of yours runs. End or switch it first, then view the cart.'),
  ]);
  expect((await nadia.get('/api/telesales/v1/toolbar')).json().call.customer.firstName).toBe('Wade');
});

test('the cart of a shopper who is not signed in opens by its code, else an empty one', async () => {
  const visitor = store.browser();
  await addToCart(visitor, 'tea', 2);
  const draft = await press(nadia, await open(nadia, '/admin/drafts/new'), { action: '/admin/drafts' });
  const action = `${draftIn(draft)}/cart`;
  const wrong = await press(nadia, draft, { action, place: 1, typed: { code: 'K7F-3QN' } });
  expect([wrong.reply.statusCode, mainOf(wrong)]).toEqual([
    404,
    expect.stringContaining('No open cart has this code.'),
  ]);
  const empty = await press(nadia, draft, { action });
  expect(mainOf(empty)).toContain('You are in the cart of a shopper who is not signed in.');
  const byCode = await press(nadia, await open(nadia, draftIn(draft)), {
    action,
    place: 1,
    typed: { code: codeIn(await open(visitor, '/cart')) },
  });
  expect(mainOf(byCode)).toContain('Breakwater Breakfast Tea');
  expect((await cartOf(nadia)).id).toBe((await cartOf(visitor)).id);
});

test('a filled draft is shown in the checkout of whoever reads out a code, and can be discarded', async () => {
  const visitor = store.browser();
  await addToCart(visitor, 'cups', 1);
  const draft = await press(nadia, await open(nadia, '/admin/drafts/new'), { action: '/admin/drafts' });
  await press(nadia, draft, { action: `${draftIn(draft)}/cart` });
  await addToCart(nadia, 'tea', 4);
  await takeOverOf(nadia).addItems();
  const code = codeIn(await open(visitor, '/cart'));
  const give = { action: `${draftIn(draft)}/cart`, place: 1, to: `${draftIn(draft)}/give`, typed: { code } };
  const given = await press(nadia, await open(nadia, draftIn(draft)), give);
  expect(mainOf(given)).toContain('The shopper finds these items in their checkout.');
  expect(mainOf(await open(visitor, '/checkout'))).toContain('Breakwater Breakfast Tea');
  const list = await press(nadia, given, { action: `${draftIn(draft)}/discard` });
  expect(mainOf(list)).toContain('No draft orders');
  expect(mainOf(await open(visitor, '/checkout'))).not.toContain('Breakwater Breakfast Tea');
});

test('only those who may update customers see drafts', async () => {
  const elena = await store.signedIn('approver@store.test');
  expect((await elena.navigate('/admin/drafts')).statusCode).toBe(403);
  expect(linkNamed((await open(elena, '/admin/orders')).page, 'Create new order')).toBe('');
});

async function newest(): Promise<ShownPage> {
  const [first] = (await nadia.get('/api/telesales/v1/drafts')).json().drafts;
  return open(nadia, `/admin/drafts/${first.id}`);
}
