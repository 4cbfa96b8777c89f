import type {
  Authorization,
  Import,
  ImportRow,
  PayLink,
  PickupPoint,
  PriceRulesVersion,
  Share,
  ShareCopy,
} from '../../server/storage/records.ts';
import { nextId, noon } from '../support/record-ids.ts';

/** Builders of what administrators keep: a test names only what it is about. */

export const aPickupPoint = (given: Partial<PickupPoint> = {}): PickupPoint => ({
  id: nextId('point'),
  name: 'Front Avenue Depot',
  phone: '+15035550100',
  street: 'NW Front Ave',
  number: '1200',
  complement: '',
  neighborhood: '',
  city: 'Portland',
  state: 'OR',
  postalCode: '97209',
  country: 'USA',
  hours: 'Monday to Friday, 8 AM to 6 PM',
  days: 1,
  active: true,
  position: 0,
  ...given,
});

export const anImport = (given: Pick<Import, 'staffId'> & Partial<Import>): Import => ({
  id: nextId('import'),
  kind: 'catalog',
  fileName: 'goods.csv',
  fileBytes: 120,
  options: '{}',
  staffName: 'Priya Raman',
  state: 'applying',
  problem: '',
  rowCount: 1,
  createdAt: noon,
  startedAt: undefined,
  endedAt: undefined,
  leaseUntil: 0,
  ...given,
});

export const anImportRow = (importId: string, given: Partial<ImportRow> = {}): ImportRow => ({
  importId,
  place: 1,
  line: 2,
  groupKey: 'house-blend',
  reference: 'HS-COF-101',
  phase: 'apply',
  verdict: 'change',
  cells: '{}',
  changes: '[]',
  problem: '',
  ...given,
});

export const aRulesVersion = (given: Partial<PriceRulesVersion> = {}): PriceRulesVersion => ({
  version: 1,
  rules: {
    discounts: [{ from: 0, to: 10_000, effect: 'ask', approvers: [{ kind: 'role', role: 'approver' }] }],
    increases: [{ from: 0, effect: 'automatic', approvers: [] }],
  },
  note: 'Ask for everything below',
  editedAt: noon,
  editedBy: 'Priya Raman',
  publishedAt: undefined,
  publishedBy: '',
  ...given,
});

export const anAuthorization = (given: Pick<Authorization, 'orderId'> & Partial<Authorization>): Authorization => ({
  id: nextId('authorization'),
  state: 'waiting',
  version: 1,
  orderVersion: 1,
  ruleVersion: 7,
  items: [
    {
      uniqueId: 'line',
      skuId: 's',
      reference: 'HS-COF-101',
      name: 'Pier 9 Espresso',
      unit: '1 kg',
      art: { shape: 'bag', colors: ['#112233', '#445566', '#778899', '#aabbcc'] },
      quantity: 12,
      listPrice: 2_400,
      ownPrice: 2_400,
      price: 2_160,
      total: 25_920,
      effect: 'ask',
      given: {
        price: 2_160,
        quantity: 12,
        by: 'staff',
        byName: 'Nadia Brandt',
        at: noon,
        reason: 'price-match',
        note: 'é',
      },
    },
  ],
  approvers: [{ kind: 'staff', id: 'elena', afterMinutes: 60 }],
  second: undefined,
  approvals: [],
  askedBy: [{ id: 'staff', name: 'Nadia Brandt' }],
  off: 1_000,
  assignee: { kind: 'staff', id: 'elena' },
  openedAt: noon,
  askedAt: noon,
  deadline: noon + 1_000,
  decision: undefined,
  toldAt: undefined,
  ...given,
});

export const aShare = (given: Partial<Share> = {}): Share => ({
  id: nextId('share'),
  tokenHash: nextId('hash'),
  hint: '7Qm4…nZd',
  cartId: nextId('cart'),
  isPrepared: true,
  lines: [{ uniqueId: 'u1', skuId: 's1', quantity: 3 }],
  customerId: undefined,
  staffId: 'staff',
  callId: undefined,
  message: 'As we said: “Łódź” 😀',
  sellerCode: '',
  createdAt: noon,
  expiresAt: noon + 1_000,
  revokedAt: undefined,
  ...given,
});

export const aPayLink = (given: Partial<PayLink> = {}): PayLink => ({
  id: nextId('pay-link'),
  tokenHash: nextId('hash'),
  cartId: nextId('cart'),
  customerId: 'customer',
  staffId: 'staff',
  callId: 'call',
  shown: { value: 2_960, lines: [{ uniqueId: 'u1', name: 'Tea “Łódź” 😀', quantity: 2, total: 2_960 }] },
  createdAt: noon,
  expiresAt: noon + 1_000,
  acceptedAt: undefined,
  revokedAt: undefined,
  orderId: undefined,
  ...given,
});

export const aShareCopy = (given: Pick<ShareCopy, 'shareId'> & Partial<ShareCopy>): ShareCopy => ({
  id: nextId('copy'),
  cartId: nextId('cart'),
  ownerKey: nextId('anonymous:'),
  customerId: undefined,
  device: 'phone',
  takenAt: noon,
  orderId: undefined,
  holdsPrice: false,
  ...given,
});
