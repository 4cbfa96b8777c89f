import { cartCode } from '../../server/features/takeover/cart-code.ts';
import type { Examples } from './api-examples.ts';
import { addToCart, cartOf } from './carts.ts';
import { takeOverOf } from './takeover.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** Examples for take-overs of carts and for draft orders. */
export async function takeOverExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const own = '/api/telesales/v1/take-over';
  const drafts = '/api/telesales/v1/drafts';
  const operator = await shop.signedIn('restricted@store.test');
  const takeOver = takeOverOf(operator);
  const visitor = shop.browser();
  await addToCart(visitor, 'espresso', 1);
  const code = async () => {
    const cart = await shop.deps.storage.read.carts.byId((await cartOf(visitor)).id);
    return (cart && cartCode(shop.deps, cart)) ?? '';
  };
  const take = async () => takeOver.take({ code: await code() });
  const draft = async (): Promise<string> => (await operator.post(drafts, {})).json().id;
  return {
    [`GET ${own}`]: async () => {
      await take();
      return takeOver.look();
    },
    [`POST ${own}`]: take,
    [`POST ${own}/renew`]: async () => {
      await take();
      return takeOver.renew();
    },
    [`POST ${own}/hand-back`]: async () => {
      await take();
      return takeOver.handBack('undone');
    },
    [`POST ${own}/put-back`]: async () => {
      const [line] = (await take()).json().lines;
      return takeOver.putBack(line.uniqueId);
    },
    [`POST ${own}/add-items`]: async () => {
      await addToCart(visitor, 'tea', 1).catch(() => undefined); // the operator has the cart already
      await take();
      return takeOver.addItems();
    },
    [`POST ${own}/ask`]: async () => {
      const [first, second] = [await shop.signedIn('operator@store.test'), await shop.signedIn('operator2@store.test')];
      for (const each of [first, second]) await each.startCall('wade@store.test');
      await takeOverOf(first).take();
      const asked = await takeOverOf(second).ask();
      for (const each of [first, second]) await each.startCall('');
      return asked;
    },
    [`POST ${own}/break`]: async () => takeOverOf(admin).break((await cartOf(visitor)).id),
    [`POST ${own}/decline`]: () => takeOverOf(visitor).decline(),
    [`GET ${drafts}`]: () => operator.get(drafts),
    [`POST ${drafts}`]: () => operator.post(drafts, {}),
    [`GET ${drafts}/{id}`]: async () => operator.get(`${drafts}/${await draft()}`),
    [`POST ${drafts}/{id}/give`]: async () => {
      if ((await cartOf(visitor)).items.length === 0) await addToCart(visitor, 'tea', 1);
      return operator.post(`${drafts}/${await draft()}/give`, { code: await code() });
    },
    [`DELETE ${drafts}/{id}`]: async () => operator.send(`${drafts}/${await draft()}`, { method: 'DELETE' }),
  };
}
