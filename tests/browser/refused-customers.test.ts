import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('colleagues are not among the customers, and a call for one of them is refused and recorded', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  expect((await toolbar.search(people.colleague)).join()).not.toContain('Tomas Okafor');
  await toolbar.waitForText('No customer matches');

  const reply = await page.evaluate(async (email) => {
    const body = JSON.stringify({ public: { 'vtex-impersonated-customer-email': { value: email } } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/sessions', { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  }, people.colleague);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  await page.reload();
  await toolbar.waitForState('no-customer');
  const calls = await story.store.deps.storage.read.calls.runningOf(
    (await story.store.deps.storage.read.staff.byEmail(people.operator))?.id ?? '',
  );
  expect(calls).toEqual([]);
});

test.each([
  { who: 'turned phone help off', email: people.withoutConsent, words: /Phone help is off/ },
  { who: 'has a disabled account', email: people.blocked, words: /cannot be acted for|disabled/ },
])('a customer who $who can be looked at, not acted for', async ({ email, words }) => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(email);
  await toolbar.choose(email);
  await toolbar.waitForText(words);
  await toolbar.press('Escape');
  await page.close();
});
