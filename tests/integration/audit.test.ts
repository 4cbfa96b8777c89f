import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { headsPath, readHeads, writeHeads } from '../../server/features/audit/heads-file.ts';
import { recordRefusal } from '../../server/features/audit/record-refusal.ts';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { actingFor } from '../support/identities.ts';
import { tamper } from '../support/tamper.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** A store in which an operator has just ended a call with two changes of the cart. */
async function afterACall(engine: 'sqlite' | 'postgres') {
  const store = await testApp({ engine, seed: seedShop });
  const operator = await store.signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  const callId = String((await operator.get('/api/telesales/v1/toolbar')).json().call.id);
  await addToCart(operator, 'tea', 1);
  await addToCart(operator, 'cups', 2);
  await operator.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over', note: 'Will pay later' });
  await writeHeads(store.deps);
  const read = await readHeads(headsPath(store.deps.config.dataDir), store.deps.config.auditKey);
  return { store, callId, chain: `call:${callId}`, heads: read.ok ? read.value.heads : [] };
}

describeEngines('the audit', (engine) => {
  let store: TestApp;
  let chain: string;
  beforeAll(async () => {
    ({ store, chain } = await afterACall(engine));
  });

  test('tells a call from its start to its end, with actor and customer in every row', async () => {
    const rows = await store.deps.storage.read.audit.chain(chain);
    expect(rows.map(({ action }) => action)).toEqual(['call-started', 'cart-added', 'cart-added', 'call-ended']);
    const customer = await store.deps.storage.read.customers.byEmail('maren@store.test');
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    for (const row of rows)
      expect(row).toMatchObject({ actor: `staff:${staff?.id}`, customerId: customer?.id, callId: chain.slice(5) });
  });

  test('keeps sign-in, refusal and sign-out in the chain of the account', async () => {
    const approver = await store.signedIn('approver@store.test');
    await approver.startCall('maren@store.test');
    await approver.get('/api/telesales/v1/toolbar');
    await approver.submit('/logout', {}, '/');
    const staff = await store.deps.storage.read.staff.byEmail('approver@store.test');
    const rows = await store.deps.storage.read.audit.chain(`staff:${staff?.id}`);
    expect(rows.map(({ action }) => action)).toEqual(['signed-in', 'refused', 'refused', 'signed-out']);
    expect(JSON.parse(rows[2]?.details ?? '{}')).toMatchObject({
      code: 'right-missing',
      what: 'GET /api/telesales/v1/toolbar',
    });
  });

  test('keeps a refusal of a call that ends at the same moment with the operator’s own', async () => {
    const identity = await actingFor(store.deps, 'operator2@store.test', 'wade@store.test');
    const { call } = identity.acting ?? {};
    if (!call) throw new Error('Nobody acts.');
    await store.deps.storage.tx((tables) => tables.calls.save({ ...call, endedAt: 1, ending: 'idle' }));
    await recordRefusal(store.deps, identity, { code: 'right-missing', status: 403, what: 'GET /admin/users' });
    const rows = await store.deps.storage.read.audit.chain(`staff:${identity.staff.id}`);
    expect(rows.at(-1)).toMatchObject({ action: 'refused', callId: undefined });
  });

  test('keeps no row of shoppers and visitors', async () => {
    const before = await store.deps.storage.read.audit.heads();
    const shopper = await store.signedIn('wade@store.test');
    await addToCart(shopper, 'tea', 1);
    await shopper.startCall('maren@store.test');
    await shopper.get('/api/telesales/v1/toolbar');
    await store.browser().get('/api/telesales/v1/toolbar');
    expect(await store.deps.storage.read.audit.heads()).toEqual(before);
  });

  test('is whole when nobody touched it', async () => {
    expect((await verifyAudit(store.deps, [])).broken).toBeUndefined();
  });
});

describeEngines('a changed audit', (engine) => {
  test.each([
    ['an edited row', `UPDATE audit SET details = '{}' WHERE seq = 2 AND chain LIKE 'call:%'`, 2],
    ['an edited time', `UPDATE audit SET at = at - 1 WHERE seq = 3 AND chain LIKE 'call:%'`, 3],
    ['a deleted row', `DELETE FROM audit WHERE seq = 2 AND chain LIKE 'call:%'`, 2],
    ['a cut tail', `DELETE FROM audit WHERE seq > 2 AND chain LIKE 'call:%'`, 3],
    ['a deleted chain', `DELETE FROM audit WHERE chain LIKE 'call:%'`, 1],
  ])('is noticed at its first broken row: %s', async (_what, statement, seq) => {
    const { store, chain, heads } = await afterACall(engine);
    expect((await verifyAudit(store.deps, heads)).broken).toBeUndefined();
    await tamper(store.database, statement);
    expect((await verifyAudit(store.deps, heads)).broken).toMatchObject({ chain, seq });
  });

  test('the heads file itself cannot be changed, nor read with another key', async () => {
    const { store } = await afterACall(engine);
    const path = headsPath(store.deps.config.dataDir);
    const text = await readFile(path, 'utf8');
    expect((await readHeads(path, 'another key')).ok).toBe(false);
    await writeFile(path, text.replace('"count":4', '"count":2'));
    expect(await readHeads(path, store.deps.config.auditKey)).toMatchObject({ ok: false });
    expect(await readHeads(`${path}.none`, store.deps.config.auditKey)).toMatchObject({ ok: false });
  });

  test('without a row there is no action: nothing starts, nothing changes', async () => {
    const store = await testApp({ engine, seed: seedShop });
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const { id } = await cartOf(operator);
    await tamper(store.database, 'ALTER TABLE audit RENAME TO audit_gone');
    const orderItems = [{ id: 'tea', quantity: 1, seller: '1' }];
    const replies = [
      await operator.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems }),
      await operator.startCall('wade@store.test'),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(503);
      expect(reply.json().error).toMatchObject({
        code: 'audit-unavailable',
        message: 'Not done. We cannot record actions right now, so none are taken. Try again.',
      });
    }
    await tamper(store.database, 'ALTER TABLE audit_gone RENAME TO audit');
    expect((await cartOf(operator)).items).toEqual([]);
    expect((await operator.get('/api/telesales/v1/toolbar')).json().call.customer.email).toBe('maren@store.test');
  });
});
