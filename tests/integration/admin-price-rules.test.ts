import { beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { cartOnCall, publish, usualRules } from '../support/priced-carts.ts';
import { errorsOn } from '../support/settings-pages.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const address = '/admin/settings/rules';
const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));

describeEngines('rules for manual prices', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const send = (page: ShownPage, button: string, typed: Readonly<Record<string, string | readonly string[]>> = {}) =>
    press(admin, page, { action: address, typed: { ...typed, do: button } });
  const inForce = () => store.deps.storage.read.priceRules.inForce();

  test('without any, every price is asked about; published ones decide about the next price', async () => {
    const client = await cartOnCall(store);
    await client.add('cups', 2);
    const [item] = (await client.open()).items;
    const verdict = async (price: number) => {
      const asked = { orderFormId: client.id, uniqueId: item?.uniqueId, price };
      return (await client.browser.post('/api/telesales/v1/price-verdict', asked)).json();
    };
    expect(await verdict(3_700)).toMatchObject({ verdict: 'waits', why: 'no-rule' });
    const page = await open(admin, address);
    expect(mainOf(page)).toContain('No rules: every manual price is asked about.');
    const published = await send(page, 'publish', { note: 'The first ones' });
    expect(noticeOn(published.page)).toBe('Published. It holds for prices from now on.');
    expect(mainOf(published)).toContain('1, in force The first ones Priya Raman');
    expect(await verdict(3_700)).toMatchObject({ verdict: 'applies' });
    expect(await verdict(3_500)).toMatchObject({ verdict: 'waits', limit: 500 });
    expect(await verdict(3_000)).toMatchObject({ verdict: 'refused', limit: 1_500 });
  });

  test('a gap and an overlap are said, and hold the publishing back, not the draft', async () => {
    const page = await open(admin, address);
    const gap = { 'from.discounts': ['0', '6.01', '15.01'], 'to.discounts': ['5', '15', '100'] };
    const refused = await send(page, 'publish', gap);
    expect([refused.reply.statusCode, mainOf(refused)]).toEqual([
      422,
      expect.stringContaining('Discounts: 5.01 to 6.00% has no rule. Publishing is off until it has.'),
    ]);
    expect([await inForce(), (await store.deps.storage.read.priceRules.list(1))[0]?.version]).toEqual([undefined, 1]);
    const overlap = { 'from.discounts': ['0', '4', '15.01'] };
    const kept = await send(refused, 'save', overlap);
    expect(noticeOn(kept.page)).toBe('Draft kept. It counts once it is published.');
    expect(mainOf(kept)).toContain('Discounts: 4.00 to 5.00% has two rules.');
    const mended = await send(kept, 'publish', { 'from.discounts': ['0', '5.01', '15.01'] });
    expect(mended.reply.statusCode).toBe(200);
    expect((await inForce())?.rules.discounts.map(({ from, to }) => [from, to])).toEqual([
      [0, 500],
      [501, 1_500],
      [1_501, 10_000],
    ]);
  });

  test('ranges and approvers are added, moved and removed by buttons, and nothing typed is lost', async () => {
    const staff = await store.deps.storage.read.staff.byEmail('approver@store.test');
    const page = await open(admin, address);
    const more = await send(page, 'add.discounts', { note: 'Half way', 'from.discounts': ['0', '7', '15.01'] });
    expect(more.reply.statusCode).toBe(200);
    expect(more.page.querySelector('input[name="note"]')?.getAttribute('value')).toBe('Half way');
    const values = (shown: ShownPage, name: string) =>
      [...shown.page.querySelectorAll(`input[name="${name}"]`)].map((it) => it.getAttribute('value'));
    expect(values(more, 'from.discounts')).toEqual(['0', '7', '15.01', '']);
    const fewer = await send(more, 'remove.discounts.3', { 'from.discounts': ['0', '5.01', '15.01', ''] });
    const one = await send(fewer, 'add.approver');
    const two = await send(one, 'add.approver');
    const named = await send(two, 'down.0', { approver: [`staff:${staff?.id}`, 'role:admin'], after: ['60', '0'] });
    expect(values(named, 'after')).toEqual(['0', '60']);
    await send(named, 'publish', { secondAmount: '20.00' });
    const rules = (await inForce())?.rules;
    expect(rules?.discounts.find(({ effect }) => effect === 'ask')?.approvers).toEqual([
      { kind: 'role', role: 'admin', afterMinutes: 0 },
      { kind: 'staff', id: staff?.id, afterMinutes: 60 },
    ]);
    expect(rules?.second).toMatchObject({ overAmount: 2_000 });
  });

  test.each([
    [{ 'to.discounts': ['5', 'x', '100'] }, 'Write percentages such as 5 or 12.50.'],
    [{ secondAmount: '1e9' }, 'Write an amount of this currency.'],
    [{ approver: 'role:operator', after: '0' }, 'This person or role may not decide. Choose another.'],
    [{ approver: 'staff:nobody', after: '-1' }, 'Write whole minutes, a week at most.'],
  ])('%j is refused at its field', async (typed, words) => {
    const withApprover = await send(await open(admin, address), 'add.approver');
    const { reply, page } = await send(withApprover, 'save', typed);
    expect([reply.statusCode, errorsOn(page).join()]).toEqual([422, expect.stringContaining(words)]);
    expect(await store.deps.storage.read.priceRules.list(1)).toEqual([]);
  });

  test('can be tried on a product before they are published', async () => {
    const page = await open(admin, address);
    const tried = await send(page, 'try', { tryReference: 'HS-CUPS', tryPrice: '34.20' });
    expect(mainOf(tried)).toMatch(/Waits for approval\. .+: \$34\.20 instead of \$38\.00 is 10\.00% off\./);
    const unknown = await send(page, 'try', { tryReference: 'NOPE', tryPrice: '1' });
    expect(errorsOn(unknown.page)).toEqual(['tryReference: No product with a price has this number.']);
  });

  test('whoever was slower is told, a draft is thrown away, and operators see none of it', async () => {
    const stale = await open(admin, address);
    await send(await open(admin, address), 'save', { note: 'Mine' });
    const late = await send(stale, 'save', { note: 'Yours' });
    expect([late.reply.statusCode, noticeOn(late.page)]).toEqual([
      409,
      expect.stringContaining('Priya Raman changed this at'),
    ]);
    expect(late.page.querySelector('input[name="note"]')?.getAttribute('value')).toBe('Yours');
    const gone = await send(await open(admin, address), 'discard');
    expect(noticeOn(gone.page)).toBe('Draft discarded.');
    expect(await store.deps.storage.read.priceRules.list(1)).toEqual([]);
    const operator = await store.signedIn('operator@store.test');
    expect((await operator.navigate(address)).statusCode).toBe(403);
  });

  test('pressing another button is no look at what somebody else changed meanwhile', async () => {
    const stale = await open(admin, address);
    await send(await open(admin, address), 'save', { 'to.discounts': ['4', '15', '100'] });
    const redrawn = await send(await send(stale, 'add.approver'), 'try', {
      tryReference: 'HS-CUPS',
      tryPrice: '34.20',
    });
    expect(redrawn.reply.statusCode).toBe(200);
    const late = await send(redrawn, 'publish');
    expect(late.reply.statusCode).toBe(409);
    expect(mainOf(late)).toContain('Kept now: Discounts: 0.00 to 4.00 %, Apply at once');
    expect((await store.deps.storage.read.priceRules.list(1))[0]?.rules.discounts[0]?.to).toBe(400);
    await send(late, 'publish');
    expect((await inForce())?.rules.discounts[0]?.to).toBe(500);
  });

  test('what cannot be read is neither said to cover everything nor tried', async () => {
    const typed = { 'to.discounts': ['5', 'x', '100'], tryReference: 'HS-CUPS', tryPrice: '34.20' };
    const shown = mainOf(await send(await open(admin, address), 'try', typed));
    expect(shown).not.toContain('Covers 0 to 100%');
    expect(shown).not.toContain('Waits for approval. Paper');
    expect(shown).not.toContain('is 10.00% off');
  });

  test('what this form does not ask for stays, and what it would level is said before', async () => {
    const second = { overAmount: 1_000, approvers: [{ kind: 'role', role: 'admin' }] } as const;
    const [automatic, ask, deny] = usualRules.discounts;
    await publish(store.deps, { ...usualRules, second });
    expect(mainOf(await open(admin, address))).toContain('The ranges have different approvers.');
    await send(await open(admin, address), 'publish', { secondAmount: '20.00' });
    const { rules } = (await inForce()) ?? { rules: usualRules };
    expect(rules.second).toMatchObject({ overAmount: 2_000, approvers: second.approvers });
    expect(rules.discounts.map(({ from, to }) => [from, to])).toEqual(
      [automatic, ask, deny].map((range) => [range?.from, range?.to]),
    );
    expect(mainOf(await open(admin, address))).not.toContain('The ranges have different approvers.');
  });

  test('an approver who left is not taken for somebody else', async () => {
    const staff = await store.deps.storage.read.staff.byEmail('approver@store.test');
    const id = staff?.id ?? '';
    await send(await send(await open(admin, address), 'add.approver'), 'publish', { approver: `staff:${id}` });
    if (staff) await store.deps.storage.tx((tables) => tables.staff.save({ ...staff, disabled: true }));
    const page = await open(admin, address);
    expect(textOf(page.page.querySelector('select[name="approver"] option[selected]'))).toBe(
      'Somebody who may not decide any more',
    );
    const refused = await send(page, 'publish');
    expect([refused.reply.statusCode, errorsOn(refused.page)]).toEqual([
      422,
      ['approver-0: This person or role may not decide. Choose another.'],
    ]);
  });
});
