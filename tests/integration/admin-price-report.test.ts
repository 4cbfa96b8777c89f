import { beforeAll, expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { findOverrides } from '../../server/features/price-report/find-overrides.ts';
import { actionsOn } from '../support/audit-scene.ts';
import { describeEngines } from '../support/engines.ts';
import { type PageDocument, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { seedReport } from '../support/price-report-orders.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const address = '/admin/price-report';

describeEngines('The price report', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedReport });
  });
  const show = async (query = '', email = 'approver@store.test') =>
    (await open(await store.signedIn(email), `${address}${query}`)).page;
  const figuresOn = (page: PageDocument) => [...page.querySelectorAll('.kpi b')].map(textOf);
  const rowsOn = (page: PageDocument, title: string) => {
    const panel = [...page.querySelectorAll('.panel')].find((it) => textOf(it.querySelector('h2')) === title);
    return [...(panel?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => textOf(cell)),
    );
  };

  test('sums what was sold at manual prices, asked about or not, and counts apart what waits or was canceled', async () => {
    expect(figuresOn(await show())).toEqual(['3', '$175.00', '$25.00', '40 min', '1', '1']);
  });

  test('says it by reason, operator and product, most given away first', async () => {
    const page = await show();
    expect(rowsOn(page, 'By reason')).toEqual([
      ['Price match', '2', '$125.00', '$25.00', '1 h 0 min'],
      ['No reason given', '1', '$50.00', '$0.00', 'None'],
      ['Volume', '0', '$0.00', '$0.00', '20 min'],
    ]);
    expect(rowsOn(page, 'By operator')).toEqual([
      ['Nadia Brandt', '2', '$150.00', '$20.00', '40 min'],
      ['Tomas Okafor', '1', '$25.00', '$5.00', 'None'],
    ]);
    expect(rowsOn(page, 'By product')).toEqual([
      ['House Blend, 1 kg', '2', '$150.00', '$20.00', '40 min'],
      ['=Green Tea, 500 g', '1', '$25.00', '$5.00', 'None'],
    ]);
  });

  test('draws what was given away by reason, and says it in one sentence', async () => {
    const chart = (await show()).querySelector('svg[role=img]');
    expect(chart?.getAttribute('aria-label')).toBe('Given away by reason: Price match $25.00.');
    expect(chart?.querySelectorAll('rect:not(.bars-track)')).toHaveLength(1);
    expect((await show()).querySelector('main [style]')).toBeNull();
  });

  test.each([
    ['?period=today', ['2', '$150.00', '$20.00', '40 min', '1', '1']],
    ['?period=yesterday', ['1', '$25.00', '$5.00', 'None', '0', '0']],
    ['?from=2026-03-11&to=2026-03-11', ['1', '$25.00', '$5.00', 'None', '0', '0']],
    ['?period=any', ['4', '$185.00', '$26.00', '40 min', '1', '1']],
  ])('is narrowed by %s', async (query, figures) => {
    expect(figuresOn(await show(query))).toEqual(figures);
  });

  test('says when there is nothing in the period, and leads to all dates', async () => {
    const page = await show('?from=2024-01-01&to=2024-01-02');
    expect(textOf(page.querySelector('.empty strong'))).toBe('No manual prices in this period');
    expect(page.querySelector('.empty a')?.getAttribute('href')).toBe(`${address}?period=any`);
  });

  test('is CSV with a row a price, in which nothing is a formula, and an entry of the audit', async () => {
    const admin = await store.signedIn('admin@store.test');
    const shown = await open(admin, `${address}?period=yesterday`);
    const { reply } = await press(admin, shown, { action: `${address}/export` });
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="price-report-2026-03-12.csv"',
    });
    const [head, row, ...rest] = reply.body.split('\r\n');
    expect(head).toMatch(/^\uFEFF"Order","Placed","Operator","Operator \(id\)","Reason"/);
    expect(row).toMatch(/^"HS-30003","2026-03-11T19:00:00\.000Z","Tomas Okafor","tomas","Price match","price-match"/);
    expect(row).toContain(`"'=1+1","'=Green Tea, 500 g","HS-TEA","1","25.00","20.00","5.00","USD","Sold",,,`);
    expect(rest).toEqual(['']);
    expect(actionsOn((await open(admin, '/admin/audit')).page)[0]).toBe('Price report exported');
  });

  test('tells in its CSV who decided and how long it took', async () => {
    const admin = await store.signedIn('admin@store.test');
    const { reply } = await press(admin, await open(admin, address), { action: `${address}/export` });
    const decided = reply.body.split('\r\n').filter((line) => line.includes('Elena Sousa'));
    expect(decided.map((line) => line.split(',').slice(-5).join())).toEqual([
      '"USD","Denied or canceled","Elena Sousa","2026-03-12T17:20:00.000Z","20"',
      '"USD","Sold","Elena Sousa","2026-03-12T18:00:00.000Z","60"',
    ]);
  });

  test.each(['operator@store.test', 'restricted@store.test', 'maren@store.test'])('is closed to %s', async (email) => {
    const reader = await store.signedIn(email);
    expect((await reader.navigate(address)).statusCode).toBe(403);
    const refused = await reader.submit(`${address}/export`, {}, '/');
    expect(refused.statusCode).toBe(403);
    expect(refused.headers['content-disposition']).toBeUndefined();
    expect((await reader.navigate('/admin')).body).not.toContain('Price report');
  });

  test('reads the newest only so far, and says that older ones are left out', async () => {
    const everything = { from: undefined, to: undefined };
    const deps: Deps = store.deps;
    const cut = await findOverrides(deps, everything, 2);
    expect([cut.isCut, cut.overrides.map(({ orderNumber }) => orderNumber)]).toEqual([true, ['HS-30006', 'HS-30005']]);
    expect((await findOverrides(deps, everything, 6)).isCut).toBe(false);
  });
});
