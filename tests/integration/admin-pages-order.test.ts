import { beforeEach, expect, test } from 'vitest';
import { seedDashboard } from '../support/dashboard.ts';
import { describeEngines } from '../support/engines.ts';
import { buttonNamed, documentOf, linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { anEvent, anOrder, anOrderLine } from '../support/records.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const placedAt = Date.parse('2026-03-12T10:56:00-07:00');
const waiting = '1620913-01';
const detail = `/admin/orders/${waiting}`;
const approval = `${detail}/approve-payment`;
const approveButton = 'Approve payment of $497.20';

const shop = seedDashboard(({ nadia, restricted }) => {
  const line = anOrderLine({
    productName: 'Pier 9 <i>Espresso</i>',
    skuName: '1 kg, whole bean',
    reference: 'HS-COF-101',
    quantity: 12,
    listPrice: 2400,
    sellingPrice: 2160,
    total: 25920,
  });
  const order = anOrder({
    sequence: 20913,
    createdAt: placedAt,
    operator: nadia,
    channel: 'phone',
    clientName: 'Maren <script>Holloway</script>',
    email: 'maren@store.test',
    level: 'trade-plus',
    lines: [line],
    itemsTotal: 49720,
    value: 49720,
    attachments: {
      clientProfileData: { email: 'maren@store.test', phone: '+15035550142' },
      shippingData: {
        address: {
          addressId: 'a1',
          addressName: 'Northline Café',
          receiverName: 'Maren Holloway',
          street: 'SE Alder St',
          number: '418',
          city: 'Portland',
          state: 'OR',
          postalCode: '97214',
          country: 'USA',
        },
      },
      openTextField: 'Ring <b>twice</b>',
    },
  });
  const own = anOrder({ sequence: 20912, operator: restricted, channel: 'phone', createdAt: placedAt });
  const event = (given: Parameters<typeof anEvent>[1]) => anEvent(order.id, { at: placedAt, ...given });
  return {
    orders: [order, own],
    events: [
      event({ source: 'Nadia Brandt', message: 'Order placed for Maren', state: 'order-created' }),
      event({ source: 'stock', message: 'Depot did not answer. Ref 8F2K-77', level: 'error', at: placedAt + 1000 }),
      event({ source: 'payments', message: 'Payment is pending', state: 'payment-pending', at: placedAt + 2000 }),
    ],
  };
});

describeEngines("An order's page", (engine) => {
  let store: TestApp;
  let operator: TestBrowser;
  const open = async (address: string, reader = operator) => documentOf((await reader.navigate(address)).body);
  const panel = async (title: string) => {
    const page = await open(detail);
    return textOf([...page.querySelectorAll('.panel')].find((it) => textOf(it.querySelector('h2')) === title) ?? null);
  };

  beforeEach(async () => {
    store = await testApp({ engine, seed: shop });
    operator = await store.signedIn('operator@store.test');
  });

  test('names the operator who placed it, with e-mail', async () => {
    expect(await panel('Placed by')).toBe('Placed by Nadia Brandt operator@store.test');
  });

  test('shows what was bought, for whom, where to and how it is paid', async () => {
    const page = await open(detail);
    expect(textOf(page.querySelector('h1'))).toBe('HS-20913');
    expect(tableRows(page)).toEqual([
      ['Pier 9 <i>Espresso</i> 1 kg, whole bean, HS-COF-101', '12', '$24.00', '$21.60', '$259.20'],
    ]);
    expect(textOf(page.querySelector('.totals .grand'))).toBe('Total $497.20');
    expect(await panel('Customer')).toMatch(/Maren <script>Holloway<\/script> Trade Plus maren@store\.test/);
    expect(await panel('Delivery')).toContain('Northline Café Maren Holloway 418 SE Alder St');
    expect(await panel('Payment')).toContain('Notes Payable');
    expect(await panel('Note from the customer')).toContain('Ring <b>twice</b>');
  });

  test('shows no more of the phone number than its end', async () => {
    const { body } = await operator.navigate(detail);
    expect(textOf(documentOf(body).body)).toContain('phone ending in 0142');
    expect(body).not.toContain('503555');
    expect(body).not.toContain('555-0142');
  });

  test('tells its way with who and when, and what comes', async () => {
    expect(await panel('Timeline')).toBe(
      'Timeline Done: Placed Mar 12, 10:56 AM, by Nadia Brandt for Maren <script>Holloway</script> ' +
        'Now: Payment pending Since Mar 12, 10:56 AM ' +
        'To come: Payment approved To come: Ready for handling To come: Invoiced',
    );
  });

  test('keeps names apart, so that their letters turn nothing else round', async () => {
    const names = [...(await open(detail)).querySelectorAll('.timeline bdi, .panel .row bdi')].map(textOf);
    expect(names).toEqual(['Nadia Brandt', 'Maren <script>Holloway</script>', 'Maren <script>Holloway</script>']);
  });

  test('lists its interactions, newest first', async () => {
    const page = await open(detail);
    expect([...page.querySelectorAll('.log li')].map(textOf)).toEqual([
      'Mar 12, 10:56:02 AM Info payments Payment is pending',
      'Mar 12, 10:56:01 AM Error stock Depot did not answer. Ref 8F2K-77',
      'Mar 12, 10:56:00 AM Info Nadia Brandt Order placed for Maren',
    ]);
  });

  test('lists the errors alone when asked', async () => {
    const page = await open(linkNamed(await open(detail), '1 error'));
    expect([...page.querySelectorAll('.log li .message')].map(textOf)).toEqual([
      'stock Depot did not answer. Ref 8F2K-77',
    ]);
  });

  test('opens by the number that people say', async () => {
    expect(textOf((await open('/admin/orders/HS-20913')).querySelector('h1'))).toBe('HS-20913');
  });

  test('carries no marks for the toolbar', async () => {
    const { body } = await operator.navigate(detail);
    expect(body).not.toContain('data-telesales');
  });

  test('approves a waiting payment, once', async () => {
    const elena = await store.signedIn('approver@store.test');
    expect(buttonNamed(await open(detail, elena), approveButton)).toBeDefined();
    const done = await elena.submit(approval, {}, detail);
    expect(done.statusCode).toBe(303);
    const after = await open(String(done.headers.location), elena);
    expect(textOf(after.querySelector('[role=status]'))).toContain('Payment of $497.20 approved.');
    expect(buttonNamed(after, approveButton)).toBeUndefined();
    expect((await store.deps.storage.read.orders.byId(waiting))?.payment.approved).toBe(true);

    const again = await operator.submit(approval, {}, detail);
    expect(again.statusCode).toBe(409);
    expect(textOf(documentOf(again.body).querySelector('[role=alert]'))).toBe(
      'Payment not approved. Elena Sousa approved it at 11:00 AM. Nothing more to do.',
    );
    const events = await store.deps.storage.read.orders.events(waiting);
    expect(events.filter(({ state }) => state === 'approve-payment')).toHaveLength(1);
  });

  test('two approvals at the same moment count once', async () => {
    const elena = await store.signedIn('approver@store.test');
    const replies = await Promise.all([operator.submit(approval, {}, detail), elena.submit(approval, {}, detail)]);
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
  });

  test('approves nothing for a form that another site could have made', async () => {
    const forged = await operator.send(approval, { method: 'POST', form: { _token: 'guess', _call: '' } });
    expect(forged.statusCode).toBe(403);
    expect((await store.deps.storage.read.orders.byId(waiting))?.state).toBe('payment-pending');
  });

  test('approves nothing during a call, and says what to do first', async () => {
    await operator.startCall('maren@store.test');
    const page = await open(detail);
    expect(textOf(page.querySelector('.a-call'))).toContain('Your call with Maren Holloway goes on.');
    expect(textOf(page.querySelector('.o-notice'))).toContain('End your call first');
    expect(buttonNamed(page, approveButton)).toBeUndefined();
    expect((await operator.submit(approval, {}, detail)).statusCode).toBe(403);
    expect((await store.deps.storage.read.orders.byId(waiting))?.state).toBe('payment-pending');
  });

  test('of a colleague does not exist for restricted operators, in reading and in writing', async () => {
    const restricted = await store.signedIn('restricted@store.test');
    expect((await restricted.navigate(detail)).statusCode).toBe(404);
    expect((await restricted.navigate('/admin/orders/HS-20913')).statusCode).toBe(404);
    expect((await restricted.submit(approval, {}, '/admin/orders/1620912-01')).statusCode).toBe(403);
    const own = await open('/admin/orders/1620912-01', restricted);
    expect(textOf(own.querySelector('h1'))).toBe('HS-20912');
    expect(own.querySelector('form[action$=approve-payment]')).toBeNull();
  });

  test('that does not exist is a page with status 404', async () => {
    for (const id of ['HS-99999', '1699999-01', '__proto__', '%3Cscript%3E', 'x'.repeat(400)])
      expect((await operator.navigate(`/admin/orders/${id}`)).statusCode).toBe(404);
  });
});
