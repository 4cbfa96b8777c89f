import { beforeAll, expect, test } from 'vitest';
import { type NewMessage, queueMessage } from '../../server/features/messages/queue-message.ts';
import type { Message } from '../../server/storage/records.ts';
import { describeEngines } from '../support/engines.ts';
import { buttonNamed, linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { actionsOf } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/outbox';
const minuteMs = 60_000;
const aMail: NewMessage = {
  channel: 'mail',
  template: 'test',
  recipient: 'maren@store.test',
  locale: 'es',
  subject: 'Su <b>código</b>',
  body: 'Hola:\n\nSu código es 123456.',
};

describeEngines('the outbox in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  const queue = async (given: Partial<NewMessage> = {}, changes: Partial<Message> = {}): Promise<Message> =>
    store.deps.storage.tx(async (tables) => {
      const message = { ...(await queueMessage(tables, store.deps, { ...aMail, ...given })), ...changes };
      await tables.messages.save(message);
      return message;
    });
  const kept = async (id: string) => store.deps.storage.read.messages.byId(id);
  const lastAction = async () => (await actionsOf(store, 'admin@store.test'))[0];

  beforeAll(async () => {
    store = await testApp({ engine });
    admin = await store.signedIn('admin@store.test');
  });

  test('says so when nothing was sent', async () => {
    expect(textOf((await open(admin, list)).page.querySelector('.empty'))).toContain('No messages');
  });

  test('lists messages by state, newest first, never with their text', async () => {
    await queue();
    store.advance(minuteMs);
    await queue({ channel: 'sms', recipient: '+15035550142', subject: '' }, { state: 'failed', failure: '550 no' });
    const { page, reply } = await open(admin, list);
    expect(tableRows(page).map((row) => row.slice(0, 4))).toEqual([
      ['No subject', '+15035550142', 'SMS', 'Failed'],
      ['Su <b>código</b>', 'maren@store.test', 'E-mail', 'Kept here'],
    ]);
    expect(reply.body).not.toContain('123456');
    expect(tableRows((await open(admin, `${list}?state=failed`)).page)).toHaveLength(1);
    expect(textOf((await open(admin, `${list}?state=sent`)).page.querySelector('.empty'))).toContain(
      'No message is in this state',
    );
  });

  test('shows one with its text, and keeps in the audit who read a secret while it works', async () => {
    const plain = await queue();
    await open(admin, `${list}/${plain.id}`);
    expect(await lastAction()).not.toBe('message-read');

    const secret = await queue({ useBy: store.deps.clock.now() + minuteMs });
    const { page } = await open(admin, `${list}/${secret.id}`);
    const text = page.querySelector('.o-note');
    expect([text?.getAttribute('lang'), text?.textContent]).toEqual(['es', aMail.body]);
    expect(textOf(page.querySelector('.notice'))).toContain('kept in the audit trail');
    expect(await lastAction()).toBe('message-read');
    expect(tableRows((await open(admin, '/admin/audit?action=message-read')).page)).toHaveLength(1);

    store.advance(2 * minuteMs);
    expect((await open(admin, `${list}/${secret.id}`)).page.querySelector('.notice')).toBeNull();
    expect(tableRows((await open(admin, '/admin/audit?action=message-read')).page)).toHaveLength(1);
  });

  test('a failed message is sent again, once, and that is kept in the audit', async () => {
    const failed = await queue({}, { state: 'failed', tries: 8, failure: '451 later' });
    const address = `${list}/${failed.id}`;
    const shown = await open(admin, address);
    expect(textOf(shown.page.querySelector('main'))).toContain('451 later');
    const done = await press(admin, shown, { action: `${address}/resend` });
    expect(textOf(done.page.querySelector('.notice'))).toBe('The message waits to be sent again.');
    expect(await kept(failed.id)).toMatchObject({ state: 'waiting', tries: 0, failure: '', body: aMail.body });
    expect(await lastAction()).toBe('message-resent');

    const late = await press(admin, shown, { action: `${address}/resend` });
    expect([late.reply.statusCode, textOf(late.page.querySelector('.notice'))]).toEqual([
      409,
      expect.stringContaining('Nothing was changed.'),
    ]);
    expect((await actionsOf(store, 'admin@store.test')).filter((action) => action === 'message-resent')).toHaveLength(
      1,
    );
  });

  test.each<[string, Partial<NewMessage>, Partial<Message>]>([
    ['that was kept', {}, {}],
    ['whose use is over', { useBy: 1 }, { state: 'failed' }],
    ['whose text is forgotten', {}, { state: 'failed', body: '' }],
  ])('a message %s is not offered to be sent again', async (_which, given, changes) => {
    const message = await queue(given, changes);
    const { page } = await open(admin, `${list}/${message.id}`);
    expect(buttonNamed(page, 'Send again')).toBeUndefined();
  });

  test('goes on page by page', async () => {
    for (let count = 0; count < 55; count += 1) {
      await queue({ channel: 'sms' }, { state: 'waiting' });
      store.advance(1);
    }
    const { page } = await open(admin, `${list}?state=waiting`);
    expect(tableRows(page)).toHaveLength(50);
    const older = await open(admin, linkNamed(page, 'Older messages'));
    expect(tableRows(older.page)).toHaveLength(6);
    expect(linkNamed(older.page, 'Back to the newest')).toBe(`${list}?state=waiting`);
  });

  test('an unknown message has a page that says so, and others than administrators see none', async () => {
    const reply = await admin.navigate(`${list}/none`);
    expect([reply.statusCode, reply.body.includes('There is no such message')]).toEqual([404, true]);
    const { id } = await queue();
    for (const email of ['operator@store.test', 'approver@store.test', 'maren@store.test']) {
      const caller = await store.signedIn(email);
      for (const path of [list, `${list}/${id}`]) expect((await caller.navigate(path)).statusCode).toBe(403);
      expect((await caller.submit(`${list}/${id}/resend`, {}, '/')).statusCode).toBe(403);
    }
  });
});
