import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverMessages } from '../../server/features/messages/deliver-messages.ts';
import { forgetMessages } from '../../server/features/messages/forget-messages.ts';
import { outbox, outboxMessage } from '../../server/features/messages/outbox.ts';
import { type NewMessage, queueMessage } from '../../server/features/messages/queue-message.ts';
import { describeEngines } from '../support/engines.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const aMail: NewMessage = {
  channel: 'mail',
  template: 'test',
  recipient: 'maren@store.test',
  locale: 'pt-BR',
  subject: 'Sua compra está a caminho: ação',
  body: 'Olá, Conceição,\n\n.um ponto no início',
};
const minuteMs = 60_000;

describeEngines('messages', (engine) => {
  let mailServer: MailServer;
  let store: TestApp;
  beforeAll(async () => {
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.close());
  beforeEach(async () => {
    mailServer.answer = '250 OK';
    store = await testApp({ engine, config: { mail: { smtpUrl: mailServer.url, from: 'shop@store.test' } } });
  });
  const queue = (message: Partial<NewMessage> = {}, app = store) =>
    app.deps.storage.tx((tables) => queueMessage(tables, app.deps, { ...aMail, ...message }));
  const stateOf = async (id: string, app = store) => {
    const found = await outboxMessage(app.deps, id);
    return found && { state: found.state, tries: found.tries };
  };

  test('stay in the outbox where no mail server is set', async () => {
    const offline = await testApp({ engine });
    const { id } = await queue({}, offline);
    await deliverMessages(offline.deps);
    expect(await stateOf(id, offline)).toEqual({ state: 'kept', tries: 0 });
    const listed = await outbox(offline.deps, {});
    expect(listed.messages).toMatchObject([{ id, recipient: 'maren@store.test', subject: aMail.subject }]);
    expect(listed.messages[0]).not.toHaveProperty('body');
    expect(await outboxMessage(offline.deps, id)).toMatchObject({ body: aMail.body });
  });

  test('are handed to the mail server once, however many servers look', async () => {
    const before = mailServer.taken.length;
    const { id } = await queue();
    await Promise.all([deliverMessages(store.deps), deliverMessages(store.deps), deliverMessages(store.deps)]);
    await deliverMessages(store.deps);
    const taken = mailServer.taken.slice(before);
    expect(taken).toMatchObject([{ from: 'shop@store.test', to: 'maren@store.test' }]);
    expect(taken[0]?.source).toContain('Content-Type: text/plain; charset=utf-8');
    expect(taken[0]?.source).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(await stateOf(id)).toEqual({ state: 'sent', tries: 1 });
  });

  test('reach mailboxes in any script, and a name cannot add headers', async () => {
    const before = mailServer.taken.length;
    await queue({ recipient: 'josé@exämple.com', subject: 'one\r\nBcc: evil@evil.test' });
    await deliverMessages(store.deps);
    const [taken] = mailServer.taken.slice(before);
    expect(taken?.to).toMatch(/^josé@(exämple\.com|xn--exmple-cua\.com)$/);
    expect(taken?.source).not.toMatch(/^Bcc:/im);
  });

  test('are tried again after a while when the server cannot take them, and given up in the end', async () => {
    mailServer.answer = '451 later';
    const { id } = await queue();
    await deliverMessages(store.deps);
    await deliverMessages(store.deps);
    expect(await stateOf(id)).toEqual({ state: 'waiting', tries: 1 });
    expect((await outboxMessage(store.deps, id))?.failure).toContain('451');
    mailServer.answer = '250 OK';
    store.advance(2 * minuteMs);
    await deliverMessages(store.deps);
    expect(await stateOf(id)).toEqual({ state: 'sent', tries: 2 });

    mailServer.answer = '451 later';
    const hopeless = await queue();
    for (let hours = 0; hours < 24; hours += 1) {
      store.advance(60 * minuteMs);
      await deliverMessages(store.deps);
    }
    expect(await stateOf(hopeless.id)).toEqual({ state: 'failed', tries: 8 });
  });

  test('fail at once when the mailbox does not exist', async () => {
    mailServer.answer = '550 no such user';
    const { id } = await queue();
    await deliverMessages(store.deps);
    expect(await stateOf(id)).toEqual({ state: 'failed', tries: 1 });
  });

  test('are not delivered after their use, and their text is forgotten with it', async () => {
    const before = mailServer.taken.length;
    const useBy = store.deps.clock.now() + minuteMs;
    const late = await queue({ useBy });
    store.advance(minuteMs);
    await deliverMessages(store.deps);
    expect(mailServer.taken).toHaveLength(before);
    expect(await outboxMessage(store.deps, late.id)).toMatchObject({ state: 'failed', body: '' });

    const offline = await testApp({ engine });
    const kept = await queue({ useBy: offline.deps.clock.now() + minuteMs }, offline);
    offline.advance(minuteMs + 1);
    await forgetMessages(offline.deps);
    expect(await outboxMessage(offline.deps, kept.id)).toMatchObject({ state: 'kept', body: '' });
    offline.advance(31 * 24 * 60 * minuteMs);
    await forgetMessages(offline.deps);
    expect(await outboxMessage(offline.deps, kept.id)).toBeUndefined();
  });

  test('a secret is not kept after it was sent', async () => {
    const { id } = await queue({ useBy: store.deps.clock.now() + minuteMs });
    await deliverMessages(store.deps);
    expect(await outboxMessage(store.deps, id)).toMatchObject({ state: 'sent', body: '' });
  });

  test('SMS stay in the outbox even with a mail server', async () => {
    const { id } = await queue({ channel: 'sms', recipient: '+15035550142' });
    await deliverMessages(store.deps);
    expect(await stateOf(id)).toEqual({ state: 'kept', tries: 0 });
  });

  test('a message of a change that is undone is not sent', async () => {
    const undone = store.deps.storage.tx(async (tables) => {
      await queueMessage(tables, store.deps, aMail);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await outbox(store.deps, {})).messages).toEqual([]);
  });

  test('the outbox goes on where a page ended', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift((await queue()).id);
      store.advance(1);
    }
    const first = await outbox(store.deps, { perPage: 3 });
    const second = await outbox(store.deps, { perPage: 3, before: first.nextBefore });
    expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(ids);
    expect(second.nextBefore).toBeUndefined();
  });
});
