import type { Config } from '../../server/config.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import type { Card } from '../../server/storage/records.ts';
import { aCard } from './card-records.ts';
import { add } from './checkout-pages.ts';
import type { Engine } from './engines.ts';
import { overLine } from './failing-gateway.ts';
import { seedShop } from './goods.ts';
import { documentOf } from './page-document.ts';
import { open, press, pressOnly, type ShownPage } from './page-forms.ts';
import { testNumbers, testSandbox, typeCard } from './sandbox.ts';
import { testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** A small shop that takes cards by a sandbox, over a line that the test may cut. */
export async function cardStore(engine: Engine = 'sqlite', config: Partial<Config> = {}) {
  const sandbox = await testSandbox();
  const gateway = overLine(sandbox.gateway);
  const store = await testApp({ engine, seed: seedShop, gateway, config });
  return { store, gateway, sandbox, held: () => sandbox.book.charges().filter(({ state }) => state === 'approved') };
}
export type CardStore = Awaited<ReturnType<typeof cardStore>>;

/** A card kept in the account of the customer. */
export async function keepCard({ store }: CardStore, email: string, given: Partial<Card> = {}): Promise<Card> {
  const { storage, ids } = store.deps;
  const customer = await storage.read.customers.byEmail(email);
  const owner = { kind: 'customer', customerId: customer?.id ?? '' } as const;
  const card = aCard({ owner, id: ids.hex128().toUpperCase(), token: testTokens.visa, expiryYear: 2037, ...given });
  await storage.tx(({ cards }) => cards.save(card));
  return card;
}

/** A checkout with one good in the cart, ready but for the payment. */
export async function readyCheckout(browser: TestBrowser): Promise<ShownPage> {
  await add(browser, 'tea');
  return open(browser, '/checkout');
}

export const placeBy = (browser: TestBrowser, page: ShownPage, payment: string): Promise<ShownPage> =>
  press(browser, page, { action: '/checkout/place', typed: { payment } });

/** Presses *New card*, types one on the sandbox's page and comes back to where that page leads. */
export async function typeNewCard(
  browser: TestBrowser,
  checkout: ShownPage,
  {
    number = testNumbers.visa as string,
    keep = false,
    ...typed
  }: { number?: string; keep?: boolean; code?: string } = {},
): Promise<ShownPage> {
  const begun = await pressOnly(browser, checkout, {
    action: '/checkout/card',
    ...(keep && { typed: { keep: 'on' } }),
  });
  const address = String(begun.headers.location ?? '');
  const { location } = await typeCard(address, number, typed);
  const back = new URL(location);
  // The gateway is another site: the browser says so.
  const reply = await browser.navigate(back.pathname + back.search, { 'sec-fetch-site': 'cross-site' });
  return { reply, page: documentOf(reply.body) };
}

/** As `typeNewCard`, with the form of the page that it leads back to. */
export const addNewCard = async (
  browser: TestBrowser,
  checkout: ShownPage,
  card: Parameters<typeof typeNewCard>[2] = {},
): Promise<ShownPage> => press(browser, await typeNewCard(browser, checkout, card), { action: '/checkout/card/back' });
