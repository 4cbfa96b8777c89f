import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppKey, Identity } from '../../server/features/session/identity.ts';
import type { Authorization } from '../../server/storage/records.ts';
import type { PriceRules } from '../../shared/domain/authorization-rules.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { aStaffMember } from '../support/identities.ts';
import { aStaff } from '../support/people.ts';
import { askAbout, auditOf, decide } from '../support/price-requests.ts';
import { callWith, cartOnCall, givePrice, placeCart, publish, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('who decides about a price', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  let elena: Identity;
  let priya: Identity;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
    elena = await aStaffMember(shop.deps, 'approver@store.test');
    priya = await aStaffMember(shop.deps, 'admin@store.test');
  });
  beforeEach(() => publish(shop.deps, usualRules));

  const read = () => shop.deps.storage.read;
  const asked = () => askAbout(shop, client);
  const orderOf = ({ orderId }: Authorization) => read().orders.byId(orderId);

  describe('one’s own price', () => {
    it('is decided by nobody who gave it, took the call, or has a second role', async () => {
      const request = await asked();
      const { storage } = shop.deps;
      const nadia = await storage.read.staff.byEmail('operator@store.test');
      if (!nadia) throw new Error('Nadia is gone.');
      for (const roles of [['operator', 'approver'], ['operator', 'admin'], ['admin']] as const) {
        const identity = { ...(await aStaffMember(shop.deps, nadia.email)), staff: { ...nadia, roles } };
        for (const decision of ['approve', 'deny'] as const)
          expect(await decide(shop, identity, request, decision)).toMatchObject({
            problem: { code: 'own-price', status: 403 },
          });
      }
      const key: AppKey = { kind: 'app', key: 'erp', roles: ['admin'] };
      const byKey = { ...request, askedBy: [{ id: 'erp', name: 'ERP' }], version: request.version + 1 };
      await storage.tx(({ authorizations }) => authorizations.update(byKey));
      expect(await decide(shop, key, request, 'approve')).toMatchObject({ problem: { code: 'own-price' } });
      expect((await decide(shop, elena, request, 'approve')).ok).toBe(true);
    });

    it('of a colleague is not decided by the operator of the call either', async () => {
      const giver = await cartOnCall(shop, 'wade@store.test', 'restricted@store.test');
      await giver.add('cups', 2);
      await givePrice(giver, 0, 3_420);
      const orderId = await placeCart(await callWith(shop, 'wade@store.test', 'operator2@store.test'));
      const order = await read().orders.byId(orderId);
      const request = await read().authorizations.ofOrder(orderId);
      if (!order?.operator || !request) throw new Error('Nobody was asked.');
      const tomas = await aStaffMember(shop.deps, 'operator2@store.test');
      const withRole = { ...tomas, staff: { ...tomas.staff, roles: ['operator', 'approver'] as const } };
      expect(await decide(shop, withRole, request, 'approve')).toMatchObject({ problem: { code: 'own-price' } });
    });
  });

  it('is for approvers, not for operators, shoppers and visitors', async () => {
    const request = await asked();
    const operator = await aStaffMember(shop.deps, 'operator2@store.test');
    const visitor: Identity = { kind: 'visitor', anonymousTokenHash: undefined, session: undefined };
    for (const who of [operator, visitor])
      expect(await decide(shop, who, request, 'approve')).toMatchObject({
        problem: { code: 'right-missing', status: 403 },
      });
  });

  describe('who is asked', () => {
    const asking = (approvers: PriceRules['discounts'][number]['approvers'], more: Partial<PriceRules> = {}) =>
      publish(shop.deps, {
        ...usualRules,
        discounts: [{ from: 0, to: 10_000, effect: 'ask', approvers }],
        ...more,
      });

    it('is named by the rules; administrators decide too, others later or never', async () => {
      const other = await aStaff(`other-${engine}@store.test`, ['approver']);
      await shop.deps.storage.tx(({ staff }) => staff.save(other));
      await asking([
        { kind: 'staff', id: other.id },
        { kind: 'role', role: 'approver', afterMinutes: 60 },
      ]);
      const first = await asked();
      expect(await decide(shop, elena, first, 'approve')).toMatchObject({
        problem: { code: 'not-asked', status: 403 },
      });
      expect((await decide(shop, priya, first, 'approve')).ok).toBe(true);
      const second = await asked();
      shop.advance(10 * 60_000);
      expect(await decide(shop, elena, second, 'approve')).toMatchObject({ problem: { code: 'not-asked' } });
      shop.advance(50 * 60_000);
      expect((await decide(shop, elena, second, 'approve')).ok).toBe(true);
      client = await cartOnCall(shop);
    });

    it('is a second person over a limit', async () => {
      await asking([], { second: { overAmount: 759, approvers: [] } });
      const request = await asked();
      expect(await decide(shop, elena, request, 'approve', { comment: 'Fine' })).toMatchObject({
        value: { state: 'waiting', version: 2, approvals: [{ byName: 'Elena Sousa' }] },
      });
      expect((await orderOf(request))?.state).toBe('waiting-for-order-authorization');
      expect((await decide(shop, elena, request, 'approve')).ok).toBe(true);
      expect(await decide(shop, elena, request, 'deny')).toMatchObject({ problem: { code: 'approved-already' } });
      expect(await decide(shop, priya, request, 'approve', { version: 1 })).toMatchObject({
        problem: { code: 'authorization-changed' },
      });
      expect(await decide(shop, priya, request, 'approve', { version: 2 })).toMatchObject({
        value: { state: 'approved' },
      });
      expect((await orderOf(request))?.state).toBe('window-to-cancel');
      expect(await auditOf(shop, ['price-approved', 'price-approved-first'], request)).toHaveLength(2);
      await asking([], { second: { overAmount: 760, approvers: [] } });
      expect(await decide(shop, elena, await asked(), 'approve')).toMatchObject({ value: { state: 'approved' } });
    });
  });
});
