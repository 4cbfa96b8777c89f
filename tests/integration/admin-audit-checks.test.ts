import { expect, test } from 'vitest';
import { headsPath, readHeads, writeHeads } from '../../server/features/audit/heads-file.ts';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { actionsOn, afterACall, entriesOn } from '../support/audit-scene.ts';
import { describeEngines } from '../support/engines.ts';
import { type PageDocument, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { tamper } from '../support/tamper.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const noticeOn = (page: PageDocument) => textOf(page.querySelector('.notice-red'));

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
