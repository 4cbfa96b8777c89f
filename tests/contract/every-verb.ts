import type { Tables } from '../../server/storage/storage.ts';
import { noon } from '../support/record-ids.ts';
import { aCart, anAuditRow, anEvent, anOrder, anOrderLine, aReply, aTransaction } from '../support/records.ts';
import { anAuthorization } from './desk-records.ts';
import { desk, payLinks, sharing } from './desk-verbs.ts';
import { notingTables } from './noting-tables.ts';
import { paying } from './paying-verbs.ts';
import { aCall, aCategory, aCustomer, aLogin, anAddress, aProduct, aSession, aSku, aStaff } from './person-records.ts';
import { sending } from './sending-verbs.ts';
import { subscribing } from './subscription-verbs.ts';

/** Calls every verb of every table in each of its forms, on an empty database, and returns the names of those called. */
export async function callEveryVerb(tables: Tables): Promise<ReadonlySet<string>> {
  const called = new Set<string>();
  const noted = notingTables(tables, called);
  await people(noted);
  await catalog(noted);
  await desk(noted);
  await sharing(noted);
  await payLinks(noted);
  await sessions(noted);
  await sales(noted);
  await paying(noted);
  await subscribing(noted);
  await sending(noted);
  await listings(noted);
  await masterData(noted);
  await endings(noted);
  return called;
}

async function people({ meta, staff, customers, appKeys }: Tables) {
  await meta.set('a', 'b');
  await meta.get('a');
  await meta.keepFirst('c', 'd');
  await meta.saveSettings(await meta.settings());
  await meta.next('order', 1);
  await staff.save(aStaff({ id: 'staff' }));
  await staff.byId('staff');
  await staff.byEmail('staff@harbor.example');
  await staff.list();
  await staff.lockAll();
  await staff.noteSignIn('staff', noon);
  await customers.save(aCustomer({ id: 'wade', number: 'C-1', phone: '+15035550142' }));
  await customers.byId('wade');
  await customers.byEmail('wade@example.com');
  await customers.byNumber('C-1');
  await customers.saveAddress(anAddress('wade', { isDefault: true }));
  await customers.lock('wade');
  await customers.addresses('wade');
  const key = { key: 'k', tokenHash: 'h', name: 'n', roles: [], createdAt: noon, revokedAt: undefined };
  await appKeys.insert(key);
  await appKeys.save(key);
  await appKeys.noteUse('k', noon);
  await appKeys.revoke('k', noon);
  await appKeys.byKey('k');
  await appKeys.list();
}

async function catalog({ catalog: table }: Tables) {
  await table.saveCategory(aCategory({ id: 'c' }));
  await table.categories();
  await table.categoriesAbove(['c']);
  await table.saveProduct(aProduct('c', { id: 'p', slug: 'p', visibleTo: ['retail', 'trade'] }));
  await table.saveSku(aSku('p', { id: 's', reference: 'R-1' }));
  await table.skus(['s', 't', 'u']);
  await table.skus([]);
  await table.products(['p', 'q']);
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
  await calls.shorten({ idleByMs: 1, absoluteMs: 2 });
  await table.save(aSession({ id: 'session', tokenHash: 's', loginId: 'login', callId: 'call' }));
  await table.byTokenHash('s');
  await table.newestOf('login');
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
  await audit.chainAfter('call:1', 0, 5);
  await audit.heads();
  const everything = { actor: 'a', customerId: 'c', chain: 'call:1', actions: ['refused'], from: 1, to: 2 };
  const place = { at: noon, chain: 'call:1', seq: 1 };
  for (const filter of [{}, everything]) {
    await audit.count(filter);
    for (const slice of [{}, { before: place }, { after: place }]) await audit.find(filter, { ...slice, limit: 5 });
  }
}

async function sales({ carts, orders, authorizations }: Tables) {
  const cart = aCart({ id: 'cart', owner: { kind: 'customer', customerId: 'wade' } });
  await carts.insert(cart);
  await carts.byId('cart');
  await carts.lock('cart');
  await carts.openOf(cart.owner);
  await carts.update({ ...cart, version: 2 });
  await carts.countOpen({});
  await carts.countOpen({ ownerKind: 'customer', attachmentText: 'Pickup' });
  await carts.listOpen({}, 5);
  await carts.listOpen({ ownerKind: 'customer', after: { updatedAt: noon, id: 'cart' } }, 5);
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
  const authorization = anAuthorization({ id: 'asked', orderId: order.id });
  const place = { at: noon, id: 'a' };
  await authorizations.insert(authorization);
  await authorizations.byId('asked');
  await authorizations.lock('asked');
  await authorizations.ofOrder(order.id);
  await authorizations.update({ ...authorization, version: 2 });
  for (const at of [undefined, place]) {
    await authorizations.waiting(at, 5);
    await authorizations.decided(at, 5);
  }
  await authorizations.overdue(noon, 5);
  await authorizations.askedSince('staff', noon);
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
    paymentSystemIds: ['201', '47'],
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

const customerFields = [
  ...(['id', 'number', 'email', 'firstName', 'lastName', 'company', 'phone', 'document', 'level'] as const),
  ...(['isCompany', 'isDisabled', 'hasPhoneHelp', 'isErased'] as const),
];

async function masterData({ customers }: Tables) {
  const kinds = ['equals', 'differs', 'starts'] as const;
  const everything = { kind: 'all', of: [] } as const;
  for (const by of ['id', 'createdAt', 'email', 'firstName', 'lastName'] as const)
    for (const descending of [true, false]) await customers.find(everything, { offset: 0, limit: 5, by, descending });
  for (const field of customerFields)
    for (const kind of kinds)
      for (const value of ['true', 'false', ''])
        await customers.findAfter({ kind: 'any', of: [{ kind, field, value }] }, '', 5);
  for (const kind of ['from', 'before'] as const)
    await customers.findAfter({ kind, field: 'createdAt', at: noon }, '', 5);
  await customers.count(everything);
  await customers.countAddresses(everything);
  for (const field of ['id', 'customerId', 'postalCode'] as const)
    for (const kind of kinds) await customers.findAddressesAfter({ kind, field, value: '97' }, '', 5);
  for (const descending of [true, false])
    await customers.findAddresses({ kind: 'any', of: [] }, { offset: 0, limit: 5, descending });
  await customers.alike({ phone: '+15035550142', emailDomain: 'example.com', document: '93-1' }, 5);
  await customers.alike({ phone: '', emailDomain: '', document: '' }, 5);
  await customers.saveAddress(anAddress('wade', { id: 'gone' }));
  await customers.address('gone');
  await customers.deleteAddress('gone');
}

async function endings({ logins, sessions: table }: Tables) {
  await table.delete('session');
  await table.deleteExpired(noon, 5);
  await logins.end('login', noon);
  await logins.endAllOf({ staffId: 'staff' }, noon, 'login');
  await logins.endAllOf({ customerId: 'wade' }, noon);
}
