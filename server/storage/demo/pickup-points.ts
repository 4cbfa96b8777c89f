import type { PickupPoint } from '../records.ts';
import type { DemoIds } from './demo-ids.ts';

/** Where customers of the demo store fetch what they ordered. */
export const buildPickupPoints = (ids: DemoIds): readonly PickupPoint[] => [
  {
    ...portland,
    id: ids.id(),
    name: 'Front Avenue Depot',
    phone: '(503) 555-0111',
    street: 'NW Front Ave',
    number: '1200',
    postalCode: '97209',
    hours: 'Mon–Fri 7 AM–6 PM',
    days: 1,
    position: 1,
  },
  {
    ...portland,
    id: ids.id(),
    name: 'Division Street Shop',
    phone: '(503) 555-0112',
    street: 'SE Division St',
    number: '3310',
    postalCode: '97202',
    hours: 'Mon–Sat 9 AM–5 PM',
    days: 2,
    position: 2,
  },
];

const portland = {
  complement: '',
  neighborhood: '',
  city: 'Portland',
  state: 'OR',
  country: 'USA',
  active: true,
} as const;
