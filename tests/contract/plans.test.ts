import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, queryOf as postgresQuery } from '../../server/storage/postgres/connections.ts';
import type { Query } from '../../server/storage/query.ts';
import { type Sql, sql } from '../../server/storage/sql.ts';
import { Connection, queryOf as sqliteQuery } from '../../server/storage/sqlite/connection.ts';
import type { AuditFilter, CustomerField, OrderFilter, Tables } from '../../server/storage/storage.ts';
import { tablesOver } from '../../server/storage/tables/tables.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { callEveryVerb } from './every-verb.ts';

const firstPage = { offset: 0, limit: 15 } as const;
const newestFirst = { offset: 0, limit: 20, order: { by: 'createdAt', descending: true } } as const;
const orderFilters: readonly OrderFilter[] = [
  { text: 'wade wil' },
  { states: ['canceled', 'invoiced'] },
  { from: noon, to: noon + 1 },
  { customerId: 'wade' },
  { operatorId: 'staff' },
  { channel: 'phone' },
  { paymentSystemIds: ['47'] },
  { levels: ['trade'] },
];

const auditFilters: readonly AuditFilter[] = [
  {},
  { actor: 'staff:1' },
  { customerId: 'wade' },
  { chain: 'call:1' },
  { actions: ['refused'] },
  { from: noon, to: noon + 1 },
];

const equals = (field: CustomerField, value: string) => ({ kind: 'equals', field, value }) as const;
const sliceFor = (field: string) =>
  ({ offset: 0, limit: 10, by: field === 'createdAt' ? 'createdAt' : 'id', descending: false }) as const;
const customerConditions = [
  equals('id', 'wade'),
  equals('number', 'C-1'),
  equals('email', 'wade@example.com'),
  equals('firstName', 'Wade'),
  equals('lastName', 'Wilson'),
  equals('company', 'Northline'),
  equals('phone', '+15035550142'),
  equals('document', '93-1'),
  equals('level', 'trade'),
  { kind: 'starts', field: 'email', value: 'wa' },
  { kind: 'starts', field: 'lastName', value: 'Wil' },
  { kind: 'from', field: 'createdAt', at: noon },
] as const;

/** What is asked often, or of tables that grow to a million rows. */
const asked: Readonly<Record<string, (tables: Tables) => Promise<unknown>>> = {
  'subscriptions that are due': ({ subscriptions }) => subscriptions.take(noon, noon, noon + 1, 10),
  'subscriptions of a customer': ({ subscriptions }) => subscriptions.list({ customerId: 'wade' }, firstPage),
  'cycles to try again': ({ subscriptionCycles }) => subscriptionCycles.takeRetries(noon, noon + 1, 10),
  'cycles of a subscription': ({ subscriptionCycles }) =>
    subscriptionCycles.list({ subscriptionId: 'subscription' }, firstPage),
  'who calls': ({ callers }) => callers.find('l', 's'),
  'customer by e-mail': ({ customers }) => customers.byEmail('wade@example.com'),
  'customer by number': ({ customers }) => customers.byNumber('C-1'),
  'customers by name': ({ customers }) => customers.search('wilson', 8),
  'customers by two words': ({ customers }) => customers.search('wade wil', 8),
  'customers by phone': ({ customers }) => customers.search('(503) 555-0142', 8),
  'customers by number': ({ customers }) => customers.search('20913', 8),
  'customers by word and number': ({ customers }) => customers.search('wade 0142', 8),
  ...Object.fromEntries(
    customerConditions.map((condition) => [
      `customers whose ${condition.field} ${condition.kind}`,
      ({ customers }: Tables) => customers.findAfter(condition, '', 20),
    ]),
  ),
  ...Object.fromEntries(
    customerConditions.map((condition) => [
      `documents whose ${condition.field} ${condition.kind}`,
      ({ customers }: Tables) =>
        customers.find({ kind: 'all', of: [equals('isErased', 'false'), condition] }, sliceFor(condition.field)),
    ]),
  ),
  'customers alike': ({ customers }) =>
    customers.alike({ phone: '+15035550142', emailDomain: 'northline.example', document: '93-1' }, 5),
  'addresses of a customer': ({ customers }) =>
    customers.findAddresses(
      { kind: 'equals', field: 'customerId', value: 'wade' },
      { offset: 0, limit: 5, descending: false },
    ),
  'messages to deliver': ({ messages }) => messages.take(noon, noon, 5),
  'open cart': ({ carts }) => carts.openOf({ kind: 'customer', customerId: 'wade' }),
  'cart to change': ({ carts }) => carts.lock('cart'),
  'cart that somebody has taken over': ({ carts }) => carts.lockedBy('staff'),
  'cart by its code': ({ carts }) => carts.anonymousBetween('00000000', '00000004', 2),
  'draft for a checkout': ({ drafts }) => drafts.readyFor('customer:wade'),
  'goods of a cart': ({ catalog }) => catalog.skus(['s', 't']),
  'running calls': ({ calls }) => calls.runningOf('staff'),
  'order history': ({ orders }) => orders.events('1620913-01'),
  'orders of a call': ({ orders }) => orders.ofCall('call'),
  'orders that wait': ({ orders }) => orders.inStateSince('payment-pending', noon, 20),
  'prices that wait': ({ authorizations }) => authorizations.waiting({ at: noon, id: 'a' }, 20),
  'prices that were decided about': ({ authorizations }) => authorizations.decided({ at: noon, id: 'a' }, 20),
  'prices whose time is up': ({ authorizations }) => authorizations.overdue(noon, 20),
  'prices of an order': ({ authorizations }) => authorizations.ofOrder('1620913-01'),
  'prices of orders': ({ authorizations }) => authorizations.ofOrders(['1620913-01', '1620914-01']),
  'orders with manual prices': ({ orders }) =>
    orders.withManualPrices({ from: noon - 1, to: noon + 1 }, { createdAt: noon, id: '1620913-01' }, 20),
  'prices by who asked': ({ authorizations }) => authorizations.ofAsker('staff', noon, 20),
  'prices that somebody asked for': ({ authorizations }) => authorizations.askedSince('staff', noon),
  'audit chain': ({ audit }) => audit.head('call:1'),
  'part of an audit chain': ({ audit }) => audit.chainAfter('call:1', 5, 20),
  ...Object.fromEntries(
    auditFilters.map((filter) => [
      `audit by ${Object.keys(filter)[0] ?? 'time'}`,
      ({ audit }: Tables) => audit.find(filter, { before: { at: noon, chain: 'call:1', seq: 1 }, limit: 20 }),
    ]),
  ),
  'newer audit': ({ audit }) => audit.find({}, { after: { at: noon, chain: 'call:1', seq: 1 }, limit: 20 }),
  'open carts': ({ carts }) => carts.listOpen({ after: { updatedAt: noon, id: 'cart' } }, 20),
  'cards of a customer': ({ cards }) => cards.ofCustomer('wade'),
  'cards of a cart': ({ cards }) => cards.ofCart('cart'),
  'cards of a cart and of its customer': ({ cards }) => cards.ofCartAndCustomer('cart', 'wade'),
  'charges to talk about': ({ charges }) => charges.take(noon, noon, 5),
  'what happened to carts': ({ liveEvents }) => liveEvents.after('customer:wade', noon, 20),
  'carts to which something happened': ({ liveEvents }) => liveEvents.heads(['customer:wade', 'staff:nadia']),
  'events to forget': ({ liveEvents }) => liveEvents.deleteOlder(noon, 20),
  'cards to forget': ({ cards }) => cards.deleteOlder(noon, 5),
  'link to pay by': ({ payLinks }) => payLinks.byTokenHash('hash'),
  'links to pay a cart': ({ payLinks }) => payLinks.ofCart('cart'),
  'links to pay of a call': ({ payLinks }) => payLinks.ofCall('call'),
  'link of a paid order': ({ payLinks }) => payLinks.ofOrder('1620913-01'),
  'link to a cart': ({ shares }) => shares.byTokenHash('hash'),
  'link to a prepared cart': ({ shares }) => shares.ofPreparedCart('cart', noon),
  'links of a person': ({ shares }) => shares.ofStaff('staff', 20),
  'copies by links': ({ shares }) => shares.copies(['share', 'other']),
  'copy of a visitor': ({ shares }) => shares.openCopy('share', 'anonymous:1'),
  'copies in a cart': ({ shares }) => shares.copiesInCart('cart'),
  'copies of an order': ({ shares }) => shares.copiesOfOrder('1620913-01'),
  'prices of a link': ({ shares }) => shares.heldPrices('share'),
  'kept reply': ({ replies }) => replies.get('s', 'k'),
  ...Object.fromEntries(
    orderFilters.map((filter) => [
      `all orders by ${Object.keys(filter)[0]}`,
      ({ orders }: Tables) => orders.find(filter, newestFirst),
    ]),
  ),
};

describeEngines('plans', (engine) => {
  let query: Query;
  let close: () => unknown;
  beforeAll(async () => {
    const { storage, dataDir, databaseUrl } = await freshStorage(engine);
    await storage.tx(callEveryVerb);
    if (engine === 'postgres') {
      const client = await connect(databaseUrl ?? '');
      await client.query('SET enable_seqscan = off'); // tables with few rows would be read whole
      [query, close] = [postgresQuery(client), () => client.end()];
      return;
    }
    await storage.close();
    const connection = new Connection(join(dataDir, 'store.db'));
    [query, close] = [sqliteQuery(connection), () => connection.close()];
  });
  afterAll(() => close());

  test.each(Object.entries(asked))('%s: no table is read whole', async (_, ask) => {
    const statements: Sql[] = [];
    await ask(tablesOver(noting(query, statements)));
    for (const statement of statements) {
      const plan = await planOf(query, statement);
      expect(
        plan.filter((step) => readsWholeTable(step, engine)),
        plan.join('\n'),
      ).toEqual([]);
    }
  });
});

/** The same, with each statement kept. */
function noting(query: Query, statements: Sql[]): Query {
  const note =
    <T>(run: (statement: Sql) => Promise<T>) =>
    (statement: Sql): Promise<T> => {
      statements.push(statement);
      return run(statement);
    };
  const { dialect, rows, search, write, returning } = query;
  return { dialect, rows: note(rows), search: note(search), write: note(write), returning: note(returning) };
}

async function planOf(query: Query, statement: Sql): Promise<readonly string[]> {
  if (query.dialect.engine === 'sqlite')
    return (await query.search(sql`EXPLAIN QUERY PLAN ${statement}`)).map(({ detail }) => String(detail));
  return (await query.search(sql`EXPLAIN ${statement}`)).map((step) => String(step['QUERY PLAN']));
}

/** Constant rows and results of an inner selection are called r, found and (subquery) by SQLite. */
const readsWholeTable = (step: string, engine: string): boolean =>
  engine === 'postgres'
    ? step.includes('Seq Scan')
    : /^SCAN (?!(found|r|\(subquery|CONSTANT|.* VIRTUAL TABLE INDEX))/.test(step);
