import type { Card, CardVisit, Charge } from '../../server/storage/records.ts';
import { nextId, noon } from './record-ids.ts';

/** Builders of cards and of what is held for orders: a test names only what it is about. */

export const aCard = (given: Pick<Card, 'owner'> & Partial<Card>): Card => ({
  id: nextId('card'),
  token: 'token of the card',
  systemId: '2',
  lastFour: '4242',
  expiryMonth: 8,
  expiryYear: 2027,
  createdAt: noon,
  ...given,
});

export const aCardVisit = (cartId: string, given: Partial<CardVisit> = {}): CardVisit => ({
  id: nextId('visit'),
  cartId,
  gatewayId: 'session at the gateway',
  toKeep: true,
  cardId: undefined,
  createdAt: noon,
  ...given,
});

export const aCharge = (orderId: string, given: Partial<Charge> = {}): Charge => ({
  id: nextId('charge'),
  orderId,
  token: 'token of the card',
  value: 4_160,
  currency: 'USD',
  state: 'asked',
  reference: '',
  reason: '',
  confirmAddress: '',
  returnOrigin: 'http://store.test',
  createdAt: noon,
  tries: 0,
  nextTryAt: noon,
  ...given,
});
