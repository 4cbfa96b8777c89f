import type { AddressDocument } from '../../../shared/api/master-data-documents.ts';
import type { Address } from '../../storage/records.ts';
import { always, history } from './customer-document.ts';

/** An address as VTEX's entity AD has it, with every member. */
export function addressDocument(address: Address, account: string): AddressDocument {
  const { type, reference, geoCoordinate, createdAt, createdBy, updatedAt, updatedBy } = address.more ?? {};
  return {
    ...always(address.id, account, 'AD'),
    userId: address.customerId,
    addressName: address.name,
    addressLabel: address.name,
    addressType: type ?? defaultType,
    receiverName: address.receiver,
    street: address.street,
    number: address.number,
    complement: address.complement,
    neighborhood: address.neighborhood,
    city: address.city,
    state: address.state,
    postalCode: address.postalCode,
    country: address.country,
    countryfake: null,
    reference: reference ?? null,
    geoCoordinate: geoCoordinate ?? '',
    ...history({ createdAt, createdBy, updatedAt, updatedBy }),
  };
}

/** What VTEX's own clients and carts call an address of a person; its schema of AD names only the two others. */
const defaultType = 'residential';
export const addressTypes = [defaultType, 'commercial', 'invoice', 'pickup', 'giftRegistry'] as const;
