import { expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { createHandlers } from '../../../extension/background/handlers.ts';
import type { Handlers, TrustedSender } from '../../../extension/messaging/protocol.ts';
import { createReceiver } from '../../../extension/messaging/receiver.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aTab, meansThatFail } from './browser-doubles.ts';

const extensionId = 'own-extension';
const store = 'http://localhost:4000';

/** A receiver whose handler for recent customers tells who asked. */
function receiverThatTells() {
  const senders: TrustedSender[] = [];
  const errors: unknown[] = [];
  const handlers: Handlers = {
    ...createHandlers(meansThatFail()),
    recentCustomers: {
      allow: ['store-page'],
      parse: (payload) => (payload === 'bad' ? undefined : { operator: 'nadia' }),
      async run(_, sender) {
        senders.push(sender);
        return ok([]);
      },
    },
  };
  const receive = createReceiver(handlers, {
    extensionId,
    extensionOrigin: 'chrome-extension://own-extension',
    isGranted: async (origin) => origin === store,
    report: (error) => errors.push(error),
  });
  return { receive, senders, errors };
}

const storePage: Runtime.MessageSender = {
  id: extensionId,
  frameId: 0,
  url: `${store}/c/coffee`,
  tab: aTab({ id: 7 }),
};
const ask = { ask: 'recentCustomers', payload: { operator: 'nadia' } };
const notAllowed = { ok: false, problem: 'not-allowed' };

test('a toolbar in the top frame of a granted store is answered, and the store is told from the sender', async () => {
  const { receive, senders } = receiverThatTells();
  expect(await receive(ask, storePage)).toEqual({ ok: true, value: [] });
  expect(senders).toMatchObject([{ caller: 'store-page', origin: store, isPrivate: false }]);
});

test.each([
  ['another extension', { ...storePage, id: 'other-extension' }],
  ['a frame inside the page', { ...storePage, frameId: 3 }],
  ['a store that is not granted', { ...storePage, url: 'https://shop.example/' }],
  ['a page without an address', { id: extensionId, frameId: 0, tab: aTab({ id: 7 }) }],
  ['a script without a tab', { id: extensionId, frameId: 0, url: `${store}/` }],
])('%s is refused', async (_, sender) => {
  const { receive, senders } = receiverThatTells();
  expect(await receive(ask, sender)).toEqual(notAllowed);
  expect(senders).toEqual([]);
});

test.each([['toString'], ['__proto__'], ['constructor'], ['nothing-like-this'], [42], [undefined]])(
  'a message named %s is nobody’s',
  async (name) => {
    const { receive } = receiverThatTells();
    expect(await receive({ ask: name, payload: null }, storePage)).toEqual(notAllowed);
  },
);

test.each([undefined, null, 'recentCustomers', 7, []])('%s is no message', async (message) => {
  const { receive } = receiverThatTells();
  expect(await receive(message, storePage)).toEqual(notAllowed);
});

test('a payload that is not what the protocol says never reaches the handler', async () => {
  const { receive, senders } = receiverThatTells();
  expect(await receive({ ask: 'recentCustomers', payload: 'bad' }, storePage)).toEqual({
    ok: false,
    problem: 'unreadable',
  });
  expect(senders).toEqual([]);
});

test('a store page may not do what only our own pages may, and the other way round', async () => {
  const { receive } = receiverThatTells();
  const ownPage = { id: extensionId, url: 'chrome-extension://own-extension/options/index.html' };
  expect(await receive({ ask: 'eraseEverything', payload: null }, storePage)).toEqual(notAllowed);
  expect(await receive(ask, ownPage)).toEqual(notAllowed);
});

test('a handler that throws is a failure as data, and is reported', async () => {
  const { receive, errors } = receiverThatTells();
  const answer = await receive({ ask: 'dropCall', payload: { operator: 'nadia', callId: 'call' } }, storePage);
  expect(answer).toEqual({ ok: false, problem: 'failed' });
  expect(errors).toHaveLength(1);
});

test('a private window is known as one', async () => {
  const { receive, senders } = receiverThatTells();
  await receive(ask, { ...storePage, tab: aTab({ id: 8, incognito: true }) });
  expect(senders).toMatchObject([{ isPrivate: true }]);
});
