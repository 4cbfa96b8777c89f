import { expect } from 'vitest';
import type { AuditRow, Customer } from '../../server/storage/records.ts';
import type { CustomerCard } from '../../shared/api/telesales.ts';
import type { Engine } from './engines.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

export const customersPath = '/api/telesales/v1/customers';

let made = 0;

/** A body that makes a customer whom nobody resembles. */
export function newcomer(given: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  const email = `ines${made}@gmail.com`;
  return { firstName: 'Inés', lastName: 'Núñez', email, phone: '', consent: true, ...given };
}

export interface CustomerDesk {
  readonly store: TestApp;
  readonly operator: TestBrowser;
  readonly admin: TestBrowser;
  /** Makes a customer as the operator. */
  make(given?: Record<string, unknown>): Promise<CustomerCard>;
  customerOf(number: string): Promise<Customer>;
  /** The audit rows about a customer that staff wrote outside of calls. */
  auditOf(customerId: string): Promise<readonly AuditRow[]>;
}

/** A store with an operator and an administrator who work on customers. */
export async function customerDesk(engine: Engine): Promise<CustomerDesk> {
  const store = await testApp({ engine });
  const operator = await store.signedIn('operator@store.test');
  const { read } = store.deps.storage;
  return {
    store,
    operator,
    admin: await store.signedIn('admin@store.test'),
    async make(given = {}) {
      const reply = await operator.post(customersPath, newcomer(given));
      expect([reply.statusCode, reply.body]).toEqual([201, expect.anything()]);
      return reply.json();
    },
    async customerOf(number) {
      const found = await read.customers.byNumber(number);
      if (!found) throw new Error(`${number} is nobody.`);
      return found;
    },
    async auditOf(customerId) {
      const chains = await Promise.all((await read.staff.list()).map(({ id }) => read.audit.chain(`staff:${id}`)));
      return chains.flat().filter((row) => row.customerId === customerId);
    },
  };
}
