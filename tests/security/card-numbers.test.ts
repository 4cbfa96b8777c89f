import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** Of the card networks' own test numbers; written apart too. */
const number = '4111111111111111';
const card = { cardNumber: number, holderName: 'M HOLLOWAY', validationCode: '737', dueDate: '12/30' };

let store: TestApp;
let log = '';
beforeEach(async () => {
  log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
  store = await testApp({ seed: seedShop, config: { logLevel: 'trace' } });
});
afterEach(() => vi.restoreAllMocks());

function everythingKept(): string {
  using database = new DatabaseSync(join(store.database.dataDir, 'store.db'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}

const expectNowhere = () => {
  const kept = everythingKept();
  expect([kept.includes('maren@store.test'), log.includes('"route":')]).toEqual([true, true]);
  for (const part of [number, '4111 1111 1111 1111', '4111-1111-1111-1111', 'M HOLLOWAY', '"737"'])
    expect([part, kept.includes(part), log.includes(part)]).toEqual([part, false, false]);
};

test('payments that carry a card are refused, and nothing of it is kept or logged', async () => {
  const maren = await store.signedIn('maren@store.test');
  const client = new CheckoutClient(maren);
  await client.open();
  await client.add('tea', 1);
  const { value } = await client.fillIn();
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  const { id } = (await client.send('POST', 'transaction', body)).json();
  for (const path of [`/api/payments/transactions/${id}/payments`, `/api/pub/transactions/${id}/payments`]) {
    const reply = await maren.post(path, [{ paymentSystem: 201, value, fields: card }]);
    expect(reply.statusCode).toBe(400);
    expect(reply.body).not.toContain(number);
  }
  expectNowhere();
});

test('a card number typed where words belong is refused with words, and kept nowhere', async () => {
  const maren = await store.signedIn('maren@store.test');
  const client = new CheckoutClient(maren);
  await client.open();
  await client.add('tea', 1);
  for (const typed of [number, 'my card 4111 1111 1111 1111 please', '4111-1111-1111-1111']) {
    const reply = await client.send('POST', 'attachments/openTextField', { value: typed });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error.message).toContain('Never write card numbers here');
  }
  const whole = {
    items: [{ id: 'tea', quantity: 1, seller: '1' }],
    clientProfileData: { email: 'maren@store.test', firstName: 'Maren', lastName: 'Holloway' },
    shippingData: { address },
    paymentData: { payments: [{ paymentSystem: 201 }] },
    openTextField: { value: `Card ${number}` },
  };
  expect((await maren.send('/api/checkout/pub/orders', { method: 'PUT', json: whole })).statusCode).toBe(422);
  const operator = await store.signedIn('operator@store.test');
  expect((await operator.startCall('maren@store.test', { reasonNote: number })).statusCode).toBe(422);
  await operator.startCall('maren@store.test');
  const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
  const end = { callId: call.id, outcome: 'hand-over', note: `paid with ${number}` };
  expect((await operator.post('/api/telesales/v1/call/end', end)).statusCode).toBe(422);
  expectNowhere();
});

test('a card in a member that nobody asked for is left out', async () => {
  const maren = await store.signedIn('maren@store.test');
  const client = new CheckoutClient(maren);
  await client.open();
  await client.add('tea', 1);
  const payments = [{ paymentSystem: '201', cardNumber: number, fields: card }];
  await client.send('POST', 'attachments/paymentData', { payments, cardNumber: number });
  await client.send('POST', 'attachments/clientProfileData', { firstName: 'Maren', card });
  await client.send('POST', 'attachments/marketingData', { utmSource: 'mail', card });
  expectNowhere();
});
