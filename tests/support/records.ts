import type {
  Address,
  AuditRow,
  Call,
  Cart,
  Category,
  Customer,
  Login,
  Order,
  OrderEvent,
  OrderLine,
  Product,
  Session,
  Sku,
  Staff,
  StoredReply,
  Transaction,
} from '../../server/storage/records.ts';

/** Builders of plausible records: a test names only what it is about. Ids rise, so that later records sort after earlier ones. */

let made = 0;
function nextId(kind: string): string {
  made += 1;
  return `${kind}-${String(made).padStart(6, '0')}`;
}
export const noon = Date.UTC(2026, 2, 10, 12);

export function aStaff(given: Partial<Staff> = {}): Staff {
  const id = given.id ?? nextId('staff');
  return {
    id,
    email: `${id}@harbor.example`,
    firstName: 'Nadia',
    lastName: 'Brandt',
    roles: ['operator'],
    passwordHash: undefined,
    disabled: false,
    createdAt: noon,
    ...given,
  };
}

export function aCustomer(given: Partial<Customer> = {}): Customer {
  const id = given.id ?? nextId('customer');
  return {
    id,
    number: `C-${id.replace(/\D/g, '') || id}`,
    email: `${id}@example.com`,
    firstName: 'Wade',
    lastName: 'Wilson',
    company: '',
    phone: '',
    documentType: '',
    document: '',
    level: 'retail',
    phoneHelpSince: noon,
    disabled: false,
    passwordHash: undefined,
    locale: 'en',
    createdAt: noon,
    updatedAt: noon,
    ...given,
  };
}

export function anAddress(customerId: string, given: Partial<Address> = {}): Address {
  return {
    id: nextId('address'),
    customerId,
    name: 'Home',
    receiver: 'Wade Wilson',
    street: 'SE Division St',
    number: '2880',
    complement: '',
    neighborhood: '',
    city: 'Portland',
    state: 'OR',
    postalCode: '97202',
    country: 'USA',
    isDefault: false,
    ...given,
  };
}

export function aCategory(given: Partial<Category> = {}): Category {
  const id = given.id ?? nextId('category');
  return { id, slug: id, name: 'Coffee', parentId: undefined, position: 0, ...given };
}

const art = { shape: 'bag', colors: ['#112233', '#445566', '#778899', '#aabbcc'] } as const;

export function aProduct(categoryId: string, given: Partial<Product> = {}): Product {
  const id = given.id ?? nextId('product');
  return {
    id,
    slug: id,
    name: 'House Blend',
    brand: 'Harbor',
    description: '',
    categoryId,
    art,
    visibleTo: [],
    popularity: 0,
    createdAt: noon,
    ...given,
  };
}

export function aSku(productId: string, given: Partial<Sku> = {}): Sku {
  const id = given.id ?? nextId('sku');
  return {
    id,
    reference: id.toUpperCase(),
    productId,
    name: '1 kg',
    options: {},
    stock: 10,
    position: 0,
    prices: { retail: { price: 1990, listPrice: 1990 } },
    ...given,
  };
}

export function aLogin(given: Partial<Login> = {}): Login {
  const id = given.id ?? nextId('login');
  return {
    id,
    tokenHash: `hash-of-${id}`,
    audience: 'admin',
    staffId: undefined,
    customerId: undefined,
    createdAt: noon,
    expiresAt: noon + 86_400_000,
    endedAt: undefined,
    ...given,
  };
}

export function aSession(given: Partial<Session> = {}): Session {
  const id = given.id ?? nextId('session');
  return {
    id,
    tokenHash: `hash-of-${id}`,
    loginId: undefined,
    callId: undefined,
    public: {},
    createdAt: noon,
    expiresAt: noon + 86_400_000,
    ...given,
  };
}

export function aCall(given: Pick<Call, 'loginId' | 'staffId' | 'customerId'> & Partial<Call>): Call {
  return {
    id: nextId('call'),
    store: 'http://localhost:4000',
    reason: 'phone-order',
    reasonNote: '',
    startedAt: noon,
    idleAt: noon + 900_000,
    absoluteEndAt: noon + 3_600_000,
    endedAt: undefined,
    ending: undefined,
    outcome: undefined,
    wrapUpCode: undefined,
    wrapUpNote: '',
    cartAtStart: undefined,
    ...given,
  };
}

export function aCart(given: Partial<Cart> = {}): Cart {
  const id = given.id ?? nextId('cart');
  return {
    id,
    owner: { kind: 'anonymous', tokenHash: `owner-of-${id}` },
    version: 1,
    lines: [],
    attachments: {},
    createdAt: noon,
    updatedAt: noon,
    updatedBy: 'Visitor',
    open: true,
    ...given,
  };
}

let lastSequence = 20_000;

export function anOrder(given: Partial<Order> = {}): Order {
  lastSequence += 1;
  const number = given.sequence ?? lastSequence;
  return {
    id: `16${number}-01`,
    group: `16${number}`,
    sequence: number,
    state: 'payment-pending',
    customerId: undefined,
    clientName: 'Wade Wilson',
    email: 'wade@example.com',
    level: 'retail',
    lines: [],
    itemsTotal: 1990,
    discountsTotal: 0,
    shippingTotal: 0,
    taxTotal: 0,
    value: 1990,
    currency: 'USD',
    payment: {
      id: `payment-${number}`,
      transactionId: `transaction-${number}`,
      systemId: '201',
      systemName: 'Notes Payable',
      group: 'promissoryPaymentGroup',
      approved: false,
    },
    attachments: {},
    operator: undefined,
    callId: undefined,
    channel: 'web',
    createdAt: noon,
    authorizedAt: undefined,
    updatedAt: noon,
    version: 1,
    ...given,
  };
}

export function anOrderLine(given: Partial<OrderLine> = {}): OrderLine {
  return {
    uniqueId: nextId('line'),
    skuId: 'sku-1',
    reference: 'HS-COF-101',
    productId: 'product-1',
    productName: 'House Blend',
    skuName: '1 kg',
    slug: 'house-blend',
    art,
    quantity: 1,
    price: 1990,
    listPrice: 1990,
    sellingPrice: 1990,
    total: 1990,
    ...given,
  };
}

export const anEvent = (orderId: string, given: Partial<OrderEvent> = {}): OrderEvent => ({
  orderId,
  at: noon,
  source: 'checkout',
  level: 'info',
  message: 'Order created.',
  state: undefined,
  ...given,
});

export function aTransaction(cartId: string, given: Partial<Transaction> = {}): Transaction {
  const id = given.id ?? nextId('transaction');
  return {
    id,
    group: `group-of-${id}`,
    cartId,
    tokenHash: `hash-of-${id}`,
    value: 1990,
    payments: undefined,
    createdAt: noon,
    confirmedAt: undefined,
    ...given,
  };
}

export const aReply = (given: Partial<StoredReply> = {}): StoredReply => ({
  scope: 'orders',
  key: nextId('key'),
  requestHash: 'a1',
  status: 201,
  body: '{"ok":true}',
  createdAt: noon,
  ...given,
});

export const anAuditRow = (given: Partial<AuditRow> = {}): AuditRow => ({
  chain: 'call:1',
  seq: 1,
  at: noon,
  actor: 'staff-1',
  action: 'call-started',
  customerId: undefined,
  callId: undefined,
  details: '{}',
  mac: 'a0',
  ...given,
});
