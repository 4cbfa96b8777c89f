import type { PickupPoint } from '../../server/storage/records.ts';

export const depot: PickupPoint = {
  id: 'depot',
  name: 'Front Avenue Depot',
  phone: '(503) 555-0111',
  street: 'NW Front Ave',
  number: '1500',
  complement: '',
  neighborhood: '',
  city: 'Portland',
  state: 'OR',
  postalCode: '97209',
  country: 'USA',
  hours: 'Weekdays 7 AM to 6 PM',
  days: 1,
  active: true,
  position: 1,
};
