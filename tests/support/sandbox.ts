import { afterAll } from 'vitest';
import type { Gateway } from '../../server/features/payments/gateway.ts';
import { createGateway } from '../../server/features/payments/gateway-client.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../server/sandbox-gateway/start-sandbox.ts';

const started: Sandbox[] = [];
afterAll(async () => {
  for (const sandbox of started.splice(0)) await sandbox.close();
});

/** A sandbox of the test file's own, and the store's way to it. */
export async function testSandbox(options: SandboxOptions = {}): Promise<Sandbox & { readonly gateway: Gateway }> {
  const sandbox = await startSandbox(options);
  started.push(sandbox);
  return { ...sandbox, gateway: createGateway({ url: sandbox.origin, key: sandbox.key }, 2_000) };
}

export const testNumbers = {
  visa: '4242424242424242',
  mastercard: '5555 5555 5555 4444',
  amex: '378282246310005',
  declined: '4000000000000002',
  asks: '4000000000003220',
} as const;

/** Types a card on the sandbox's page, without a browser, and gives the address it leads back to. */
export async function typeCard(address: string, number: string, more: Readonly<Record<string, string>> = {}) {
  const code = number.startsWith('37') ? '1234' : '123';
  const body = new URLSearchParams({ number, name: 'Maren Holloway', expiry: '08/37', code, ...more });
  const reply = await fetch(address, { method: 'POST', body, redirect: 'manual' });
  return { status: reply.status, text: await reply.text(), location: reply.headers.get('location') ?? '' };
}

/** Answers the bank's question on the sandbox's page. */
export async function answerBank(address: string, answer: 'yes' | 'no'): Promise<string> {
  const reply = await fetch(address, { method: 'POST', body: new URLSearchParams({ answer }), redirect: 'manual' });
  return reply.headers.get('location') ?? '';
}
