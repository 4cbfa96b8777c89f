import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });

test('a name of 10,000 signs, with markup and turned around, keeps its place in the dashboard', async () => {
  const { read, tx } = story.store.deps.storage;
  const maren = await read.customers.byEmail(people.maren);
  if (!maren) throw new Error('Maren is not there.');
  const hostile = {
    firstName: '\u202E<script>alert(1)</script><b>x',
    lastName: 'W'.repeat(10_000),
    company: 'M'.repeat(9_000),
  };
  await tx(({ customers }) => customers.save({ ...maren, ...hostile }));
  const page = await story.browser.newPage();
  await signIn(page, story.store, people.admin);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/admin/customers?q=C-10482',
      '/admin/customers/C-10482',
      '/admin/customers/C-10482?done=created',
    ]) {
      await page.goto(story.store.url(path));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, path, wider]).toEqual([width, path, 0]);
    }
    await page.goto(story.store.url('/admin/customers?q=C-10482'));
    const row = await page.getByRole('main').getByRole('row').last().boundingBox();
    expect(row?.height).toBeLessThan(400);
    expect(await page.getByRole('main').innerText()).toContain('<script>alert(1)</script><b>x');
  }
});
