import { expect, test } from 'vitest';
import { closedRootOf } from '../support/closed-root.ts';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

const markup = `<b data-evil onclick=document.title='evil'>O'Neil</b><img src=x onerror=document.title='evil'>`;

test.each([
  ['markup', people.wade, markup, "<b data-evil onclick=document.title='evil'>O'Neil</b>"],
  ['ten thousand characters', people.maria, 'Wolfeschlegelsteins '.repeat(500), 'Wolfeschlegelsteins Wolfe'],
  ['right-to-left letters and overrides', people.maren, '\u202eexe.png \u2067نور الهدى', 'نور الهدى'],
])(
  'a customer named in %s is text in toolbar and page, and moves nothing out of its place',
  async (_what, email, name, shown) => {
    await story.store.deps.storage.tx(async (tables) => {
      const customer = await tables.customers.byEmail(email);
      if (customer) await tables.customers.save({ ...customer, firstName: name, lastName: name, company: name });
    });
    const { page, toolbar } = await story.openTab();
    const root = await closedRootOf(page);
    const isSafe = async () => {
      const inside = await root.askRoot<number>(
        'function () { return this.querySelectorAll("[data-evil], img").length; }',
      );
      const outside = await page.locator('[data-evil]').count();
      expect([inside, outside, (await page.title()).includes('evil')]).toEqual([0, 0, false]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    await signIn(page, story.store, people.operator);
    await toolbar.waitForState('no-customer');
    await toolbar.search(email);
    await isSafe();
    await toolbar.choose(email);
    await toolbar.waitForText(shown);
    await isSafe();
    await toolbar.loginAs();
    await toolbar.waitForText(shown.slice(0, 20));
    for (const path of ['/', '/cart', '/account']) {
      await page.goto(story.store.url(path));
      await toolbar.waitForState('acting');
      await isSafe();
    }
    await toolbar.endCall({ outcome: 'hand-over' });
  },
);
