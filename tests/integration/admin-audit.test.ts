import { beforeAll, expect, test } from 'vitest';
import { headsPath, readHeads, writeHeads } from '../../server/features/audit/heads-file.ts';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { addToCart } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { linkNamed, type PageDocument, tableRows, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { tamper } from '../support/tamper.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

interface Scene {
  readonly store: TestApp;
  readonly admin: TestBrowser;
  readonly callId: string;
}

/** Nadia has ended a call with Maren: two changes of the cart, one attempt that was refused. Tomas tried to act for a colleague. */
async function afterACall(engine: 'sqlite' | 'postgres', reasonNote = 'Wants the usual'): Promise<Scene> {
  const store = await testApp({ engine, seed: seedShop });
  const nadia = await store.signedIn('operator@store.test');
  store.advance(60_000);
  await nadia.startCall('maren@store.test', { reasonNote });
  const callId = String((await nadia.get('/api/telesales/v1/toolbar')).json().call.id);
  store.advance(30_000);
  await addToCart(nadia, 'tea', 1);
  await addToCart(nadia, 'cups', 2);
  await nadia.navigate('/admin/audit');
  store.advance(45_000);
  await nadia.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over', note: 'Will pay later' });
  store.advance(86_400_000);
  const tomas = await store.signedIn('operator2@store.test');
  await tomas.startCall('approver@store.test');
  return { store, callId, admin: await store.signedIn('admin@store.test') };
}

/** Time, who, for, action, change, result: without the link's name and what an entry holds when it is opened. */
const entriesOn = (page: PageDocument) =>
  tableRows(page).map((row) => row.slice(1, 6).map((cell) => cell.replace(/ ?Details .*/, '')));
const actionsOn = (page: PageDocument) => entriesOn(page).map((row) => row[2]);
const noticeOn = (page: PageDocument) => textOf(page.querySelector('.notice-red'));

describeEngines('The audit trail', (engine) => {
  let scene: Scene;
  const show = async (address: string) => (await open(scene.admin, address)).page;
  beforeAll(async () => {
    scene = await afterACall(engine);
  });

  test('tells who did what for whom, newest first, refused attempts included', async () => {
    const page = await show('/admin/audit');
    const maren = expect.stringMatching(/^Maren Holloway C-\d+$/);
    expect(entriesOn(page)).toEqual([
      ['Priya Raman', 'None', 'Signed in', '', 'Done'],
      ['Tomas Okafor', 'None', 'Attempt', 'A colleague’s account, approver@store.test', 'Refused'],
      ['Tomas Okafor', 'None', 'Signed in', '', 'Done'],
      ['Nadia Brandt', maren, 'Call ended', 'The operator, Hand over', 'Done'],
      ['Nadia Brandt', maren, 'Attempt', 'The role does not include it, GET /admin/audit', 'Refused'],
      ['Nadia Brandt', maren, 'Put in the cart', 'HS-CUPS 0 → 2', 'Done'],
      ['Nadia Brandt', maren, 'Put in the cart', 'HS-TEA 0 → 1', 'Done'],
      ['Nadia Brandt', maren, 'Call started', 'Phone order, Wants the usual', 'Done'],
      ['Nadia Brandt', 'None', 'Signed in', '', 'Done'],
    ]);
    expect(textOf(page.querySelector('.pager'))).toContain('9 entries');
  });

  test.each([
    ['result=refused', ['Attempt', 'Attempt']],
    ['action=cart-added', ['Put in the cart', 'Put in the cart']],
    ['action=call-ended&result=refused', []],
    ['period=yesterday&action=signed-in', ['Signed in']],
    ['from=2026-03-13&to=2026-03-13&result=refused', ['Attempt']],
    ['customer=nobody', []],
  ])('is narrowed by %s', async (query, actions) => {
    expect(actionsOn(await show(`/admin/audit?${query}`))).toEqual(actions);
  });

  test('is narrowed to a person by a choice and to a customer by a link', async () => {
    const everything = await show('/admin/audit');
    const tomas = await show(linkNamed(everything, 'Tomas Okafor'));
    expect(actionsOn(tomas)).toEqual(['Attempt', 'Signed in']);
    expect(textOf(tomas.querySelector('.chipbar'))).toContain('Who: Tomas Okafor');
    const customer = everything.querySelector('tbody a[href*="customer="]')?.getAttribute('href') ?? '';
    expect(actionsOn(await show(customer))).toHaveLength(5);
  });

  test.each([
    ['maren@store.test', /customer=C-\d+$/],
    ['wade wilson', /customer=C-\d+$/],
    ['Tomas', /actor=staff%3A/],
    ['operator2@store.test', /actor=staff%3A/],
  ])('a search for %s leads to what it means', async (q, address) => {
    const reply = await scene.admin.navigate(`/admin/audit?q=${encodeURIComponent(q)}`);
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toMatch(address);
  });

  test('a search for a call leads to its story; one for nothing says so', async () => {
    const reply = await scene.admin.navigate(`/admin/audit?q=${scene.callId}`);
    expect(reply.headers.location).toBe(`/admin/audit/calls/${scene.callId}`);
    const page = await show('/admin/audit?q=%3Cb%3Enobody');
    expect(textOf(page.querySelector('.empty'))).toContain('Nothing is called “<b>nobody”');
    expect(linkNamed(page, 'All entries')).toBe('/admin/audit');
  });

  test('tells one call from its start to its end, with times and who', async () => {
    const page = await show(`/admin/audit/calls/${scene.callId}`);
    expect(textOf(page.querySelector('h1'))).toBe('Call with Maren Holloway');
    const told = [...page.querySelectorAll('table.audit tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 4).map(textOf),
    );
    expect(told).toEqual([
      ['Mar 12, 11:01:00 AM', '0:00', 'Nadia Brandt', 'Call started'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Put in the cart'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Put in the cart'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Attempt'],
      ['Mar 12, 11:02:15 AM', '1:15', 'Nadia Brandt', 'Call ended'],
    ]);
    const facts = textOf(page.querySelector('.audit-facts'));
    for (const fact of ['Phone order, Wants the usual', 'Hand over', 'Will pay later', '1:15'])
      expect(facts).toContain(fact);
  });

  test('a call that never was is not found', async () => {
    expect((await scene.admin.navigate('/admin/audit/calls/none')).statusCode).toBe(404);
  });

  test.each(['operator@store.test', 'restricted@store.test', 'approver@store.test', 'maren@store.test'])(
    'is closed to %s',
    async (email) => {
      const reader = await scene.store.signedIn(email);
      for (const address of ['/admin/audit', `/admin/audit/calls/${scene.callId}`])
        expect((await reader.navigate(address)).statusCode).toBe(403);
      expect((await reader.navigate('/admin')).body).not.toContain('Audit trail');
    },
  );
});

describeEngines('Pages of the audit trail', (engine) => {
  test('are turned by links, forwards and back, and miss or repeat nothing', async () => {
    const { store, admin } = await afterACall(engine);
    for (let times = 0; times < 60; times += 1) {
      store.advance(1000);
      await store.signedIn('approver@store.test');
    }
    const first = (await open(admin, '/admin/audit')).page;
    const older = (await open(admin, linkNamed(first, 'Older entries'))).page;
    expect([tableRows(first).length, tableRows(older).length]).toEqual([50, 19]);
    expect(linkNamed(older, 'Older entries')).toBe('');
    const macs = [first, older].flatMap((page) =>
      [...page.querySelectorAll('.audit-details dl > div:last-child dd')].map(textOf),
    );
    expect(new Set(macs).size).toBe(macs.length);
    const back = (await open(admin, linkNamed(older, 'Newer entries'))).page;
    expect(tableRows(back)).toEqual(tableRows(first));
    expect(linkNamed(back, 'Newer entries')).toBe('');
  });
});

describeEngines('Verify', (engine) => {
  const verify = async (admin: TestBrowser, address = '/admin/audit') =>
    press(admin, await open(admin, address), { action: '/admin/audit/verify' });

  test('says how much is as it was written, for everything and for one call', async () => {
    const { store, admin, callId } = await afterACall(engine);
    await writeHeads(store.deps);
    const { page } = await verify(admin);
    expect(textOf(page.querySelector('.badge-green'))).toBe('Whole: 9 entries checked just now');
    expect(actionsOn(page)[0]).toBe('Audit verified');
    const story = await verify(admin, `/admin/audit/calls/${callId}`);
    expect(textOf(story.page.querySelector('.badge-green'))).toBe('Whole: 5 entries checked just now');
  });

  test('names the row that was changed, and its call', async () => {
    const { store, admin, callId } = await afterACall(engine);
    await tamper(store.database, `UPDATE audit SET details = '{}' WHERE seq = 2 AND chain = 'call:${callId}'`);
    const { page } = await verify(admin);
    expect(noticeOn(page)).toContain(`entry 2 of call:${callId} was edited, or follows an edited one.`);
    const story = await verify(admin, `/admin/audit/calls/${callId}`);
    expect(noticeOn(story.page)).toContain('The audit is broken.');
  });

  test('a cut tail shows by the signed heads; without them it says what would not show', async () => {
    const { store, admin, callId } = await afterACall(engine);
    expect(textOf((await verify(admin)).page.querySelector('.notice'))).toContain('Without the file of signed heads');
    await writeHeads(store.deps);
    await tamper(store.database, `DELETE FROM audit WHERE seq > 4 AND chain = 'call:${callId}'`);
    expect(noticeOn((await verify(admin)).page)).toContain(`entry 5 of call:${callId} is missing.`);
  });

  test('is refused while acting for a customer, and that is an entry', async () => {
    const { store, admin } = await afterACall(engine);
    store.advance(1000);
    await admin.startCall('wade@store.test');
    const refused = await verify(admin);
    expect(refused.reply.statusCode).toBe(403);
    expect(textOf(refused.page.querySelector('main'))).toContain('Not while you act for a customer');
    const { page } = await open(admin, '/admin/audit?result=refused');
    expect(entriesOn(page)[0]?.[3]).toBe('Not while acting for a customer, POST /admin/audit/verify');
  });

  test('goes on where a run stopped, and finds what every other run finds', async () => {
    const { store, callId } = await afterACall(engine);
    await writeHeads(store.deps);
    const read = await readHeads(headsPath(store.deps.config.dataDir), store.deps.config.auditKey);
    const heads = read.ok ? read.value.heads : [];
    const inParts = async () => {
      let report = await verifyAudit(store.deps, heads, { mostRows: 1 });
      for (let parts = 0; report.next && parts < 20; parts += 1)
        report = await verifyAudit(store.deps, heads, { mostRows: 1, after: report.next });
      return report;
    };
    expect(await inParts()).toMatchObject({ broken: undefined, next: undefined });
    expect(await verifyAudit(store.deps, heads)).toMatchObject({ chains: 4, rows: 9 });
    await tamper(store.database, `UPDATE audit SET at = at + 1 WHERE seq = 3 AND chain = 'call:${callId}'`);
    expect((await inParts()).broken).toEqual({ chain: `call:${callId}`, seq: 3, fault: 'edited' });
  });
});

describeEngines('The exported audit', (engine) => {
  test('is CSV of all that matches, in which nothing is a formula, and is an entry itself', async () => {
    const { admin } = await afterACall(engine, '=HYPERLINK("http://evil.test")');
    const shown = await open(admin, '/admin/audit?action=call-started');
    const { reply } = await press(admin, shown, { action: '/admin/audit/export' });
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-2026-03-13.csv"',
      'cache-control': 'private, no-store',
    });
    const [head, row, ...rest] = reply.body.split('\r\n');
    expect(head?.replace('\uFEFF', '').split('","').slice(0, 6).join()).toBe(
      '"Time,Who,Who (id),Customer number,Customer,Action',
    );
    expect(row).toMatch(
      /^"2026-03-12T18:01:00\.000Z","Nadia Brandt","staff:[^"]+","C-\d+","Maren Holloway","Call started"/,
    );
    expect(row).toContain('"Phone order, =HYPERLINK(""http://evil.test"")"');
    expect(row).not.toMatch(/(^|,)"[=+\-@]/);
    expect(rest).toEqual(['']);
    const { page } = await open(admin, '/admin/audit');
    expect(actionsOn(page)[0]).toBe('Audit exported');
  });

  test('is refused to everybody else, without an entry of it', async () => {
    const { store, admin } = await afterACall(engine);
    const approver = await store.signedIn('approver@store.test');
    const reply = await approver.submit('/admin/audit/export', {}, '/admin');
    expect(reply.statusCode).toBe(403);
    expect(reply.headers['content-disposition']).toBeUndefined();
    expect(actionsOn((await open(admin, '/admin/audit?action=audit-exported')).page)).toEqual([]);
  });
});
