import { expect, test } from 'vitest';
import { buy, cartLines, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test("changing from one customer to the next leaves the operator's and both customers' carts as they are", async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await buy(page, 'HS-TEA-204', 2);
  const own = await cartLines(page, story.store);
  expect(Object.values(own)).toEqual([2]);

  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  const wadesBefore = await cartLines(page, story.store);
  await buy(page, 'HS-COF-118', 3);
  const wades = await cartLines(page, story.store);
  expect(Object.keys(wades).length).toBe(Object.keys(wadesBefore).length + 1);

  await toolbar.click('button', /Wade Wilson/);
  await toolbar.click('button', 'Switch customer');
  await toolbar.search(people.maria);
  await toolbar.choose(people.maria);
  await toolbar.waitForText('Switch from Wade Wilson to');
  await toolbar.waitForText("The cart stays on Wade Wilson's account");
  await toolbar.select(/^Reason to act for /, 'Phone order');
  await toolbar.click('button', 'Switch customer');
  await toolbar.waitForCustomer(people.maria, 20_000);
  const mariasBefore = await cartLines(page, story.store);
  expect(mariasBefore).not.toMatchObject(own);
  await buy(page, 'HS-COF-101', 5);
  const marias = await cartLines(page, story.store);

  await toolbar.endCall({ outcome: 'hand-over' });
  expect(await cartLines(page, story.store)).toEqual(own);
  for (const [email, cart] of [
    [people.maria, marias],
    [people.wade, wades],
  ] as const) {
    await toolbar.search(email);
    await toolbar.choose(email);
    await toolbar.loginAs();
    expect(await cartLines(page, story.store)).toEqual(cart);
    await toolbar.endCall({ outcome: 'hand-over' });
  }
});
