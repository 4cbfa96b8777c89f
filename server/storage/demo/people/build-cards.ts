import { testTokens } from '../../../sandbox-gateway/test-cards.ts';
import type { Card } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';
import type { Account } from './build-customers.ts';

interface CardRow extends Pick<Card, 'token' | 'systemId' | 'lastFour'> {
  readonly email: string;
  /** Months from the day of the demo to the end of its time; negative = expired. */
  readonly months: number;
}

/** Cards of the sandbox that some customers have kept: each does what the sandbox's test card with the same last digits does. */
const rows: readonly CardRow[] = [
  {
    email: 'maren.holloway@northlinecafe.example',
    token: testTokens.visa,
    systemId: '2',
    lastFour: '4242',
    months: 17,
  },
  { email: 'maria.anders@example.com', token: testTokens.mastercard, systemId: '4', lastFour: '4444', months: 31 },
  { email: 'maria.anders@example.com', token: testTokens.amex, systemId: '1', lastFour: '0005', months: -2 },
  { email: 'wade@example.com', token: testTokens.visa, systemId: '2', lastFour: '4242', months: 8 },
  { email: 'wade@example.com', token: testTokens.declined, systemId: '2', lastFour: '0002', months: 20 },
  { email: 'ana.souza@example.com', token: testTokens.asks, systemId: '2', lastFour: '3220', months: 26 },
];

export function buildCards(ids: DemoIds, accounts: readonly Account[], now: number): readonly Card[] {
  return rows.flatMap(({ email, months, ...card }, index) => {
    const customer = accounts.find((account) => account.customer.email === email)?.customer;
    const today = new Date(now);
    const last = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));
    const expiry = { expiryMonth: last.getUTCMonth() + 1, expiryYear: last.getUTCFullYear() };
    const owner = { kind: 'customer', customerId: customer?.id ?? '' } as const;
    // The first of somebody's is the newest, which is offered first.
    const createdAt = now - (index + 1) * 24 * 60 * 60_000;
    return customer ? [{ ...card, ...expiry, id: ids.hex128().toUpperCase(), owner, createdAt }] : [];
  });
}
