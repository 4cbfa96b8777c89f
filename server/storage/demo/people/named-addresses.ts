import type { Address } from '../../records.ts';

type NamedAddress = Pick<Address, 'name' | 'receiver' | 'street' | 'number' | 'complement' | 'city' | 'postalCode'>;

/** Addresses in Oregon that are told on the phone, by customer number; the first is the default. */
export const namedAddresses: Readonly<Record<number, readonly NamedAddress[]>> = {
  10482: [
    {
      name: 'Northline Café',
      receiver: 'Maren Holloway',
      street: 'SE Alder St',
      number: '418',
      complement: '',
      city: 'Portland',
      postalCode: '97214',
    },
    {
      name: 'Northline Kiosk',
      receiver: 'Tobias Lund',
      street: 'NW 6th Ave',
      number: '800',
      complement: 'Union Station',
      city: 'Portland',
      postalCode: '97209',
    },
    {
      name: 'Northline Office',
      receiver: 'Accounts',
      street: 'SW Oak St',
      number: '55',
      complement: 'Suite 210',
      city: 'Portland',
      postalCode: '97204',
    },
  ],
  10959: [
    {
      name: 'Holloway Dental Group',
      receiver: 'Accounts payable',
      street: 'NE Broadway',
      number: '1530',
      complement: 'Suite 4',
      city: 'Portland',
      postalCode: '97232',
    },
  ],
  11532: [
    {
      name: 'Home',
      receiver: 'Wade Wilson',
      street: 'SE Division St',
      number: '3041',
      complement: 'Apt 6',
      city: 'Portland',
      postalCode: '97202',
    },
  ],
  10644: [
    {
      name: 'Shop',
      receiver: 'Maria Anders',
      street: 'NW 23rd Ave',
      number: '712',
      complement: '',
      city: 'Portland',
      postalCode: '97210',
    },
    {
      name: 'Kitchen',
      receiver: 'Maria Anders',
      street: 'NW Nicolai St',
      number: '2650',
      complement: 'Dock 3',
      city: 'Portland',
      postalCode: '97210',
    },
  ],
};
