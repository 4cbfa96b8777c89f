import { beforeAll, expect, test } from 'vitest';
import { seedDashboard } from '../support/dashboard.ts';
import { describeEngines } from '../support/engines.ts';
import { linkNamed, type PageDocument, textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';
import { anOrder } from '../support/records.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const found = (page: PageDocument): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...page.querySelectorAll('.found .panel')].map((panel) => [
      textOf(panel.querySelector('h2')),
      [...panel.querySelectorAll('li a, td:first-child a')].map(textOf),
    ]),
  );

describeEngines('the search of the dashboard', (engine) => {
  let store: TestApp;
  const search = async (email: string, q: string) =>
    (await open(await store.signedIn(email), `/admin/search?q=${encodeURIComponent(q)}`)).page;
  const foundBy = async (email: string, q: string) => found(await search(email, q));

  beforeAll(async () => {
    store = await testApp({
      engine,
      seed: seedDashboard(({ restricted }) => ({
        orders: [
          anOrder({ sequence: 20913, clientName: 'Maren Holloway', email: 'maren@store.test' }),
          anOrder({ sequence: 20914, clientName: 'Maren Holloway', operator: restricted, channel: 'phone' }),
          ...Array.from({ length: 6 }, (_, place) => anOrder({ sequence: 30_000 + place, clientName: 'Zoe Park' })),
        ],
      })),
    });
  });

  test('is on every page of the dashboard', async () => {
    const { page } = await open(await store.signedIn('operator@store.test'), '/admin/orders');
    const box = page.querySelector('.a-side search form');
    expect([box?.getAttribute('action'), box?.getAttribute('method')]).toEqual(['/admin/search', 'get']);
    expect(box?.querySelector('input')?.getAttribute('aria-label')).toBe('Search the dashboard');
  });

  test('finds pages by the names that people know', async () => {
    const page = await search('operator@store.test', 'Dashboards');
    expect(found(page).Pages).toContain('Overview');
    expect(linkNamed(page, 'Overview')).toBe('/admin');
    expect(await foundBy('operator@store.test', 'audit')).toEqual({});
    expect(await foundBy('admin@store.test', 'audit')).toEqual({ Pages: ['Audit trail'] });
  });

  test('finds orders by number, for those who may see them', async () => {
    for (const q of ['HS-20913', '20913', '1620913-01'])
      expect((await foundBy('operator@store.test', q)).Orders).toEqual(['HS-20913']);
    expect((await foundBy('restricted@store.test', 'HS-20913')).Orders).toBeUndefined();
    expect((await foundBy('restricted@store.test', 'HS-20914')).Orders).toEqual(['HS-20914']);
  });

  test('finds customers and their orders by name, e-mail and phone', async () => {
    expect(await foundBy('operator@store.test', 'wilson')).toMatchObject({ Customers: ['Wade Wilson'] });
    expect((await foundBy('operator@store.test', 'wade@store.test')).Customers).toEqual(['Wade Wilson']);
    expect((await foundBy('operator@store.test', '555-0142')).Customers?.length).toBeGreaterThan(1);
    expect(await foundBy('approver@store.test', 'holloway')).toEqual({ Orders: ['HS-20914', 'HS-20913'] });
  });

  test('shows the first of many and leads to all', async () => {
    const page = await search('admin@store.test', 'Zoe Park');
    expect(found(page).Orders).toHaveLength(5);
    expect(linkNamed(page, 'All orders that match')).toBe('/admin/orders?q=Zoe+Park');
  });

  test('says what was typed as text, never in the title of the window', async () => {
    const page = await search('operator@store.test', '<i>maren@x.test');
    expect(textOf(page.querySelector('h1'))).toBe('Results for “<i>maren@x.test”');
    expect(textOf(page.querySelector('title'))).not.toContain('maren');
    expect(textOf(page.querySelector('.empty'))).toContain('Nothing matches “<i>maren@x.test”');
  });

  test('without a text it says what can be looked for', async () => {
    const page = await search('operator@store.test', '  ');
    expect(found(page)).toEqual({});
    expect(textOf(page.querySelector('.empty'))).toContain('Type the name of a page');
  });

  test('is not for customers', async () => {
    expect((await (await store.signedIn('maren@store.test')).navigate('/admin/search?q=x')).statusCode).toBe(403);
  });
});
