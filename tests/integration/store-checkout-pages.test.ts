import { beforeEach, describe, expect, test } from 'vitest';
import { add, contact, mainOf, newAddress, pathOf } from '../support/checkout-pages.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let store: TestApp;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
});

test('an empty cart has no checkout', async () => {
  expect(pathOf(await open(store.browser(), '/cart'))).toBe('/cart');
  const reply = await store.browser().navigate('/checkout');
  expect([reply.statusCode, reply.headers.location]).toEqual([303, '/cart']);
});

test('a visitor goes from the cart to the placed order by forms alone', async () => {
  const browser = store.browser();
  await add(browser, 'espresso');
  const first = await open(browser, '/checkout');
  expect(mainOf(first)).toContain('Fill in the contact first.');
  const second = await press(browser, first, { action: '/checkout/contact', typed: contact });
  expect(mainOf(second)).toContain('Iris Vale, iris@example.com, (503) 555-0177');
  expect(mainOf(second)).toContain('Choose where to deliver first.');
  const third = await press(browser, second, { action: '/checkout/delivery', typed: newAddress });
  expect(mainOf(third)).toContain('1200 NW Lovejoy St, Portland, OR 97209');
  expect(mainOf(third)).toContain('Place order, $67.00');
  const placed = await press(browser, third, { action: '/checkout/place', typed: { payment: '47' } });
  expect(pathOf(placed)).toMatch(/^\/order-placed\/\d+$/);
  expect(mainOf(placed)).toMatch(/Thank you\. Order HS-\d+ is in\./);
  expect(mainOf(placed)).toContain('You pay $67.00 when it arrives.');
  expect(await stockOf(store.deps, 'espresso')).toBe(998);
  expect((await open(store.browser(), pathOf(placed))).reply.statusCode).toBe(404);
});

test('a customer whom the store knows orders with one press', async () => {
  const browser = await store.signedIn('maren@store.test');
  await add(browser, 'tea');
  const checkout = await open(browser, '/checkout');
  expect(mainOf(checkout)).toContain('Maren Holloway, maren@store.test, (503) 555-0142');
  expect(fieldsIn(checkout.page, '/checkout/place').payment).toBe('201');
  const placed = await press(browser, checkout, { action: '/checkout/place' });
  expect(mainOf(placed)).toContain('Thank you, Maren.');
  expect(mainOf(placed)).toContain('You pay $41.60 by invoice.');
  expect(placed.page.body.textContent).not.toMatch(/operator|impersonate|session/i);
});

test('an invoice that the store approves by hand says that it waits', async () => {
  const settings = await store.deps.storage.read.meta.settings();
  await store.deps.storage.tx((tables) => tables.meta.saveSettings({ ...settings, notesPayable: 'waits' }));
  const browser = await store.signedIn('maren@store.test');
  await add(browser, 'tea');
  const checkout = await open(browser, '/checkout');
  expect(mainOf(checkout)).toContain('We approve it before the order ships.');
  const placed = await press(browser, checkout, { action: '/checkout/place', typed: { payment: '201' } });
  expect(mainOf(placed)).toContain('Payment check');
});

test('the order sent twice is one order, shown twice', async () => {
  const browser = await store.signedIn('maren@store.test');
  await add(browser, 'tea');
  const checkout = await open(browser, '/checkout');
  const first = await press(browser, checkout, { action: '/checkout/place' });
  const second = await press(browser, checkout, { action: '/checkout/place' });
  expect(pathOf(second)).toBe(pathOf(first));
  expect(await stockOf(store.deps, 'tea')).toBe(998);
});

describe('an order is not placed', () => {
  test('at another total than the one shown', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    const refused = await press(browser, checkout, { action: '/checkout/place', typed: { total: '1' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('The total is $41.60 now, not $0.01. The order was not placed.');
  });

  test('from a cart that changed meanwhile', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    await add(browser, 'cups');
    const refused = await press(browser, checkout, { action: '/checkout/place' });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('Maren Holloway changed this cart at');
    expect(mainOf(refused)).toContain('Paper Cups, 12 oz');
  });

  test('by a way to pay that there is not', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    const refused = await press(browser, checkout, { action: '/checkout/place', typed: { payment: '2' } });
    expect(refused.reply.statusCode).toBe(422);
    expect(mainOf(refused)).toContain('Choose how to pay.');
  });

  test('without contact and address, whatever the form says', async () => {
    const browser = store.browser();
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    const refused = await press(browser, checkout, { action: '/checkout/place', typed: { payment: '201' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('The order was not placed.');
  });
});

describe('what is typed', () => {
  test('wrongly is marked at its field and kept', async () => {
    const browser = store.browser();
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    const typed = { ...contact, email: 'iris@', phone: 'call me' };
    const refused = await press(browser, checkout, { action: '/checkout/contact', typed });
    expect(refused.reply.statusCode).toBe(422);
    expect(fieldsIn(refused.page, '/checkout/contact')).toMatchObject({ ...typed });
    const wordsAt = (id: string) => {
      const describedBy = refused.page.getElementById(id)?.getAttribute('aria-describedby') ?? '';
      return textOf(refused.page.getElementById(describedBy));
    };
    expect(wordsAt('email')).toContain('This e-mail is not complete.');
    expect(wordsAt('phone')).toContain('This phone number is not complete.');
  });

  test('in an address stays when something is missing', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const step = await open(browser, '/checkout?step=delivery');
    const typed = { ...newAddress, city: '', postalCode: '' };
    const refused = await press(browser, step, { action: '/checkout/delivery', typed });
    expect(refused.reply.statusCode).toBe(422);
    expect(fieldsIn(refused.page, '/checkout/delivery')).toMatchObject(typed);
    expect(mainOf(refused).match(/Fill this in\./g)).toHaveLength(2);
  });

  test('can be markup, quotes or Arabic: it is text on every page', async () => {
    const name = '<b onclick="alert(1)">Iris\'s "Café"</b> \u202Eevil';
    const browser = store.browser();
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    await press(browser, checkout, { action: '/checkout/contact', typed: { ...contact, firstName: name } });
    const step = await open(browser, '/checkout?step=delivery');
    const done = await press(browser, step, { action: '/checkout/delivery', typed: { ...newAddress, receiver: name } });
    expect(mainOf(done)).toContain('<b onclick="alert(1)">Iris\'s "Café"</b>');
    expect(done.page.querySelectorAll('main b[onclick]')).toHaveLength(0);
    const placed = await press(browser, done, { action: '/checkout/place', typed: { payment: '47' } });
    expect(placed.reply.statusCode).toBe(200);
    expect(placed.page.querySelectorAll('main [onclick]')).toHaveLength(0);
  });
});

test('a customer delivers to another saved address, and cannot change the e-mail of the account', async () => {
  const browser = await store.signedIn('maren@store.test');
  await add(browser, 'tea');
  const step = await open(browser, '/checkout?step=delivery');
  expect(fieldsIn(step.page, '/checkout/delivery').address).toMatch(/^home-of-/);
  const done = await press(browser, step, { action: '/checkout/delivery', typed: newAddress });
  expect(mainOf(done)).toContain('1200 NW Lovejoy St');
  const contactStep = await open(browser, '/checkout?step=contact');
  const email = contactStep.page.querySelector('#email');
  expect(email?.hasAttribute('readonly')).toBe(true);
  const refused = await press(browser, contactStep, { action: '/checkout/contact', typed: { email: 'x@example.com' } });
  expect(refused.reply.statusCode).toBe(422);
  expect(fieldsIn(refused.page, '/checkout/contact').email).toBe('maren@store.test');
});

test('a step cannot be reached before those it needs', async () => {
  const browser = store.browser();
  await add(browser, 'tea');
  const { page } = await open(browser, '/checkout?step=delivery');
  expect(page.querySelector('form[action="/checkout/delivery"]')).toBeNull();
  expect(page.querySelector('form[action="/checkout/contact"]')).not.toBeNull();
});
