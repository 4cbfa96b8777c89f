import { expect, test } from 'vitest';
import { createHandlers } from '../../../extension/background/handlers.ts';
import type { TrustedSender } from '../../../extension/messaging/protocol.ts';
import { aTab, meansThatFail } from './browser-doubles.ts';

const sender = {
  caller: 'store-page',
  origin: 'http://localhost:4000',
  tab: aTab({ id: 1, incognito: true }),
  isPrivate: true,
} as const satisfies TrustedSender;
const operator = 'nadia@harbor.example';
const typed = { number: '', query: '', texts: { email: 'ines@example.com' } };
const draft = { callId: 'call', note: 'Wants delivery before ten.' };

// Every means throws when it is touched, so an answer shows that nothing was read or written.
const handlers = createHandlers(meansThatFail());

test('nothing of a private window is kept', async () => {
  const done = { ok: true, value: null };
  expect(await handlers.rememberCustomer.run({ operator, number: 'C-1', name: 'Maren' }, sender)).toEqual(done);
  expect(await handlers.keepCallDraft.run({ operator, draft }, sender)).toEqual(done);
  expect(await handlers.keepCustomerDraft.run({ operator, draft: typed }, sender)).toEqual(done);
  expect(await handlers.keepCaller.run({ query: '?call=5035550142' }, sender)).toEqual(done);
  expect(await handlers.keepUnsentEnd.run({ operator, end: { ...draft, outcome: 'hand-over' } }, sender)).toEqual(done);
});

test('nothing that was kept is shown in a private window', async () => {
  expect(await handlers.recentCustomers.run({ operator }, sender)).toEqual({ ok: true, value: [] });
  expect(await handlers.callDraft.run({ operator, callId: 'call' }, sender)).toEqual({ ok: true, value: null });
  expect(await handlers.unsentEnd.run({ operator }, sender)).toEqual({ ok: true, value: null });
  expect(await handlers.hasWaiting.run({ operator }, sender)).toEqual({ ok: true, value: false });
  expect(await handlers.customerDraft.run({ operator, number: '' }, sender)).toEqual({ ok: true, value: null });
});
