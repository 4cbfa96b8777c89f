import { expect, test } from 'vitest';
import { turnOffStaff } from '../../server/features/staff/turn-off-staff.ts';
import { describeEngines } from '../support/engines.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { buttonNamed } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { aStaff } from '../support/people.ts';
import {
  actionsOf,
  idOfStaff,
  noticeOn,
  openMailed,
  pageOfStaff,
  passwordFormOf,
  sendForm,
} from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const saveRoles = async (admin: TestBrowser, address: string, seen: string[], roles: string[]) =>
  sendForm(admin, await open(admin, address), `${address}/roles`, [
    ...seen.map((role): [string, string] => ['seen', role]),
    ...roles.map((role): [string, string] => ['role', role]),
  ]);
const maren = (store: TestApp) => store.deps.storage.read.customers.byEmail('maren@store.test');

describeEngines('Roles', (engine) => {
  test('count from the next click; a call that they do not allow ends at once', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const nadia = await store.signedIn('operator@store.test');
    await nadia.startCall('maren@store.test');
    const address = await pageOfStaff(store, 'operator@store.test');
    const reply = await saveRoles(admin, address, ['operator'], ['approver']);
    expect(reply.headers.location).toBe(`${address}?done=roles`);
    expect(noticeOn((await open(admin, `${address}?done=roles`)).page)).toBe(
      'Roles saved. They count from the next click of Nadia.',
    );
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    expect(await store.deps.storage.read.calls.runningOf(staff?.id ?? '')).toEqual([]);
    expect((await nadia.get('/api/telesales/v1/customers?q=maren')).statusCode).toBe(403);
    expect((await nadia.navigate('/admin/orders')).statusCode).toBe(200);
    const [row] = await store.deps.storage.read.audit.find({ actions: ['staff-roles-changed'] }, { limit: 1 });
    expect(JSON.parse(row?.details ?? '{}')).toMatchObject({
      from: ['operator'],
      roles: ['approver'],
      name: 'Nadia Brandt',
    });
  });

  test('that a colleague changed meanwhile are not overwritten', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const address = await pageOfStaff(store, 'operator@store.test');
    await saveRoles(admin, address, ['operator'], ['approver']);
    const late = await saveRoles(admin, address, ['operator'], ['admin']);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Somebody changed this user meanwhile.');
    expect((await store.deps.storage.read.staff.byEmail('operator@store.test'))?.roles).toEqual(['approver']);
  });

  test('of nobody are none', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const reply = await saveRoles(admin, await pageOfStaff(store, 'operator@store.test'), ['operator'], []);
    expect([reply.statusCode, reply.body.includes('Choose at least one role.')]).toEqual([422, true]);
  });

  test('nobody stops being an administrator by themselves, and the attempt is kept', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const own = await pageOfStaff(store, 'admin@store.test');
    expect(
      (await open(admin, own)).page.querySelector('input[value=admin][type=checkbox]')?.hasAttribute('disabled'),
    ).toBe(true);
    const reply = await saveRoles(admin, own, ['admin'], ['operator']);
    expect([reply.statusCode, reply.body.includes('Ask another administrator.')]).toEqual([409, true]);
    expect((await admin.navigate('/admin/users')).statusCode).toBe(200);
    expect((await actionsOf(store, 'admin@store.test'))[0]).toBe('refused');
  });
});

describeEngines('Turning an account off', (engine) => {
  const turn = async (admin: TestBrowser, address: string, verb: 'turn-off' | 'turn-on') =>
    press(admin, await open(admin, address), { action: `${address}/${verb}` });

  test('ends its sign-ins, its call and its mailed address at once; turned on, it signs in as before', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const nadia = await store.signedIn('operator@store.test');
    await nadia.startCall('maren@store.test');
    const address = await pageOfStaff(store, 'operator@store.test');
    await press(admin, await open(admin, address), { action: `${address}/password-link` });
    const off = await turn(admin, address, 'turn-off');
    expect(noticeOn(off.page)).toBe('Nadia is turned off.');
    expect((await nadia.get('/api/telesales/v1/toolbar')).statusCode).toBe(401);
    expect((await store.browser().signIn('operator@store.test')).statusCode).toBe(401);
    const [mail] = await mailTo(store, 'operator@store.test');
    expect(passwordFormOf(await openMailed(store.browser(), linkIn(mail)))).toBeNull();
    const calls = await store.deps.storage.read.calls.ofCustomer((await maren(store))?.id ?? '', 1);
    expect(calls[0]).toMatchObject({ ending: 'role-changed', outcome: 'hand-over' });

    const on = await turn(admin, address, 'turn-on');
    expect(noticeOn(on.page)).toBe('Nadia can sign in again.');
    expect((await store.browser().signIn('operator@store.test')).statusCode).toBe(200);
    expect((await actionsOf(store, 'admin@store.test')).slice(0, 2)).toEqual(['staff-turned-on', 'staff-turned-off']);
  });

  test('is not offered for one’s own account, and refused all the same', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const own = await pageOfStaff(store, 'admin@store.test');
    const shown = await open(admin, own);
    expect(buttonNamed(shown.page, 'Turn off')?.getAttribute('aria-disabled')).toBe('true');
    const reply = await sendForm(admin, shown, `${own}/turn-off`, []);
    expect([reply.statusCode, reply.body.includes('Ask another administrator.')]).toEqual([409, true]);
    expect((await admin.navigate('/admin')).statusCode).toBe(200);
  });

  test('two administrators who turn each other off at the same moment leave one', async () => {
    const store = await testApp({
      engine,
      seed: async ({ storage }) => {
        const admins = [await aStaff('one@store.test', ['admin']), await aStaff('two@store.test', ['admin'])];
        await storage.tx(async ({ staff }) => {
          for (const person of admins) await staff.save(person);
        });
      },
    });
    const [one, two] = [await store.signedIn('one@store.test'), await store.signedIn('two@store.test')];
    const [ofOne, ofTwo] = [await pageOfStaff(store, 'one@store.test'), await pageOfStaff(store, 'two@store.test')];
    const [shownToOne, shownToTwo] = [await open(one, ofTwo), await open(two, ofOne)];
    const replies = await Promise.all([
      sendForm(one, shownToOne, `${ofTwo}/turn-off`, []),
      sendForm(two, shownToTwo, `${ofOne}/turn-off`, []),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 403]);
    const left = (await store.deps.storage.read.staff.list()).filter(({ disabled }) => !disabled);
    expect(left).toHaveLength(1);
  });

  test('the last administrator who can sign in stays one, whoever asks', async () => {
    const store = await testApp({ engine });
    const program = { kind: 'app', key: 'erp', roles: ['admin'] } as const;
    const invited = await aStaff('new@store.test', ['admin'], { passwordHash: undefined });
    await store.deps.storage.tx(({ staff }) => staff.save(invited));
    const result = await turnOffStaff(store.deps, program, await idOfStaff(store, 'admin@store.test'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'last-admin', status: 409 } });
    expect((await store.deps.storage.read.staff.byEmail('admin@store.test'))?.disabled).toBe(false);
  });
});
