import { expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { linkNamed, type PageDocument, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { actionsOf, noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

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
    expect((await actionsOf(store, 'admin@store.test')).slice(0, 2)).toEqual(['app-key-revoked', 'app-key-made']);
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
