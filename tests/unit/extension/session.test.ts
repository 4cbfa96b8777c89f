import { expect, test } from 'vitest';
import { aCall, answers, aStage, aState, refuses, startOfTime } from './toolbar-doubles.ts';

const minute = 60_000;
const ofCall = { page: { shownCall: () => 'call-1' } };
const kind = (stage: ReturnType<typeof aStage>) => stage.app.session.view.value.kind;

test('the store’s clock counts, not the computer’s', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall() });
  await stage.app.session.refresh();
  await stage.pass(5);
  expect(stage.app.clock.now.value).toBe(startOfTime + 5_000);
});

test('while the page is visible the store is asked every half minute, and no more often', async () => {
  let asked = 0;
  const stage = aStage();
  stage.store = () => {
    asked++;
    return answers(aState({ serverNow: startOfTime + stage.time }));
  };
  await stage.app.session.refresh();
  await stage.pass(29);
  expect(asked).toBe(1);
  await stage.pass(1);
  expect(asked).toBe(2);
});

test('several who want to know at once ask once', async () => {
  let asked = 0;
  const stage = aStage();
  stage.store = () => {
    asked++;
    return answers(aState());
  };
  await Promise.all([stage.app.session.refresh(), stage.app.session.refresh()]);
  expect(asked).toBe(1);
});

test('two minutes before the end it warns', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall({ idleAt: startOfTime + 2 * minute + 2_000 }) });
  await stage.app.session.refresh();
  await stage.pass(1);
  expect(kind(stage)).toBe('acting');
  await stage.pass(1);
  expect(kind(stage)).toBe('ends-soon');
});

test('a call that another tab has kept going is asked for before it warns', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall({ idleAt: startOfTime + 2 * minute + 2_000 }) });
  await stage.app.session.refresh();
  stage.store = aState({ call: aCall({ idleAt: startOfTime + 17 * minute }) });
  await stage.pass(2);
  expect(kind(stage)).toBe('acting');
});

test('the store, not the clock of the tab, says that a call is over', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall({ idleAt: startOfTime + 3_000 }) });
  await stage.app.session.refresh();
  await stage.pass(5);
  expect(kind(stage)).toBe('ends-soon');
  const ended = {
    callId: 'call-1',
    kind: 'acting',
    customerNumber: 'C',
    customerName: 'Maren',
    firstName: 'Maren',
    at: 0,
    ending: 'idle',
  } as const;
  stage.store = aState({ ended });
  await stage.pass(1);
  expect(kind(stage)).toBe('ended');
});

test('without connection it keeps what it has, says of when it is, and tries again less and less often', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall() });
  await stage.app.session.refresh();
  await stage.pass(10);
  stage.store = 'no network';
  await stage.app.session.refresh();
  expect(stage.app.session.outage.value).toEqual({
    since: startOfTime + 10_000,
    shownFrom: startOfTime,
    retryAt: startOfTime + 12_000,
    tries: 0,
  });
  expect(stage.app.session.view.value).toMatchObject({ kind: 'offline', call: { id: 'call-1' } });
  await stage.pass(2);
  expect(stage.app.session.outage.value).toMatchObject({
    since: startOfTime + 10_000,
    tries: 1,
    retryAt: startOfTime + 16_000,
  });
  stage.store = aState({ call: aCall() });
  await stage.pass(4);
  expect(kind(stage)).toBe('acting');
});

test('a log-out elsewhere ends it and erases what was kept', async () => {
  const stage = aStage();
  await stage.app.session.refresh();
  stage.store = () => refuses(401, 'signed-out');
  await stage.app.session.refresh();
  expect(kind(stage)).toBe('signed-out');
  expect(stage.done).toContain('signedOut nadia@harbor.example');
});

test('a failure of the store changes nothing that is shown', async () => {
  const stage = aStage(ofCall);
  stage.store = aState({ call: aCall() });
  await stage.app.session.refresh();
  stage.store = () => refuses(500, 'server-error');
  await stage.app.session.refresh();
  expect(kind(stage)).toBe('acting');
});

test('a page that does not say for which call it was rendered shows what is true at first', async () => {
  const stage = aStage({ page: { shownCall: () => undefined } });
  stage.store = aState({ call: aCall() });
  await stage.app.session.refresh();
  expect(kind(stage)).toBe('acting');
  stage.store = aState({ call: aCall({ id: 'call-2' }) });
  await stage.app.session.refresh();
  expect(kind(stage)).toBe('changed');
});
