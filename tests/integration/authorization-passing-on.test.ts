import { beforeAll, expect, it } from 'vitest';
import { authorizationDetail } from '../../server/features/authorization/authorization-detail.ts';
import { decideAuthorization } from '../../server/features/authorization/decide-authorization.ts';
import { expireAuthorizations } from '../../server/features/authorization/expire-authorizations.ts';
import { countWaiting, listAuthorizations } from '../../server/features/authorization/list-authorizations.ts';
import type { Operator } from '../../server/features/session/identity.ts';
import { changeRoles } from '../../server/features/staff/change-roles.ts';
import { turnOffStaff, turnOnStaff } from '../../server/features/staff/turn-off-staff.ts';
import type { Staff } from '../../server/storage/records.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { aStaffMember } from '../support/identities.ts';
import { mailTo } from '../support/outbox.ts';
import { aStaff } from '../support/people.ts';
import { cartOnCall, orderAtPrice, publish, setPrices, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const dayMs = 24 * 3_600_000;

describeEngines('prices that wait', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  let priya: Operator;
  let elena: Operator;
  let other: Staff;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
    priya = await aStaffMember(shop.deps, 'admin@store.test');
    elena = await aStaffMember(shop.deps, 'approver@store.test');
    other = await aStaff(`olu-${engine}@store.test`, ['approver'], { firstName: 'Olu', lastName: 'Adeyemi' });
    await shop.deps.storage.tx(({ staff }) => staff.save(other));
    await publish(shop.deps, {
      ...usualRules,
      discounts: [
        {
          from: 0,
          to: 10_000,
          effect: 'ask',
          approvers: [
            { kind: 'staff', id: other.id },
            { kind: 'staff', id: elena.staff.id },
          ],
        },
      ],
    });
  });
  const read = () => shop.deps.storage.read;
  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };
  const asked = async (price = 3_420) => {
    const request = await read().authorizations.ofOrder(await orderAtPrice(client, price));
    if (!request) throw new Error('Nobody was asked.');
    return request;
  };
  const rolesOf = (staffId: string, from: Staff['roles'], roles: Staff['roles']) =>
    changeRoles(shop.deps, priya, { staffId, roles, seen: from });

  it('pass on to the next approver, then to administrators, when accounts or roles go, and say so', async () => {
    const request = await asked();
    const seen = async () => read().authorizations.byId(request.id);
    expect((await seen())?.assignee).toEqual({ kind: 'staff', id: other.id });
    value(await turnOffStaff(shop.deps, priya, other.id));
    expect(await seen()).toMatchObject({ version: 2, assignee: { kind: 'staff', id: elena.staff.id } });
    value(await rolesOf(elena.staff.id, ['approver'], ['operator']));
    expect(await seen()).toMatchObject({ version: 3, assignee: undefined });
    const events = (await read().orders.events(request.orderId)).filter(({ message }) => message.includes('waits for'));
    expect(events.map(({ source, message }) => [source, message]).slice(-2)).toEqual([
      ['Priya Raman', 'The price waits for Elena Sousa now, no longer for Olu Adeyemi'],
      ['Priya Raman', 'The price waits for administrators now, no longer for Elena Sousa'],
    ]);
    const audited = await read().audit.find({ actions: ['price-reassigned'] }, { limit: 5 });
    expect(audited.map(({ details }) => JSON.parse(details))).toMatchObject([
      { orderId: request.orderId, from: 'Elena Sousa', to: 'administrators' },
      { from: 'Olu Adeyemi', to: 'Elena Sousa' },
    ]);
    value(await rolesOf(elena.staff.id, ['operator'], ['approver']));
    value(await turnOnStaff(shop.deps, priya, other.id));
    expect(await seen()).toMatchObject({ version: 5, assignee: { kind: 'staff', id: other.id } });
    const decision = { id: request.id, decision: 'approve', comment: '', version: 5 } as const;
    expect((await decideAuthorization(shop.deps, elena, decision)).ok).toBe(true);
  });

  it('leave nobody but administrators able to decide when every approver is gone', async () => {
    const request = await asked();
    value(await turnOffStaff(shop.deps, priya, other.id));
    value(await rolesOf(elena.staff.id, ['approver'], ['operator']));
    const third = await aStaff(`third-${engine}@store.test`, ['approver']);
    await shop.deps.storage.tx(({ staff }) => staff.save(third));
    const approve = async (email: string) =>
      decideAuthorization(shop.deps, await aStaffMember(shop.deps, email), {
        id: request.id,
        decision: 'approve',
        comment: '',
      });
    expect(await approve(third.email)).toMatchObject({ problem: { code: 'not-asked' } });
    expect(await approve(elena.staff.email)).toMatchObject({ problem: { code: 'right-missing' } });
    expect((await approve('admin@store.test')).ok).toBe(true);
    value(await rolesOf(elena.staff.id, ['operator'], ['approver']));
    value(await turnOnStaff(shop.deps, priya, other.id));
  });

  it('are listed for those who decide: theirs, and how many wait for others', async () => {
    const request = await asked(3_500);
    const third = await aStaffMember(shop.deps, `third-${engine}@store.test`);
    const list = value(await listAuthorizations(shop.deps, elena, { show: 'waiting' }));
    const row = list.rows.find(({ id }) => id === request.id);
    expect(row).toMatchObject({
      refusal: undefined,
      order: { number: expect.stringMatching(/^HS-\d+$/), clientName: 'Maren Holloway', currency: 'USD' },
      item: { name: 'Paper Cups, 12 oz', ownPrice: 3_800, price: 3_500 },
      moreItems: 0,
      off: 789,
      askedBy: [{ name: 'Nadia Brandt' }],
      waitsFor: { kind: 'staff', name: 'Olu Adeyemi' },
    });
    const others = value(await listAuthorizations(shop.deps, third, { show: 'waiting' }));
    expect(others.rows.map(({ id }) => id)).not.toContain(request.id);
    expect(others.elsewhere).toEqual([{ waitsFor: { kind: 'staff', name: 'Olu Adeyemi' }, count: 1 }]);
    expect([await countWaiting(shop.deps, elena), await countWaiting(shop.deps, third)]).toEqual([1, 0]);
    const decided = value(await listAuthorizations(shop.deps, elena, { show: 'decided' }));
    expect(decided.rows.length).toBeGreaterThan(0);
    expect(decided.rows.every(({ state, refusal }) => state !== 'waiting' && refusal === 'decided')).toBe(true);
    const nadia = await aStaffMember(shop.deps, 'operator@store.test');
    expect(await listAuthorizations(shop.deps, nadia, { show: 'waiting' })).toMatchObject({ problem: { status: 403 } });
    expect(await authorizationDetail(shop.deps, nadia, request.id)).toMatchObject({ problem: { status: 403 } });
  });

  it('are told in detail: margin, floor, stock, what was paid before, and what became of earlier asks', async () => {
    const request = await asked(3_250);
    await shop.deps.storage.tx(({ catalog }) => catalog.saveCost({ skuId: 'cups', cost: 2_600, floor: 3_040 }));
    const detail = value(await authorizationDetail(shop.deps, elena, request.id));
    expect(detail).toMatchObject({
      version: 1,
      needsSecond: false,
      channel: 'phone',
      operator: { name: 'Nadia Brandt' },
      customer: { level: 'retail', number: expect.stringMatching(/^C-/) },
      wholeOrder: { itemsTotal: 7_600, off: 1_447, discountLimit: undefined },
      items: [
        {
          off: 1_447,
          marginBefore: 3_158,
          margin: 2_000,
          floor: 3_040,
          stock: await stockOf(shop.deps, 'cups'),
          given: { byName: 'Nadia Brandt' },
        },
      ],
    });
    expect(detail.items[0]?.paid[0]).toMatchObject({ ownPrice: 3_800, isManual: true });
    expect(detail.asker?.asked).toBeGreaterThan(2);
    expect(detail.asker?.approved).toBeGreaterThan(1);
    await shop.deps.storage.tx(({ catalog }) => catalog.saveCost({ skuId: 'cups', cost: undefined, floor: undefined }));
  });

  it('are denied after seven days, each once, by however many servers', async () => {
    const before = await stockOf(shop.deps, 'cups');
    const requests = [await asked(), await asked()];
    const mails = (await mailTo(shop, 'maren@store.test')).length;
    shop.advance(7 * dayMs - 1);
    expect(await expireAuthorizations(shop.deps)).toBe(0);
    shop.advance(1);
    const deps = engine === 'postgres' ? { ...shop.deps, storage: await shop.database.open() } : shop.deps;
    const counts = await Promise.all([
      expireAuthorizations(shop.deps),
      expireAuthorizations(deps),
      expireAuthorizations(shop.deps),
    ]);
    const open = (await read().authorizations.waiting(undefined, 50)).length;
    expect(open).toBe(0);
    for (const { id, orderId } of requests) {
      expect(await read().authorizations.byId(id)).toMatchObject({ state: 'denied', decision: { by: 'system' } });
      expect((await read().orders.byId(orderId))?.state).toBe('canceled');
      const audited = await read().audit.find({ actions: ['price-expired'] }, { limit: 100 });
      expect(audited.filter(({ details }) => JSON.parse(details).orderId === orderId)).toHaveLength(1);
    }
    const expired = counts.reduce((sum, count) => sum + count, 0);
    expect((await mailTo(shop, 'maren@store.test')).length - mails).toBe(expired);
    expect(await stockOf(shop.deps, 'cups')).toBe(before + (expired - 2) * 2);
    expect(await expireAuthorizations(shop.deps)).toBe(0);
    expect(
      await decideAuthorization(shop.deps, elena, { id: requests[0]?.id ?? '', decision: 'approve', comment: '' }),
    ).toMatchObject({ problem: { code: 'authorization-decided', details: { state: 'denied', by: '' } } });
  });

  it('wait as long as the store says', async () => {
    await setPrices(shop.deps, { decideWithinDays: 1 });
    client = await cartOnCall(shop);
    const request = await asked();
    expect(request.deadline - shop.deps.clock.now()).toBe(dayMs);
  });
});
