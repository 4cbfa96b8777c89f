import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChargeRequest, Gateway } from '../../server/features/payments/gateway.ts';
import { createGateway } from '../../server/features/payments/gateway-client.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import { answerBank, testNumbers, testSandbox, typeCard } from '../support/sandbox.ts';

const returnTo = 'http://store.test/checkout/card/back?visit=1';
const charge = (key: string, more: Partial<ChargeRequest> = {}): ChargeRequest => ({
  key,
  token: testTokens.visa,
  value: 4_160,
  currency: 'USD',
  returnTo,
  ...more,
});

describe('the sandbox by the store’s client', () => {
  let gateway: Gateway;
  let sandbox: Awaited<ReturnType<typeof testSandbox>>;
  beforeAll(async () => {
    sandbox = await testSandbox();
    ({ gateway } = sandbox);
  });

  test.each([
    [testNumbers.visa, { systemId: '2', lastFour: '4242' }],
    [testNumbers.mastercard, { systemId: '4', lastFour: '4444' }],
    [testNumbers.amex, { systemId: '1', lastFour: '0005' }],
  ])('a card is typed at its own page and told by token, brand, last digits and expiry: %s', async (number, told) => {
    const session = await gateway.beginCard({ returnTo, locale: 'en' });
    expect(session.address.startsWith(`${gateway.origin}/card/`)).toBe(true);
    const { location } = await typeCard(session.address, number);
    expect(location).toMatch(/^http:\/\/store\.test\/checkout\/card\/back\?visit=1&reference=[\w-]+$/);
    const reference = new URL(location).searchParams.get('reference') ?? '';
    expect(await gateway.takeCard(session.id, 'wrong')).toBeUndefined();
    const card = await gateway.takeCard(session.id, reference);
    expect(card).toEqual({ ...told, expiryMonth: 8, expiryYear: 2037, token: expect.stringMatching(/^card-/) });
    expect(JSON.stringify(card)).not.toContain(number.replaceAll(' ', ''));
    expect(await gateway.takeCard(session.id, reference), 'a reference is good once').toBeUndefined();
    expect((await typeCard(session.address, number)).status, 'a page is good once').toBe(404);
  });

  test('takes test numbers only, and never shows number or code again', async () => {
    const { address } = await gateway.beginCard({ returnTo, locale: 'es' });
    const typed = await typeCard(address, '4111111111111111', { name: '', expiry: '01/20', code: '98765' });
    expect(typed.status).toBe(422);
    for (const words of [
      'No es un número de prueba',
      'Escribe el nombre',
      'Escribe mes y año',
      'Escribe los 3 dígitos',
    ])
      expect(typed.text).toContain(words);
    expect(typed.text).not.toMatch(/4111|98765/);
  });

  test('holds money once a key, whoever asks how often', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => gateway.charge(charge('same'))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ kind: 'approved', reference: expect.any(String) });
    expect(sandbox.book.charges().filter(({ key }) => key === 'same')).toHaveLength(1);
    await expect(gateway.charge(charge('same', { value: 1 }))).rejects.toMatchObject({ name: 'GatewayDown' });
  });

  test('declines, and declines a card that it does not know', async () => {
    const declined = { kind: 'declined', reason: 'declined' };
    expect(await gateway.charge(charge('declined', { token: testTokens.declined }))).toEqual(declined);
    expect(await gateway.charge(charge('unknown', { token: 'nobody’s' }))).toEqual(declined);
  });

  test.each([
    ['yes', { kind: 'approved', reference: expect.any(String) }],
    ['no', { kind: 'declined', reason: 'not-confirmed' }],
  ] as const)('waits for the bank’s confirmation: %s', async (answer, outcome) => {
    const request = charge(`asks ${answer}`, { token: testTokens.asks });
    const asked = await gateway.charge(request);
    if (asked.kind !== 'to-confirm') throw new Error(asked.kind);
    expect(await (await fetch(asked.address)).text()).toContain('$41.60');
    expect(await gateway.charge(request)).toEqual(asked);
    expect(await answerBank(asked.address, answer)).toBe(returnTo);
    expect(await gateway.charge(request)).toEqual(outcome);
  });

  test('gives back what it holds, and holds nothing later for a key that was given back before', async () => {
    await gateway.charge(charge('back'));
    await gateway.giveBack('back');
    await gateway.giveBack('back');
    await gateway.giveBack('never asked');
    const withdrawn = { kind: 'declined', reason: 'withdrawn' };
    expect(await gateway.charge(charge('back'))).toEqual(withdrawn);
    expect(await gateway.charge(charge('never asked'))).toEqual(withdrawn);
  });

  test('answers nobody without its key', async () => {
    const stranger = createGateway({ url: gateway.origin, key: 'x'.repeat(32) });
    await expect(stranger.charge(charge('stranger'))).rejects.toMatchObject({ name: 'GatewayDown' });
    expect(sandbox.book.charge('stranger')).toBeUndefined();
  });

  test('its pages lead nowhere but to itself and back to the store, and run no script', async () => {
    const { address } = await gateway.beginCard({ returnTo, locale: 'en' });
    const policy = (await fetch(address)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://store.test;");
  });

  test('a file brings its tokens and charges over a restart, and holds no number', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'telesales-sandbox-')), 'sandbox.json');
    const first = await testSandbox({ file });
    const session = await first.gateway.beginCard({ returnTo, locale: 'en' });
    const { location } = await typeCard(session.address, testNumbers.mastercard, { code: '917' });
    const reference = new URL(location).searchParams.get('reference') ?? '';
    const token = (await first.gateway.takeCard(session.id, reference))?.token ?? '';
    const before = await first.gateway.charge(charge('kept', { token }));
    await first.close();
    const second = await testSandbox({ file });
    expect(await second.gateway.charge(charge('kept', { token }))).toEqual(before);
    expect(await second.gateway.charge(charge('new', { token }))).toMatchObject({ kind: 'approved' });
    expect(await readFile(file, 'utf8')).not.toMatch(/5555|917/);
  });
});

describe('a gateway that is not itself', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
  });
  const answering = async (body: string, status = 200) => {
    const server = createServer((_request, reply) => {
      if (body !== '') reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return createGateway({ url: `http://127.0.0.1:${port}`, key: 'key' }, 300);
  };

  test.each([
    ['gives no answer in time', '', 200],
    ['fails', '{}', 500],
    ['talks no sense', 'oops', 200],
    ['says what nobody knows', '{"kind":"maybe"}', 200],
    ['leads customers elsewhere', '{"kind":"to-confirm","address":"https://evil.example/bank"}', 200],
  ] as const)('%s: nothing is known of the charge', async (_what, body, status) => {
    await expect((await answering(body, status)).charge(charge('x'))).rejects.toMatchObject({ name: 'GatewayDown' });
  });

  test('sends a card number where a token belongs: it is not taken', async () => {
    const card = { token: testNumbers.visa, brand: 'visa', lastFour: '4242', expiryMonth: 8, expiryYear: 2037 };
    const taking = (await answering(JSON.stringify(card))).takeCard('session', 'reference');
    await expect(taking).rejects.toThrow('The gateway sent no good token.');
  });
});
