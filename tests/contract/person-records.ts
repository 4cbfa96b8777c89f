import type {
  Address,
  Call,
  CallSubject,
  Category,
  Customer,
  Login,
  Message,
  Product,
  Session,
  Sku,
  Staff,
} from '../../server/storage/records.ts';
import { nextId, noon } from '../support/record-ids.ts';

/** Builders of plausible people, goods and sessions: a test names only what it is about. */

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

export function aProduct(categoryId: string, given: Partial<Product> = {}): Product {
  const id = given.id ?? nextId('product');
  return {
    id,
    slug: id,
    name: 'House Blend',
    brand: 'Harbor',
    description: '',
    categoryId,
    art: { shape: 'bag', colors: ['#112233', '#445566', '#778899', '#aabbcc'] },
    visibleTo: [],
    popularity: 0,
    createdAt: noon,
    archivedAt: undefined,
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
    archivedAt: undefined,
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

type Given = Pick<Call, 'loginId' | 'staffId'> & Partial<Omit<Call, keyof CallSubject>>;

export function aCall({ customerId, ...given }: Given & { readonly customerId: string }): Call {
  return aCallFor({ kind: 'acting', customerId, level: undefined }, given);
}

export function aCallFor(subject: CallSubject, given: Given): Call {
  return {
    ...subject,
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

export function aMessage(given: Partial<Message> = {}): Message {
  return {
    id: nextId('message'),
    channel: 'mail',
    template: 'access-key',
    recipient: 'wade@example.com',
    locale: 'en',
    subject: 'Your code',
    body: 'Your code is 123456.',
    state: 'kept',
    customerId: undefined,
    staffId: undefined,
    createdAt: noon,
    useBy: undefined,
    tries: 0,
    nextTryAt: noon,
    sentAt: undefined,
    failure: '',
    ...given,
  };
}
