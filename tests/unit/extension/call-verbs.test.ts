import { expect, test } from 'vitest';
import { callsOf } from '../../../extension/toolbar/calls/calls-of.ts';
import { refused } from '../../../shared/domain/result.ts';
import { aCall, aStage, aState, failure, type StageOptions } from './toolbar-doubles.ts';

const wish = {
  number: 'C-10482',
  name: 'Maren Holloway',
  email: 'maren@example.com',
  reason: 'phone-order',
  note: '',
} as const;
const handOver = { callId: 'call-1', outcome: 'hand-over' } as const;

/** A toolbar that has heard of the store once. */
async function aWorkingStage(options: StageOptions = {}, call?: ReturnType<typeof aCall>) {
  const stage = aStage(options);
  stage.store = aState({ call: call ?? null });
  await stage.app.session.refresh();
  return { stage, calls: callsOf(stage.app) };
}

test('a start asks by cookie and session, believes the store’s state, remembers the customer, and loads the page anew', async () => {
  const { stage, calls } = await aWorkingStage();
  stage.store = aState({ call: aCall() });
  await calls.start(wish);
  expect(stage.done).toEqual(['set cookie maren@example.com', 'remember C-10482', 'reload']);
  expect(stage.app.session.view.value).toEqual({ kind: 'starting', name: 'Maren Holloway' });
});

test('a refused start takes the cookie back and says why', async () => {
  const { stage, calls } = await aWorkingStage({
    api: { startCall: async () => refused(failure('forbidden', 'consent-withdrawn')) },
  });
  await calls.start(wish);
  expect(stage.done).toEqual(['set cookie maren@example.com', 'remove cookie']);
  expect(stage.app.session.view.value.kind).toBe('no-customer');
  expect(stage.app.notices.current.value).toMatchObject({
    tone: 'alert',
    title: 'notLoggedIn',
    text: 'refusedConsent',
  });
});

test('a refused switch puts the cookie of the running call back', async () => {
  const ofCall = { shownCall: () => 'call-1' };
  const { stage, calls } = await aWorkingStage(
    { page: ofCall, api: { startCall: async () => refused(failure('forbidden', 'staff-account')) } },
    aCall(),
  );
  await calls.start({ ...wish, number: 'C-1', email: 'tomas@harbor.example' });
  expect(stage.done).toEqual(['set cookie tomas@harbor.example', 'set cookie maren@example.com']);
  expect(stage.app.session.view.value.kind).toBe('acting');
});

test('a start that the store did not confirm is none', async () => {
  const { stage, calls } = await aWorkingStage();
  await calls.start(wish); // the store's state still shows no call
  expect(stage.app.notices.current.value).toMatchObject({ title: 'notLoggedIn', text: 'startTimeout' });
  expect(stage.done).toContain('remove cookie');
});

test('an answer that was lost is looked up before anybody is told that it failed', async () => {
  const { stage, calls } = await aWorkingStage({ api: { startCall: async () => refused(failure('timeout')) } });
  stage.store = aState({ call: aCall() });
  await calls.start(wish);
  expect(stage.done).toContain('reload');
});

test('a second press while starting does nothing', async () => {
  const { stage, calls } = await aWorkingStage();
  stage.store = aState({ call: aCall() });
  await Promise.all([calls.start(wish), calls.start(wish)]);
  expect(stage.done.filter((it) => it.startsWith('set cookie'))).toHaveLength(1);
});

test('without the background nothing is started', async () => {
  const { stage, calls } = await aWorkingStage({ keeper: { setCookie: async () => refused('gone') } });
  await calls.start(wish);
  expect(stage.done).not.toContain('reload');
  expect(stage.app.session.view.value.kind).toBe('no-customer');
});

test('an ended call leaves nothing behind, and pages of the customer are left', async () => {
  const { stage, calls } = await aWorkingStage({ page: { path: () => '/account/addresses' } }, aCall());
  expect(await calls.end(handOver)).toBeUndefined();
  expect(stage.done).toEqual(['end call-1 hand-over', 'drop call-1', 'remove cookie', 'go to /']);
});

test('an end without connection is kept and sent once when it is back', async () => {
  let isThere = false;
  const ends: string[] = [];
  const { stage, calls } = await aWorkingStage(
    {
      page: { shownCall: () => 'call-1' },
      api: {
        endCall: async ({ callId, outcome }) => {
          if (!isThere) return refused(failure('offline'));
          ends.push(callId);
          return { ok: true, value: { callId, outcome, endedAt: 0 } };
        },
      },
    },
    aCall(),
  );
  expect(await calls.end(handOver)).toBeUndefined();
  expect(stage.done).toEqual(['keep unsent call-1']);
  expect(stage.app.session.view.value.kind).toBe('offline');
  isThere = true;
  await stage.app.session.refresh();
  await Promise.all([calls.sendUnsent(), calls.sendUnsent()]);
  expect(ends).toEqual(['call-1']);
  expect(stage.done).toContain('drop call-1');
});

test('an end kept by an earlier page is sent by the next, and forgotten when its call is over anyway', async () => {
  const kept = { keeper: { unsentEnd: async () => handOver }, page: { shownCall: () => 'call-1' } };
  const running = await aWorkingStage(kept, aCall());
  await running.calls.sendUnsent();
  expect(running.stage.done).toContain('end call-1 hand-over');

  const over = await aWorkingStage({ keeper: { unsentEnd: async () => handOver } });
  await over.calls.sendUnsent();
  expect(over.stage.done).toEqual(['drop call-1']);
});

test('a refused end keeps the call and what was typed', async () => {
  const { stage, calls } = await aWorkingStage(
    { api: { endCall: async () => refused(failure('refused', 'no-order')) } },
    aCall(),
  );
  expect(await calls.end(handOver)).toMatchObject({ code: 'no-order' });
  expect(stage.done).toEqual([]);
});

test('keeping going shows the new end at once', async () => {
  const longer = aCall({ idleAt: aCall().absoluteEndAt });
  const { stage, calls } = await aWorkingStage(
    { api: { extendCall: async () => ({ ok: true, value: longer }) } },
    aCall(),
  );
  await calls.extend();
  expect(stage.app.session.call()?.idleAt).toBe(longer.idleAt);
});

test('an order placed in the call is told on its page', async () => {
  const order = { id: '1620913-01', number: 'HS-20913', value: 4_800, at: 0 };
  const { stage, calls } = await aWorkingStage({ page: { path: () => '/order-placed/1620913' } }, aCall({ order }));
  calls.tellOrder();
  expect(stage.app.notices.current.value).toMatchObject({ tone: 'done', title: 'orderPlaced' });
});
