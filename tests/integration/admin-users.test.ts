import { beforeAll, expect, test } from 'vitest';
import { permissions, verbs } from '../../shared/domain/permissions.ts';
import { describeEngines } from '../support/engines.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { buttonNamed, linkNamed, type PageDocument, tableRows, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { aStaff } from '../support/people.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const idOf = async (store: TestApp, email: string): Promise<string> =>
  (await store.deps.storage.read.staff.byEmail(email))?.id ?? '';
const pageOf = async (store: TestApp, email: string) => `/admin/users/${await idOf(store, email)}`;

/** Sends a form with these fields alone beside the page's guard: a box that is not ticked sends nothing. */
async function send(browser: TestBrowser, { page }: ShownPage, action: string, fields: [string, string][]) {
  const guard = ['_token', '_call'].map((name): [string, string] => [
    name,
    page.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? '',
  ]);
  const payload = new URLSearchParams([...guard, ...fields]).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-mode': 'navigate',
    accept: 'text/html',
  };
  return browser.send(action, { method: 'POST', payload, headers });
}

/** Follows a mailed address to the page that it leads to. */
async function openMailed(browser: TestBrowser, address: string): Promise<ShownPage> {
  await browser.navigate(address);
  return open(browser, '/set-password');
}
const passwordForm = (shown: ShownPage) => shown.page.querySelector('form[action="/set-password"]');

const noticeOn = (page: PageDocument) => textOf(page.querySelector('.notice'));
const saveRoles = async (admin: TestBrowser, address: string, seen: string[], roles: string[]) =>
  send(admin, await open(admin, address), `${address}/roles`, [
    ...seen.map((role): [string, string] => ['seen', role]),
    ...roles.map((role): [string, string] => ['role', role]),
  ]);
const actionsOf = async (store: TestApp, staffId: string) =>
  (await store.deps.storage.read.audit.find({ actor: `staff:${staffId}` }, { limit: 20 })).map(({ action }) => action);

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
      const nadia = await pageOf(store, 'operator2@store.test');
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
    expect(passwordForm(await openMailed(store.browser(), linkIn(mail)))).toBeNull();
    expect((await actionsOf(store, await idOf(store, 'admin@store.test')))[0]).toBe('staff-invited');
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
    const address = await pageOf(store, 'sam@store.test');
    store.advance(1000);
    await press(admin, invited, { action: `${address}/password-link` });
    const [second, first] = await mailTo(store, 'sam@store.test');
    expect(passwordForm(await openMailed(store.browser(), linkIn(first)))).toBeNull();
    expect(passwordForm(await openMailed(store.browser(), linkIn(second)))).not.toBeNull();
  });
});

describeEngines('Roles', (engine) => {
  test('count from the next click; a call that they do not allow ends at once', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const nadia = await store.signedIn('operator@store.test');
    await nadia.startCall('maren@store.test');
    const address = await pageOf(store, 'operator@store.test');
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
    const address = await pageOf(store, 'operator@store.test');
    await saveRoles(admin, address, ['operator'], ['approver']);
    const late = await saveRoles(admin, address, ['operator'], ['admin']);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Somebody changed this user meanwhile.');
    expect((await store.deps.storage.read.staff.byEmail('operator@store.test'))?.roles).toEqual(['approver']);
  });

  test('of nobody are none', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const reply = await saveRoles(admin, await pageOf(store, 'operator@store.test'), ['operator'], []);
    expect([reply.statusCode, reply.body.includes('Choose at least one role.')]).toEqual([422, true]);
  });

  test('nobody stops being an administrator by themselves, and the attempt is kept', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const own = await pageOf(store, 'admin@store.test');
    expect(
      (await open(admin, own)).page.querySelector('input[value=admin][type=checkbox]')?.hasAttribute('disabled'),
    ).toBe(true);
    const reply = await saveRoles(admin, own, ['admin'], ['operator']);
    expect([reply.statusCode, reply.body.includes('Ask another administrator.')]).toEqual([409, true]);
    expect((await admin.navigate('/admin/users')).statusCode).toBe(200);
    expect((await actionsOf(store, await idOf(store, 'admin@store.test')))[0]).toBe('refused');
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
    const address = await pageOf(store, 'operator@store.test');
    await press(admin, await open(admin, address), { action: `${address}/password-link` });
    const off = await turn(admin, address, 'turn-off');
    expect(noticeOn(off.page)).toBe('Nadia is turned off.');
    expect((await nadia.get('/api/telesales/v1/toolbar')).statusCode).toBe(401);
    expect((await store.browser().signIn('operator@store.test')).statusCode).toBe(401);
    const [mail] = await mailTo(store, 'operator@store.test');
    expect(passwordForm(await openMailed(store.browser(), linkIn(mail)))).toBeNull();
    const calls = await store.deps.storage.read.calls.ofCustomer((await maren(store))?.id ?? '', 1);
    expect(calls[0]).toMatchObject({ ending: 'role-changed', outcome: 'hand-over' });

    const on = await turn(admin, address, 'turn-on');
    expect(noticeOn(on.page)).toBe('Nadia can sign in again.');
    expect((await store.browser().signIn('operator@store.test')).statusCode).toBe(200);
    expect((await actionsOf(store, await idOf(store, 'admin@store.test'))).slice(0, 2)).toEqual([
      'staff-turned-on',
      'staff-turned-off',
    ]);
  });

  test('is not offered for one’s own account, and refused all the same', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const own = await pageOf(store, 'admin@store.test');
    const shown = await open(admin, own);
    expect(buttonNamed(shown.page, 'Turn off')?.getAttribute('aria-disabled')).toBe('true');
    const reply = await send(admin, shown, `${own}/turn-off`, []);
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
    const [ofOne, ofTwo] = [await pageOf(store, 'one@store.test'), await pageOf(store, 'two@store.test')];
    const [shownToOne, shownToTwo] = [await open(one, ofTwo), await open(two, ofOne)];
    const replies = await Promise.all([
      send(one, shownToOne, `${ofTwo}/turn-off`, []),
      send(two, shownToTwo, `${ofOne}/turn-off`, []),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 403]);
    const left = (await store.deps.storage.read.staff.list()).filter(({ disabled }) => !disabled);
    expect(left).toHaveLength(1);
  });

  test('the last administrator who can sign in stays one, whoever asks', async () => {
    const store = await testApp({ engine });
    const { turnOffStaff } = await import('../../server/features/staff/turn-off-staff.ts');
    const program = { kind: 'app', key: 'erp', roles: ['admin'] } as const;
    const invited = await aStaff('new@store.test', ['admin'], { passwordHash: undefined });
    await store.deps.storage.tx(({ staff }) => staff.save(invited));
    const result = await turnOffStaff(store.deps, program, await idOf(store, 'admin@store.test'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'last-admin', status: 409 } });
    expect((await store.deps.storage.read.staff.byEmail('admin@store.test'))?.disabled).toBe(false);
  });
});

const maren = (store: TestApp) => store.deps.storage.read.customers.byEmail('maren@store.test');

describeEngines('App keys', (engine) => {
  const make = async (admin: TestBrowser, typed: Record<string, string> = {}) => {
    const form = await open(admin, '/admin/users/app-keys/new');
    return press(admin, form, {
      action: '/admin/users/app-keys/new',
      typed: { name: 'ERP', role: 'operator-restricted', ...typed },
    });
  };
  const secretsOn = (page: PageDocument) => [...page.querySelectorAll('main dd')].map(textOf);
  const clientOf = (store: TestApp, [key = '', token = '']: readonly string[]) => {
    const headers = { 'x-vtex-api-appkey': key, 'x-vtex-api-apptoken': token, origin: undefined };
    return (path: string) => store.browser().get(path, headers);
  };

  test('are made with a token that is shown once, do what their roles say, and are revoked at once', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const made = await make(admin);
    const secrets = secretsOn(made.page);
    expect(secrets).toEqual([
      expect.stringMatching(/^vtexappkey-harbor-[A-P]{12}$/),
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
    expect(made.reply.headers['cache-control']).toContain('no-store');
    const [row] = await store.deps.storage.read.appKeys.list();
    expect(JSON.stringify(row)).not.toContain(secrets[1]);

    const client = clientOf(store, secrets);
    expect((await client('/api/telesales/v1/customers?q=maren')).statusCode).toBe(200);
    expect((await client('/api/oms/pvt/orders')).statusCode).not.toBe(200);
    store.advance(6 * 60_000);
    const list = await open(admin, '/admin/users');
    const shown = textOf(list.page.querySelector('#app-keys tbody tr'));
    expect(shown).toContain('ERP');
    expect(shown).toContain('6 min');
    expect(list.reply.body).not.toContain(secrets[1]);

    const revoked = await press(admin, list, { action: '/admin/users/app-keys/revoke' });
    expect(noticeOn(revoked.page)).toBe('The app key ERP is revoked.');
    expect((await client('/api/telesales/v1/customers?q=maren')).statusCode).toBe(401);
    expect((await actionsOf(store, await idOf(store, 'admin@store.test'))).slice(0, 2)).toEqual([
      'app-key-revoked',
      'app-key-made',
    ]);
  });

  test('sent twice by the same form, it is one key, whose token is not shown again', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const form = await open(admin, '/admin/users/app-keys/new');
    const action = '/admin/users/app-keys/new';
    const typed = { name: 'ERP', role: 'operator' };
    await press(admin, form, { action, typed });
    const again = await press(admin, form, { action, typed });
    expect(again.reply.statusCode).toBe(409);
    expect(noticeOn(again.page)).toContain('its token was shown then. Nothing was made now.');
    expect(await store.deps.storage.read.appKeys.list()).toHaveLength(1);
  });

  test.each([
    ['no name', { name: ' ' }],
    ['no role', { role: 'root' }],
    ['another store’s key', { key: 'vtexappkey-other-AAAAAAAAAAAA' }],
  ])('with %s are not made', async (_what, typed) => {
    const store = await testApp({ engine });
    const refused = await make(await store.signedIn('admin@store.test'), typed);
    expect(refused.reply.statusCode).toBe(422);
    expect(noticeOn(refused.page)).toContain('No key was made.');
    expect(await store.deps.storage.read.appKeys.list()).toEqual([]);
  });

  test('lead from the list of users and back', async () => {
    const store = await testApp({ engine });
    const admin = await store.signedIn('admin@store.test');
    const { page } = await open(admin, '/admin/users');
    expect(linkNamed(page, 'Make an app key')).toBe('/admin/users/app-keys/new');
    expect(textOf(page.querySelector('#app-keys'))).toContain('No app keys');
  });
});
