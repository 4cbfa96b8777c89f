import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { buttonNamed, linkNamed, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { cartOnCall, orderAtPrice, publish, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('the pages of approvals', (engine) => {
  let shop: TestApp;
  let nadia: CheckoutClient;
  let elena: TestBrowser;
  let priya: TestBrowser;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    nadia = await cartOnCall(shop);
    elena = await shop.signedIn('approver@store.test');
    priya = await shop.signedIn('admin@store.test');
  });
  beforeEach(() => publish(shop.deps, usualRules));

  const read = () => shop.deps.storage.read;
  const ask = async (more = {}) => {
    const orderId = await orderAtPrice(nadia, 3_420, { telesalesReason: 'volume', telesalesNote: 'Weekly', ...more });
    const id = (await read().authorizations.ofOrder(orderId))?.id ?? '';
    return { orderId, id, path: `/admin/approvals/${id}`, action: `/admin/approvals/${id}/decide` };
  };
  const stateOf = async (orderId: string) => (await read().orders.byId(orderId))?.state;
  const main = ({ page }: ShownPage) => textOf(page.querySelector('main'));
  const alert = ({ page }: ShownPage) => textOf(page.querySelector('[role="alert"]'));

  it('show who asked what for whom, where it lands, why, and what came before', async () => {
    const { path } = await ask();
    const shown = await open(elena, path);
    const text = main(shown);
    for (const part of [
      'Paper Cups, 12 oz for Maren Holloway',
      'placed Mar 12, 11:00 AM by Nadia Brandt',
      'Waits for approval',
      '$38.00 $34.20 10.0% 2 $7.60 No cost known',
      'No floor is set.',
      'Volume “Weekly”',
      'Asked by Nadia Brandt, last 30 days',
      'It waits for: Approver.',
    ])
      expect(text).toContain(part);
    expect(buttonNamed(shown.page, 'Approve')).toBeDefined();
  });

  it('let the order go on when it is approved, and show the next one', async () => {
    const first = await ask();
    const second = await ask();
    const done = await press(elena, await open(elena, first.path), {
      action: first.action,
      typed: { decision: 'approve', comment: 'Fine' },
    });
    expect(main(done)).toMatch(/Approved\. HS-\d+ goes on\./);
    expect(await stateOf(first.orderId)).toBe('window-to-cancel');
    expect(done.page.querySelector('[aria-current="true"]')?.getAttribute('href')).not.toContain(first.id);
    expect(await read().authorizations.byId(first.id)).toMatchObject({
      state: 'approved',
      decision: { byName: 'Elena Sousa', comment: 'Fine' },
    });
    expect(await stateOf(second.orderId)).toBe('waiting-for-order-authorization');
  });

  it('cancel the order when it is denied, with the stock back, and ask for words first', async () => {
    const { orderId, path, action } = await ask();
    const before = await stockOf(shop.deps, 'cups');
    const silent = await press(elena, await open(elena, path), { action, typed: { decision: 'deny', comment: ' ' } });
    expect(silent.reply.statusCode).toBe(422);
    expect(textOf(silent.page.querySelector('#comment-error'))).toContain('Not denied. Say why');
    const done = await press(elena, silent, { action, typed: { decision: 'deny', comment: 'Not below 36' } });
    expect(main(done)).toMatch(/Denied\. HS-\d+ is canceled and its goods are back in stock\./);
    expect(await stateOf(orderId)).toBe('canceled');
    expect(await stockOf(shop.deps, 'cups')).toBe(before + 2);
  });

  it('count a decision once, however often its form is sent', async () => {
    const { path, action, orderId } = await ask();
    const shown = await open(elena, path);
    const sent = { action, typed: { decision: 'approve' } };
    const twice = await Promise.all([press(elena, shown, sent), press(elena, shown, sent)]);
    for (const reply of twice) expect(main(reply)).toContain('goes on.');
    const events = await read().orders.events(orderId);
    expect(events.filter(({ state }) => state === 'approve-payment')).toHaveLength(1);
  });

  it('say who was faster and when, with 409 and a way on, and count the first decision alone', async () => {
    const { path, action, orderId } = await ask();
    await ask();
    const [one, other] = [await open(elena, path), await open(priya, path)];
    await press(elena, one, { action, typed: { decision: 'approve' } });
    const late = await press(priya, other, { action, typed: { decision: 'deny', comment: 'Too low' } });
    expect(late.reply.statusCode).toBe(409);
    expect(alert(late)).toContain('Already decided by Elena Sousa at Mar 12, 11:00 AM. Your answer was not counted.');
    expect(linkNamed(late.page, 'Next')).toContain('/admin/approvals/');
    expect(await stateOf(orderId)).toBe('window-to-cancel');
  });

  it('show what changed since it was opened, and take the decision when it was looked at again', async () => {
    await publish(shop.deps, { ...usualRules, second: { overAmount: 100, approvers: [] } });
    const { path, action, id } = await ask();
    const [one, other] = [await open(elena, path), await open(priya, path)];
    const first = await press(elena, one, { action, typed: { decision: 'approve' } });
    expect(main(first)).toContain('waits for a second person');
    const stale = await press(priya, other, { action, typed: { decision: 'approve', comment: 'Agreed' } });
    expect(stale.reply.statusCode).toBe(409);
    expect(alert(stale)).toContain('The request changed since it was shown. Look at it again, then decide.');
    expect(alert(stale)).toContain('Approvals: Elena Sousa, before –');
    expect(textOf(stale.page.querySelector('#comment'))).toBe('Agreed');
    expect((await read().authorizations.byId(id))?.state).toBe('waiting');
    await press(priya, stale, { action, typed: { decision: 'approve' } });
    expect((await read().authorizations.byId(id))?.state).toBe('approved');
  });

  it('let nobody decide about their own price, nor about one that somebody else is asked about', async () => {
    await shop.deps.storage.tx(async ({ staff }) => {
      const asker = await staff.byEmail('operator@store.test');
      if (asker) await staff.save({ ...asker, roles: ['operator', 'approver', 'admin'] });
    });
    const { path, action, orderId } = await ask();
    const own = await shop.signedIn('operator@store.test');
    const shown = await open(own, path);
    expect(main(shown)).toContain('You asked for this price, so someone else decides.');
    expect(buttonNamed(shown.page, 'Approve')).toBeUndefined();
    const forged = await own.submit(action, { decision: 'approve', version: '1', orderVersion: '1' }, '/admin');
    expect(forged.statusCode).toBe(403);
    expect(forged.body).toContain('You asked for this price, so someone else decides.');
    expect(await stateOf(orderId)).toBe('waiting-for-order-authorization');
    await shop.deps.storage.tx(async ({ staff }) => {
      const asker = await staff.byEmail('operator@store.test');
      if (asker) await staff.save({ ...asker, roles: ['operator'] });
    });
  });

  it('decide about several at once, with one result each', async () => {
    const [one, other, taken] = [await ask(), await ask(), await ask()];
    const shown = await open(elena, '/admin/approvals');
    const picks = [one, other, taken].map(({ id }) =>
      [...shown.page.querySelectorAll('[name="pick"]')]
        .map((box) => box.getAttribute('value') ?? '')
        .filter((value) => value.startsWith(`${id}.`)),
    );
    await press(priya, await open(priya, taken.path), { action: taken.action, typed: { decision: 'approve' } });
    const typed = { decision: 'approve', pick: picks.flat(), comment: '' };
    const done = await press(elena, shown, { action: '/admin/approvals/decide', typed });
    expect([...done.page.querySelectorAll('[data-result]')].map(textOf)).toEqual([
      expect.stringMatching(/^HS-\d+ Approved\. The order goes on\.$/),
      expect.stringMatching(/^HS-\d+ Approved\. The order goes on\.$/),
      expect.stringMatching(/^HS-\d+ Already decided by Priya Raman at .+\. Your answer was not counted\.$/),
    ]);
    expect(await Promise.all([one, other].map(({ orderId }) => stateOf(orderId)))).toEqual([
      'window-to-cancel',
      'window-to-cancel',
    ]);
    const none = await press(elena, shown, { action: '/admin/approvals/decide', typed: { decision: 'approve' } });
    expect(main(none)).toContain('Nothing was ticked, so nothing was decided.');
  });

  it('list for each person what is theirs, count it in the menu and the overview, and name the rest', async () => {
    const other = await testApp({ engine, seed: seedShop });
    const client = await cartOnCall(other);
    const boss = (await other.deps.storage.read.staff.byEmail('admin@store.test'))?.id ?? '';
    const range = { from: 501, to: 1_500, effect: 'ask', approvers: [{ kind: 'staff', id: boss }] } as const;
    await publish(other.deps, { ...usualRules, discounts: usualRules.discounts.with(1, range) });
    await orderAtPrice(client, 3_420);
    const approver = await other.signedIn('approver@store.test');
    const hers = await open(approver, '/admin/approvals');
    expect(main(hers)).toContain('Nothing waits for you');
    expect(main(hers)).toContain('One more waits for somebody else: Priya Raman.');
    const admin = await other.signedIn('admin@store.test');
    const overview = await open(admin, '/admin');
    expect(linkNamed(overview.page, 'Waiting for approval 1')).toBe('/admin/approvals');
    expect(linkNamed(overview.page, 'Approvals 1 1 waits for you')).toBe('/admin/approvals');
    expect((await open(client.browser, '/admin/approvals')).reply.statusCode).toBe(403);
    expect((await client.browser.get('/api/telesales/v1/price-requests/queue')).statusCode).toBe(403);
  });

  it('tell by one short question whether the queue changed', async () => {
    const queue = async () => (await elena.get('/api/telesales/v1/price-requests/queue')).json();
    const before = await queue();
    expect(await queue()).toEqual(before);
    const { path } = await ask();
    const after = await queue();
    expect(after.count).toBe(before.count + 1);
    expect(after.version).not.toBe(before.version);
    expect((await open(elena, path)).page.querySelector('[data-queue]')?.getAttribute('data-queue')).toBe(
      after.version,
    );
  });

  it('keep what was decided, and show on the order who decided and why', async () => {
    const { orderId, path, action, id } = await ask();
    const waiting = await open(elena, `/admin/orders/${orderId}`);
    expect(main(waiting)).toContain('A manual price waits for approval. It waits for: Approver.');
    expect(linkNamed(waiting.page, 'Open the request')).toBe(path);
    shop.advance(1_000);
    await press(elena, await open(elena, path), { action, typed: { decision: 'deny', comment: 'Not below 36' } });
    const decided = await open(priya, '/admin/approvals?show=decided');
    expect(linkNamed(decided.page, textOf(decided.page.querySelector('.q-link')))).toContain(id);
    expect(main(decided)).toContain('Elena Sousa decided this at Mar 12, 11:00 AM. Nothing more to do.');
    const order = main(await open(elena, `/admin/orders/${orderId}`));
    expect(order).toContain('Price denied by Elena Sousa, Mar 12, 11:00 AM. “Not below 36”');
    const shown = await shop.signedIn('maren@store.test');
    expect(main(await open(shown, `/account/orders/${orderId}`))).not.toContain('Not below 36');
  });

  it('tell the customer what waits, while it waits', async () => {
    const { orderId } = await ask();
    const maren = await shop.signedIn('maren@store.test');
    expect(main(await open(maren, `/account/orders/${orderId}`))).toMatch(
      /We confirm one agreed price, usually within the hour\. You pay \$\d+\.\d\d\. If the price cannot be confirmed/,
    );
  });
});
