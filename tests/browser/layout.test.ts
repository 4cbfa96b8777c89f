import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { localeCookie } from '../../server/pages/messages/locale.ts';
import { misfits } from '../support/misfits.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });
const widths = [390, 700, 1024, 1440];

async function misfitsOf(page: Page, locale: string, paths: readonly string[]): Promise<readonly string[]> {
  await story.browser.context.addCookies([{ name: localeCookie, value: locale, url: story.store.origin }]);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(story.store.url(path));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await misfits(page)).map((it) => `${path} in ${locale} at ${width} px: ${it}`));
    }
  }
  return found;
}

/** Spanish and Portuguese are longer than English nearly everywhere. */
const locales = ['es', 'pt-BR'] as const;

test.each(locales)(
  'everything in store and account fits in %s, on a phone, a tablet and a desk',
  async (locale) => {
    await story.browser.context.clearCookies();
    const page = await story.browser.newPage();
    await signIn(page, story.store, people.maren);
    await page.goto(story.store.url('/'));
    await buy(page, 'HS-COF-101', 12);
    const { store } = story;
    const espresso = await store.deps.storage.read.catalog.skuByReference('HS-COF-101');
    const paths = ['/', '/c/coffee', '/search?q=tea', '/search?q=zzzz', '/sitemap', '/help', '/cart', '/checkout'];
    const others = [`/p/${espresso?.product.slug}`, '/checkout?step=contact', '/checkout?step=delivery'];
    const account = ['/account', '/account/orders', '/account/orders/1620871-01', '/nowhere'];
    expect(await misfitsOf(page, locale, [...paths, ...others, ...account])).toEqual([]);
    await story.browser.context.clearCookies();
    expect(await misfitsOf(page, locale, ['/login', '/set-password'])).toEqual([]);
  },
  120_000,
);

test.each(locales)(
  'everything in the dashboard fits in %s',
  async (locale) => {
    await story.browser.context.clearCookies();
    const page = await story.browser.newPage();
    await signIn(page, story.store, people.admin);
    const lists = ['', '/orders', '/carts', '/customers', '/products', '/users', '/audit', '/outbox', '/settings'];
    const others = [
      '/search?q=holloway',
      '/orders/1620871-01',
      '/customers/C-10482',
      '/customers/new',
      '/users/invite',
    ];
    const paths = [...lists, ...others].map((path) => `/admin${path}`);
    expect(await misfitsOf(page, locale, paths)).toEqual([]);
  },
  120_000,
);

test('the menu of the dashboard can be read to its end on a small phone', async () => {
  await story.browser.context.clearCookies();
  const page = await story.browser.newPage();
  await signIn(page, story.store, people.admin);
  await page.setViewportSize({ width: 360, height: 560 });
  await page.goto(story.store.url('/admin'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/admin'));
});
