import { expect, test } from 'vitest';
import { createAskBackground } from '../../../extension/messaging/ask-background.ts';

test('an answer of the background arrives as it was given', async () => {
  const ask = createAskBackground({ id: 'own', sendMessage: async () => ({ ok: true, value: [] }) });
  expect(await ask('recentCustomers', { operator: 'nadia' })).toEqual({ ok: true, value: [] });
});

test('an extension that was updated under the page is gone', async () => {
  const runtime = {
    id: 'own',
    sendMessage: async (): Promise<never> => {
      runtime.id = ''; // Chrome takes the id away from a script whose extension is gone
      throw new Error('Extension context invalidated.');
    },
  };
  const ask = createAskBackground(runtime);
  expect(await ask('removeImpersonationCookie', null)).toEqual({ ok: false, problem: 'gone' });
  expect(await ask('removeImpersonationCookie', null)).toEqual({ ok: false, problem: 'gone' });
});

test.each([undefined, null, 'yes', 7])('the answer %s is a failure', async (reply) => {
  const ask = createAskBackground({ id: 'own', sendMessage: async () => reply });
  expect(await ask('removeImpersonationCookie', null)).toEqual({ ok: false, problem: 'failed' });
});
