import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Identity } from '../../server/features/session/identity.ts';
import type { Authorization } from '../../server/storage/records.ts';
import { shownOrderNumber } from '../../shared/domain/order-number.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { aStaffMember } from '../support/identities.ts';
import { mailTo } from '../support/outbox.ts';
import { aStaff } from '../support/people.ts';
import { askAbout, auditOf, decide } from '../support/price-requests.ts';
import { cartOnCall, publish, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('deciding about prices', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  let elena: Identity;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
    elena = await aStaffMember(shop.deps, 'approver@store.test');
  });
  beforeEach(() => publish(shop.deps, usualRules));

  const read = () => shop.deps.storage.read;
  const asked = () => askAbout(shop, client);
  const orderOf = ({ orderId }: Authorization) => read().orders.byId(orderId);
  const mailsAbout = async (request: Authorization) => {
    const number = shownOrderNumber((await orderOf(request))?.sequence ?? 0);
    return (await mailTo(shop, 'maren@store.test')).filter(
      ({ template, body }) => template.startsWith('price-') && body.includes(number),
    );
  };

  it('approves: the order is paid and goes on, the customer is told, who and why is kept', async () => {
    const request = await asked();
    const decided = await decide(shop, elena, request, 'approve', {
      comment: ' As agreed ',
      version: 1,
      orderVersion: 1,
    });
    expect(decided).toMatchObject({ ok: false, problem: { code: 'authorization-changed' } });
    const order = await orderOf(request);
    const shown = { version: 1, orderVersion: order?.version, comment: ' As agreed ' };
    expect(await decide(shop, elena, request, 'approve', shown)).toMatchObject({
      value: { state: 'approved', version: 2, decision: { byName: 'Elena Sousa', comment: 'As agreed' } },
    });
    expect(await orderOf(request)).toMatchObject({
      state: 'window-to-cancel',
      payment: { approved: true },
      authorizedAt: shop.deps.clock.now(),
      lines: [{ sellingPrice: 3_420 }],
    });
    const events = await read().orders.events(request.orderId);
    expect(events.find(({ state }) => state === 'approve-payment')).toMatchObject({
      source: 'Elena Sousa',
      message: 'The price was approved',
    });
    const [mail] = await mailsAbout(request);
    expect(mail).toMatchObject({ template: 'price-approved', body: expect.stringContaining('You pay $80.40') });
    expect(mail?.body).not.toContain('As agreed');
    expect(await auditOf(shop, ['price-approved'], request)).toMatchObject([
      { actor: expect.stringMatching(/^staff:/) },
    ]);
  });

  it('leaves an order that pays later waiting for its payment', async () => {
    const { meta } = read();
    const settings = await meta.settings();
    await shop.deps.storage.tx((tables) => tables.meta.saveSettings({ ...settings, notesPayable: 'waits' }));
    const request = await asked();
    await decide(shop, elena, request, 'approve');
    await shop.deps.storage.tx((tables) => tables.meta.saveSettings(settings));
    expect(await orderOf(request)).toMatchObject({ state: 'payment-pending', payment: { approved: false } });
  });

  it('denies: the order is canceled, its goods are for sale, the customer is told', async () => {
    const before = await stockOf(shop.deps, 'cups');
    const request = await asked();
    expect(await decide(shop, elena, request, 'deny', { comment: '' })).toMatchObject({
      problem: { code: 'comment-missing', status: 422 },
    });
    expect(await decide(shop, elena, request, 'deny')).toMatchObject({ value: { state: 'denied' } });
    expect(await orderOf(request)).toMatchObject({ state: 'canceled', payment: { approved: false } });
    expect(await stockOf(shop.deps, 'cups')).toBe(before);
    const [mail] = await mailsAbout(request);
    expect(mail).toMatchObject({ template: 'price-denied' });
    expect(mail?.body).not.toContain('Too low');
  });

  it('counts the first of 50 approvals and denials at once, and tells the others who and when', async () => {
    const request = await asked();
    const before = await stockOf(shop.deps, 'cups');
    const approvers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        aStaff(`race-${engine}-${n}@store.test`, ['approver'], { lastName: `N${n}` }),
      ),
    );
    await shop.deps.storage.tx(async ({ staff }) => {
      for (const person of approvers) await staff.save(person);
    });
    const people = await Promise.all(approvers.map(({ email }) => aStaffMember(shop.deps, email)));
    const answers = await Promise.all(
      people.map((person, n) => decide(shop, person, request, n % 2 === 0 ? 'approve' : 'deny')),
    );
    const won = answers.filter((answer) => answer.ok);
    expect(won).toHaveLength(1);
    const { state, decision } = (await read().authorizations.byId(request.id)) ?? {};
    for (const answer of answers.filter((it) => !it.ok))
      expect(answer).toMatchObject({
        problem: {
          code: 'authorization-decided',
          status: 409,
          message: expect.stringMatching(/^Already decided by Nadia N\d+ at 11:00.AM\. Your answer was not counted\.$/),
          details: { state, by: decision?.byName, at: decision?.at },
        },
      });
    expect(await auditOf(shop, ['price-approved', 'price-denied'], request)).toHaveLength(1);
    expect((await orderOf(request))?.state).toBe(state === 'approved' ? 'window-to-cancel' : 'canceled');
    expect(await stockOf(shop.deps, 'cups')).toBe(state === 'approved' ? before : before + 2);
    expect(await mailsAbout(request)).toHaveLength(1);
  });

  it('takes the same answer of the same person again as the one that was given', async () => {
    const request = await asked();
    const both = await Promise.all([decide(shop, elena, request, 'approve'), decide(shop, elena, request, 'approve')]);
    expect(both.map((answer) => answer.ok)).toEqual([true, true]);
    expect((await decide(shop, elena, request, 'approve')).ok).toBe(true);
    expect(await decide(shop, elena, request, 'deny')).toMatchObject({ problem: { code: 'authorization-decided' } });
    expect(await auditOf(shop, ['price-approved'], request)).toHaveLength(1);
  });

  it('is refused when the request or the order changed since it was shown, or was canceled', async () => {
    const request = await asked();
    const order = await orderOf(request);
    if (!order) throw new Error('The order is gone.');
    const shown = { version: request.version, orderVersion: order.version };
    await shop.deps.storage.tx((tables) =>
      tables.orders.update({ ...order, value: order.value - 1, version: order.version + 1 }),
    );
    for (const seen of [shown, {}])
      expect(await decide(shop, elena, request, 'approve', seen)).toMatchObject({
        problem: { code: 'authorization-changed', status: 409, details: { orderVersion: order.version + 1 } },
      });
    expect((await decide(shop, elena, request, 'approve', { ...shown, orderVersion: order.version + 1 })).ok).toBe(
      true,
    );
    const other = await asked();
    const admin = await shop.signedIn('admin@store.test');
    await admin.post(`/api/oms/pvt/orders/${other.orderId}/cancel`, { reason: 'x' });
    expect(await decide(shop, elena, other, 'approve')).toMatchObject({
      problem: { code: 'authorization-decided', details: { state: 'closed' } },
    });
    expect((await orderOf(other))?.state).toBe('canceled');
  });

  it('knows no request of another id, and takes no note that holds a card number', async () => {
    const request = await asked();
    expect(await decide(shop, elena, { ...request, id: 'nothing' }, 'approve')).toMatchObject({
      problem: { status: 404 },
    });
    const comment = 'pays by 4111111111111111';
    expect(await decide(shop, elena, request, 'approve', { comment })).toMatchObject({
      problem: { code: 'note-invalid' },
    });
  });
});
