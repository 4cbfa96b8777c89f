import type { Tables } from '../../server/storage/storage.ts';
import { noon } from '../support/record-ids.ts';
import { aCart, anAuditRow, anEvent, anOrder, anOrderLine, aReply, aTransaction } from '../support/records.ts';
import { aCall, aCategory, aCustomer, aLogin, anAddress, aProduct, aSession, aSku, aStaff } from './person-records.ts';

/** Calls every verb of every table in each of its forms, on an empty database, and returns the names of those called. */
export async function callEveryVerb(tables: Tables): Promise<ReadonlySet<string>> {
  const called = new Set<string>();
  const noted = notingTables(tables, called);
  await people(noted);
  await catalog(noted);
  await sessions(noted);
  await sales(noted);
  await listings(noted);
  await endings(noted);
  return called;
}

export const verbsOf = (tables: Tables): ReadonlySet<string> =>
  new Set(Object.entries(tables).flatMap(([name, table]) => Object.keys(table).map((verb) => `${name}.${verb}`)));

function notingTables(tables: Tables, called: Set<string>): Tables {
  const noting = (name: string, table: object) =>
    new Proxy(table, {
      get(target, verb, receiver) {
        called.add(`${name}.${String(verb)}`);
        return Reflect.get(target, verb, receiver);
      },
    });
  const entries = Object.entries(tables).map(([name, table]) => [name, noting(name, table)]);
  return Object.fromEntries(entries) as Tables;
}

async function people({ meta, staff, customers, appKeys }: Tables) {
  await meta.set('a', 'b');
  await meta.get('a');
  await meta.saveSettings(await meta.settings());
  await meta.next('order', 1);
  await staff.save(aStaff({ id: 'staff' }));
  await staff.byId('staff');
  await staff.byEmail('staff@harbor.example');
  await staff.list();
  await customers.save(aCustomer({ id: 'wade', number: 'C-1', phone: '+15035550142' }));
  await customers.byId('wade');
  await customers.byEmail('wade@example.com');
  await customers.byNumber('C-1');
  await customers.saveAddress(anAddress('wade', { isDefault: true }));
  await customers.addresses('wade');
  await appKeys.save({ key: 'k', tokenHash: 'h', name: 'n', roles: [], createdAt: noon, revokedAt: undefined });
  await appKeys.byKey('k');
  await appKeys.list();
}

async function catalog({ catalog: table }: Tables) {
  await table.saveCategory(aCategory({ id: 'c' }));
  await table.categories();
  await table.saveProduct(aProduct('c', { id: 'p', slug: 'p', visibleTo: ['retail', 'trade'] }));
  await table.saveSku(aSku('p', { id: 's', reference: 'R-1' }));
  await table.skus(['s', 't', 'u']);
  await table.skus([]);
  await table.bySlug('p');
  await table.skuByReference('R-1');
  await table.takeStock('s', 2);
  await table.returnStock('s', 1);
  await table.countByCategory('retail');
  for (const order of ['popular', 'name', 'price'] as const)
    await table.find({ level: 'retail', categoryIds: ['c'], text: 'house blend', order, offset: 0, limit: 5 });
}

async function sessions({ logins, sessions: table, calls, callers, attempts, replies, audit }: Tables) {
  await logins.save(aLogin({ id: 'login', tokenHash: 'l', staffId: 'staff' }));
  await logins.byId('login');
  await logins.byTokenHash('l');
  await calls.save(aCall({ id: 'call', loginId: 'login', staffId: 'staff', customerId: 'wade' }));
  await calls.byId('call');
  await calls.lock('call');
  await calls.runningOf('staff');
  await calls.ofCustomer('wade', 3);
  await calls.newestOf('login', 'wade');
  await calls.overdue(noon, 3);
  await calls.running(noon, 3);
  await table.save(aSession({ id: 'session', tokenHash: 's', loginId: 'login', callId: 'call' }));
  await table.byTokenHash('s');
  await callers.find('l', 's');
  await attempts.count('k', 0);
  await attempts.forgive('k', 0);
  await attempts.clear('k');
  await attempts.deleteOlder(1);
  await replies.insert(aReply({ scope: 's', key: 'k' }));
  await replies.get('s', 'k');
  await replies.deleteOlder(0);
  await audit.head('call:1');
  await audit.append(anAuditRow());
  await audit.chain('call:1');
  await audit.heads();
}

async function sales({ carts, orders }: Tables) {
  const cart = aCart({ id: 'cart', owner: { kind: 'customer', customerId: 'wade' } });
  await carts.insert(cart);
  await carts.byId('cart');
  await carts.lock('cart');
  await carts.openOf(cart.owner);
  await carts.update({ ...cart, version: 2 });
  const order = anOrder({
    id: '1620913-01',
    sequence: 20_913,
    customerId: 'wade',
    callId: 'call',
    lines: [anOrderLine()],
  });
  await orders.insert(order);
  await orders.update({ ...order, clientName: 'Wade W. Wilson', version: 2 });
  await orders.byId(order.id);
  await orders.lock(order.id);
  await orders.bySequence(order.sequence);
  await orders.byGroup(order.group);
  await orders.ofCall('call');
  await orders.inStateSince('payment-pending', noon, 3);
  await orders.addEvent(anEvent(order.id));
  await orders.events(order.id);
  const transaction = aTransaction('cart');
  await orders.saveTransaction(transaction);
  await orders.transaction(transaction.id);
  await orders.transactionOfGroup(transaction.group);
}

async function listings({ customers, orders }: Tables) {
  for (const q of ['wilson', 'wade wil', '0142', '20913', 'wade 0142', 'C-1', 'no such customer'])
    await customers.search(q, 5);
  const everyFilter = {
    text: 'wade',
    states: ['canceled'],
    from: 1,
    to: 2,
    customerId: 'wade',
    operatorId: 'staff',
    channel: 'web',
    paymentSystemId: '201',
    levels: ['retail'],
    authorizedFrom: 1,
    authorizedTo: 2,
  };
  await orders.figures(everyFilter);
  for (const by of ['createdAt', 'sequence', 'value', 'clientName'] as const)
    for (const descending of [true, false])
      for (const filter of [{}, everyFilter])
        await orders.find(filter, { offset: 0, limit: 5, order: { by, descending } });
}

async function endings({ logins, sessions: table }: Tables) {
  await table.delete('session');
  await table.deleteExpired(noon, 5);
  await logins.end('login', noon);
}
