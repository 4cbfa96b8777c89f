import { beforeAll, expect, test } from 'vitest';
import { permissions, verbs } from '../../shared/domain/permissions.ts';
import { describeEngines } from '../support/engines.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { tableRows, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { actionsOf, noticeOn, openMailed, pageOfStaff, passwordFormOf } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const invitation = { email: 'sam@store.test', firstName: 'Sam', lastName: 'Reed', locale: 'es', role: 'operator' };

describeEngines('Users and roles', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ engine });
    admin = await store.signedIn('admin@store.test');
  });

  test('lists who works here with roles and last sign-in, accounts that are off last', async () => {
    const { page } = await open(admin, '/admin/users');
    expect(tableRows(page)).toEqual([
      ['NB Nadia Brandt operator@store.test', 'Call center operator', 'Never'],
      ['NB Nadia Brandt restricted@store.test', 'Call center operator, own orders', 'Never'],
      ['TO Tomas Okafor operator2@store.test', 'Call center operator', 'Never'],
      ['PR Priya Raman admin@store.test', 'Administrator', 'You'],
      ['ES Elena Sousa approver@store.test', 'Approver', 'Never'],
      ['NB Nadia Brandt former@store.test', 'Call center operator', 'Turned off'],
    ]);
  });

  test('says who is on the phone and who was here when', async () => {
    const own = await testApp({ engine });
    const reader = await own.signedIn('admin@store.test');
    await (await own.signedIn('operator@store.test')).startCall('maren@store.test');
    await own.signedIn('operator2@store.test');
    own.advance(6 * 60_000);
    const last = tableRows((await open(reader, '/admin/users')).page).map(([, , seen]) => seen);
    expect(last.slice(0, 3)).toEqual(['On the phone now', 'Never', '6 min']);
  });

  test('the table of rights is the one that the server enforces', async () => {
    const { page } = await open(admin, '/admin/users');
    const table = page.querySelector('.matrix');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
    expect(rows).toHaveLength(verbs.length);
    const given = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => textOf(cell).endsWith('Yes')));
    const roles = ['operator', 'operator-restricted', 'approver', 'admin', 'customer', 'visitor'] as const;
    const asked = verbs.map((verb) => roles.map((role) => permissions[role].some((it) => it === verb)));
    expect(given).toEqual(asked);
  });

  test.each(['operator@store.test', 'restricted@store.test', 'approver@store.test', 'maren@store.test'])(
    'is closed to %s, forms too',
    async (email) => {
      const reader = await store.signedIn(email);
      const nadia = await pageOfStaff(store, 'operator2@store.test');
      for (const address of ['/admin/users', '/admin/users/invite', '/admin/users/app-keys/new', nadia])
        expect((await reader.navigate(address)).statusCode).toBe(403);
      for (const action of [
        '/admin/users/invite',
        '/admin/users/app-keys/revoke',
        `${nadia}/roles`,
        `${nadia}/turn-off`,
      ])
        expect((await reader.submit(action, invitation, '/')).statusCode).toBe(403);
      expect(await store.deps.storage.read.staff.byEmail('sam@store.test')).toBeUndefined();
      expect((await reader.navigate('/admin')).body).not.toContain('Users and roles');
    },
  );

  test('a user who never was is not found', async () => {
    const reply = await admin.navigate('/admin/users/nobody');
    expect([reply.statusCode, reply.body.includes('There is no such user')]).toEqual([404, true]);
  });
});

describeEngines('An invitation', (engine) => {
  test('is a mail with an address that sets a password once; then its owner may do what the role says', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const invited = await press(admin, await open(admin, '/admin/users/invite'), {
      action: '/admin/users/invite',
      typed: invitation,
    });
    expect(noticeOn(invited.page)).toContain('so the mail to sam@store.test lies in the outbox.');
    expect(textOf(invited.page.querySelector('h1')?.parentElement ?? null)).toBe('Sam Reed Invited');
    const [mail] = await mailTo(store, 'sam@store.test');
    expect(mail).toMatchObject({ template: 'staff-invited', locale: 'es', state: 'kept' });
    expect(mail?.body).toContain('Priya Raman');

    const sam = store.browser();
    const form = await openMailed(sam, linkIn(mail));
    const done = await press(sam, form, { action: '/set-password', typed: { password: 'a good long secret' } });
    expect(done.reply.statusCode).toBe(200);
    expect((await sam.navigate('/admin/orders')).statusCode).toBe(200);
    expect((await sam.navigate('/admin/users')).statusCode).toBe(403);
    expect(passwordFormOf(await openMailed(store.browser(), linkIn(mail)))).toBeNull();
    expect((await actionsOf(store, 'admin@store.test'))[0]).toBe('staff-invited');
  });

  test.each([
    ['no e-mail', { email: 'sam' }, 'Write an e-mail such as'],
    ['an e-mail of a colleague', { email: 'OPERATOR@store.test' }, 'A colleague has this e-mail already.'],
    ['an e-mail of a customer', { email: 'maren@store.test' }, 'Staff are never customers'],
    ['no name', { firstName: ' ' }, 'Write a name of 1 to 100 characters.'],
    ['a role that there is none of', { role: 'customer' }, 'Choose at least one role.'],
  ])('with %s is not sent, and what was typed stays', async (_what, typed, words) => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const form = await open(admin, '/admin/users/invite');
    const refused = await press(admin, form, { action: '/admin/users/invite', typed: { ...invitation, ...typed } });
    expect([409, 422]).toContain(refused.reply.statusCode);
    expect(textOf(refused.page.querySelector('form.a-form'))).toContain(words);
    expect(refused.page.querySelector('#lastName')?.getAttribute('value')).toBe('Reed');
    expect(await store.deps.storage.read.messages.list({}, 5)).toEqual([]);
    expect(await store.deps.storage.read.staff.list()).toHaveLength(6);
  });

  test('is sent again by a new address, and the old one stops working', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const invited = await press(admin, await open(admin, '/admin/users/invite'), {
      action: '/admin/users/invite',
      typed: invitation,
    });
    const address = await pageOfStaff(store, 'sam@store.test');
    store.advance(1000);
    await press(admin, invited, { action: `${address}/password-link` });
    const [second, first] = await mailTo(store, 'sam@store.test');
    expect(passwordFormOf(await openMailed(store.browser(), linkIn(first)))).toBeNull();
    expect(passwordFormOf(await openMailed(store.browser(), linkIn(second)))).not.toBeNull();
  });
});
