import { expect, test } from 'vitest';
import { callsOf } from '../../../extension/toolbar/calls/calls-of.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import { aCall, answers, aStage, aState, refuses, type StageOptions } from './toolbar-doubles.ts';

const wish = {
  kind: 'acting',
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

const sessions = 'POST /api/sessions';
const prepare = 'POST /api/telesales/v1/call/prepare';
const endCall = 'POST /api/telesales/v1/call/end';
const ofCall = { shownCall: () => 'call-1' };
const setsCookie = 'setImpersonationCookie maren@example.com';

test('a start asks by cookie and session, believes the store’s state, remembers the customer, and loads the page anew', async () => {
  const { stage, calls } = await aWorkingStage();
  stage.store = aState({ call: aCall() });
  await calls.start(wish);
  const remembers = 'rememberCustomer nadia@harbor.example C-10482 Maren Holloway';
  expect(stage.done).toEqual([setsCookie, sessions, remembers, 'reload']);
  expect(stage.app.session.view.value).toEqual({ kind: 'starting', words: 'loggingInAs' });
});

test('a start tells whom, why and which call this tab shows', async () => {
  const bodies: unknown[] = [];
  const { stage, calls } = await aWorkingStage(
    { page: ofCall, requests: { [sessions]: (body) => answers(bodies.push(body)) } },
    aCall(),
  );
  stage.store = aState({ call: aCall() });
  await calls.start({ ...wish, reason: 'other', note: 'Asked for Maren.', previousOutcome: 'hand-over' });
  expect(bodies).toEqual([
    {
      public: {
        'vtex-impersonated-customer-email': { value: 'maren@example.com' },
        'telesales-reason': { value: 'other' },
        'telesales-reason-note': { value: 'Asked for Maren.' },
        'telesales-call': { value: 'call-1' },
        'telesales-previous-outcome': { value: 'hand-over' },
      },
    },
  ]);
});

test('a refused start takes the cookie back and says why', async () => {
  const { stage, calls } = await aWorkingStage({ requests: { [sessions]: () => refuses(403, 'consent-withdrawn') } });
  await calls.start(wish);
  expect(stage.done).toEqual([setsCookie, sessions, 'removeImpersonationCookie']);
  expect(stage.app.session.view.value.kind).toBe('no-customer');
  expect(stage.app.notices.current.value).toMatchObject({
    tone: 'alert',
    title: 'notLoggedIn',
    text: 'refusedConsent',
  });
});

test('a refused switch puts the cookie of the running call back', async () => {
  const requests = { [sessions]: () => refuses(403, 'staff-account') };
  const { stage, calls } = await aWorkingStage({ page: ofCall, requests }, aCall());
  await calls.start({ ...wish, number: 'C-1', email: 'tomas@harbor.example' });
  expect(stage.done).toEqual(['setImpersonationCookie tomas@harbor.example', sessions, setsCookie]);
  expect(stage.app.session.view.value.kind).toBe('acting');
});

test('a start that the store did not confirm is none', async () => {
  const { stage, calls } = await aWorkingStage();
  await calls.start(wish); // the store's state still shows no call
  expect(stage.app.notices.current.value).toMatchObject({ title: 'notLoggedIn', text: 'startTimeout' });
  expect(stage.done).toContain('removeImpersonationCookie');
});

test('an answer that was lost is looked up before anybody is told that it failed', async () => {
  const { stage, calls } = await aWorkingStage({ requests: { [sessions]: () => 'no network' } });
  stage.store = aState({ call: aCall() });
  await calls.start(wish);
  expect(stage.done).toContain('reload');
});

test('preparing a cart asks without a cookie, for the customer or for a level, and leaves pages of an account', async () => {
  const bodies: unknown[] = [];
  const { stage, calls } = await aWorkingStage({
    page: { path: () => '/account' },
    requests: { [prepare]: (body) => answers(bodies.push(body)) },
  });
  stage.store = aState({ call: aCall({ kind: 'preparing' }) });
  await calls.start({ ...wish, kind: 'preparing' });
  expect(stage.done.slice(0, 2)).toEqual(['removeImpersonationCookie', prepare]);
  expect(stage.done.at(-1)).toBe('go to /');
  expect(bodies).toEqual([{ whose: { email: 'maren@example.com' }, reason: 'phone-order', shownCall: '' }]);
});

test('an account where a cart was to be prepared is no success', async () => {
  const { stage, calls } = await aWorkingStage({ requests: { [prepare]: () => answers({}) } });
  stage.store = aState({ call: aCall() });
  await calls.start({ ...wish, kind: 'preparing' });
  expect(stage.app.notices.current.value).toMatchObject({ title: 'notPrepared' });
});

test('a second press while starting does nothing', async () => {
  const { stage, calls } = await aWorkingStage();
  stage.store = aState({ call: aCall() });
  await Promise.all([calls.start(wish), calls.start(wish)]);
  expect(stage.done.filter((it) => it === sessions)).toHaveLength(1);
});

test('without the background nothing is started', async () => {
  const { stage, calls } = await aWorkingStage({ background: { setImpersonationCookie: () => refused('gone') } });
  await calls.start(wish);
  expect(stage.done).not.toContain(sessions);
  expect(stage.app.session.view.value.kind).toBe('no-customer');
});

test('an ended call leaves nothing behind, and pages of the customer are left', async () => {
  const { stage, calls } = await aWorkingStage({ page: { path: () => '/account/addresses' } }, aCall());
  expect(await calls.end(handOver)).toBeUndefined();
  const drops = 'dropCall nadia@harbor.example call-1';
  expect(stage.done).toEqual([endCall, drops, 'removeImpersonationCookie', 'go to /']);
});

test('an end without connection is kept and sent once when it is back', async () => {
  let isThere = false;
  const requests = { [endCall]: () => (isThere ? answers({ callId: 'call-1' }) : 'no network') } as const;
  const { stage, calls } = await aWorkingStage({ page: ofCall, requests }, aCall());
  expect(await calls.end(handOver)).toBeUndefined();
  expect(stage.done).toEqual([endCall, 'keepUnsentEnd nadia@harbor.example']);
  expect(stage.app.session.view.value.kind).toBe('offline');
  isThere = true;
  stage.done.length = 0;
  await stage.app.session.refresh();
  await Promise.all([calls.sendUnsent(), calls.sendUnsent()]);
  expect(stage.done.filter((it) => it === endCall)).toHaveLength(1);
  expect(stage.done).toContain('dropCall nadia@harbor.example call-1');
});

test('an end kept by an earlier page is sent by the next, and forgotten when its call is over anyway', async () => {
  const background = { unsentEnd: () => ok(handOver) };
  const running = await aWorkingStage({ background, page: ofCall }, aCall());
  await running.calls.sendUnsent();
  expect(running.stage.done).toContain(endCall);

  const over = await aWorkingStage({ background });
  await over.calls.sendUnsent();
  expect(over.stage.done).not.toContain(endCall);
  expect(over.stage.done).toContain('dropCall nadia@harbor.example call-1');
});

test('a refused end keeps the call and what was typed', async () => {
  const { stage, calls } = await aWorkingStage({ requests: { [endCall]: () => refuses(422, 'no-order') } }, aCall());
  expect(await calls.end(handOver)).toMatchObject({ code: 'no-order' });
  expect(stage.done).toEqual([endCall]);
});

test('keeping going shows the new end at once', async () => {
  const longer = aCall({ idleAt: aCall().absoluteEndAt });
  const requests = { 'POST /api/telesales/v1/call/extend': () => answers(longer) };
  const { stage, calls } = await aWorkingStage({ requests }, aCall());
  await calls.extend();
  expect(stage.app.session.call()?.idleAt).toBe(longer.idleAt);
});

test('an order placed in the call is told on its page', async () => {
  const order = { id: '1620913-01', number: 'HS-20913', value: 4_800, at: 0 };
  const { stage, calls } = await aWorkingStage({ page: { path: () => '/order-placed/1620913' } }, aCall({ order }));
  calls.tellOrder();
  expect(stage.app.notices.current.value).toMatchObject({ tone: 'done', title: 'orderPlaced' });
});
