import { beforeAll, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { open } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
});

test.each(['/?call=%2B15035550142', '/?call=+15035550142', '/?customer=C-15035550142', '/?utm=x&call=15035550142'])(
  '%s is the home page, which repeats nowhere who calls and tells it to nobody',
  async (path) => {
    for (const browser of [store.browser(), await store.signedIn('operator@store.test')]) {
      const { reply, page } = await open(browser, path);
      expect(reply.statusCode).toBe(200);
      expect(reply.body).not.toContain('5035550142');
      expect(reply.headers['referrer-policy']).toBe('strict-origin');
      const returns = [...page.querySelectorAll('input[name="return"]')].map((it) => it.getAttribute('value'));
      expect(new Set(returns)).toEqual(new Set([path.includes('utm') ? '/?utm=x' : '/']));
    }
  },
);

test('every other address keeps its query', async () => {
  const { reply, page } = await open(store.browser(), '/search?q=tea&call=5');
  expect(reply.headers['referrer-policy']).toBe('same-origin');
  expect(page.querySelector('input[name="return"]')?.getAttribute('value')).toBe('/search?q=tea&call=5');
});
