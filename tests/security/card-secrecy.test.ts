import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { addNewCard, readyCheckout } from '../support/card-store.ts';
import { pathOf } from '../support/checkout-pages.ts';
import { overLine } from '../support/failing-gateway.ts';
import { seedShop } from '../support/goods.ts';
import { open, press } from '../support/page-forms.ts';
import { testSandbox } from '../support/sandbox.ts';
import { testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const number = '5555555555554444';
const spellings = [number, '5555 5555 5555 4444', '5555-5555-5555-4444'];

/** Everything that the server answers to this browser, heads and bodies. */
function recorded(browser: TestBrowser, into: string[]): TestBrowser {
  const send = browser.send.bind(browser);
  browser.send = async (...asked) => {
    const reply = await send(...asked);
    into.push(JSON.stringify(reply.headers), reply.body);
    return reply;
  };
  return browser;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'));

test('a number typed at the gateway is in no reply, log, file or row; a token in no reply and no log', async () => {
  const lines: string[] = [];
  const original = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    lines.push(String(chunk));
    return true;
  };
  const replies: string[] = [];
  try {
    const sandbox = await testSandbox();
    const gateway = overLine(sandbox.gateway);
    const store = await testApp({ seed: seedShop, gateway, config: { logLevel: 'trace' } });
    const maren = recorded(await store.signedIn('maren@store.test'), replies);
    const chosen = await addNewCard(maren, await readyCheckout(maren), { number, keep: true });
    gateway.line = 'answer-lost';
    await press(maren, chosen, { action: '/checkout/place' });
    await settleCharges(store.deps);
    gateway.line = 'good';
    const placed = await press(maren, await open(maren, '/checkout/payment/1610001'), {
      action: '/checkout/payment/1610001',
    });
    expect(pathOf(placed)).toBe('/order-placed/1610001');
    await tryToLeaveOne(maren);
    await readyCheckout(maren);
    for (const path of ['/api/checkout/pub/orderForm', '/api/checkout/pub/profiles?email=maren@store.test'])
      await maren.get(path);
    const operator = recorded(await store.signedIn('operator@store.test'), replies);
    await operator.startCall('maren@store.test');
    await open(operator, '/checkout');
    for (const path of ['/api/checkout/pub/orderForm', '/api/oms/pvt/orders/1610001-01', '/api/oms/user/orders'])
      await operator.get(path);
    const admin = recorded(await store.signedIn('admin@store.test'), replies);
    for (const path of ['/admin/orders/1610001-01', '/admin/audit', '/admin/carts', '/admin/outbox'])
      await open(admin, path);

    const [card] = await store.deps.storage.read.cards.ofCustomer((await marenOf(store))?.id ?? '');
    const token = card?.token ?? '';
    expect(token).toMatch(/^card-/);
    await store.database.storage.close();
    const log = lines.join('');
    const told = replies.join('');
    expect(told).toContain('ending in 4444');
    expect(log).toContain('"route":"/checkout/card/back"');
    const kept = filesIn(store.deps.config.dataDir).join('');
    expect(kept).toContain(token); // the files are those with the rows
    for (const secret of spellings)
      expect([told, log, kept, JSON.stringify(sandbox.book.charges())].map((it) => it.includes(secret))).toEqual([
        ...Array<boolean>(4).fill(false),
      ]);
    for (const secret of [token, sandbox.key])
      expect([told, log].map((it) => it.includes(secret))).toEqual([false, false]);
  } finally {
    process.stdout.write = original;
  }
});

const marenOf = ({ deps }: Awaited<ReturnType<typeof testApp>>) =>
  deps.storage.read.customers.byEmail('maren@store.test');

/** A page that was tampered with, or a client that knows no better, sends the number to the store itself. */
async function tryToLeaveOne(browser: TestBrowser): Promise<void> {
  const fields = { number, cardNumber: number, payment: `card:${number}`, visit: number, reference: number };
  for (const path of ['/checkout/place', '/checkout/card', '/checkout/card/back'])
    await browser.submit(path, fields, '/cart');
  const payments = [{ paymentSystem: 4, value: 1, fields: { cardNumber: number, holderName: 'Maren' } }];
  const refused = await browser.post('/api/payments/transactions/x/payments', payments);
  expect([refused.statusCode, refused.json().error.code]).toEqual([400, 'card-data']);
  const named = [{ paymentSystem: 4, value: 1, accountId: number }];
  expect((await browser.post('/api/payments/transactions/x/payments', named)).statusCode).toBe(404);
}
