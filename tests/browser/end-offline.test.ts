import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a call ended without connection ends once, when the connection is back', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  const staff = await story.store.deps.storage.read.staff.byEmail(people.operator);
  const running = () => story.store.deps.storage.read.calls.runningOf(staff?.id ?? '');
  const [call] = await running();

  const ends: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/call/end')) ends.push(request.postData() ?? '');
  });
  story.expectError(/ERR_INTERNET_DISCONNECTED/);
  await story.browser.context.setOffline(true);
  await toolbar.click('button', 'End call');
  await toolbar.click('radio', /^Hand over/);
  await toolbar.fill('textbox', 'Wrap-up note', 'Line went dead.');
  await toolbar.click('button', 'End call');
  await toolbar.waitForState('offline');
  await toolbar.waitForText('The end of the call is kept and sent when you are back.');
  expect(await running()).toHaveLength(1);

  await story.browser.context.setOffline(false);
  await toolbar.waitForState('no-customer', 40_000);
  expect(await running()).toHaveLength(0);
  const ended = await story.store.deps.storage.read.calls.byId(call?.id ?? '');
  expect(ended).toMatchObject({ ending: 'operator', outcome: 'hand-over', wrapUpNote: 'Line went dead.' });
  expect(ends.filter((body) => body.includes(call?.id ?? '-')).length).toBeLessThanOrEqual(2); // the lost try and the one that arrived
});

test('a note half written is there again after the page was left', async () => {
  const { page, toolbar } = await story.openTab('/');
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  await toolbar.click('button', 'End call');
  await toolbar.fill('textbox', 'Wrap-up note', 'Call back about');
  await toolbar.press('Escape');
  await story.browser.killWorker();
  await page.goto(story.store.url('/c/tea'));
  await toolbar.waitForState('acting');
  await toolbar.click('button', 'End call');
  await toolbar.waitForText('15 of 500');
  expect(await toolbar.valueOf('textbox', 'Wrap-up note')).toBe('Call back about');
  await toolbar.press('Escape');
  await toolbar.endCall();
});
