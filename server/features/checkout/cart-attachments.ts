import { type PaymentSystem, paymentSystemById } from '../../../shared/domain/payment-system.ts';
import type { Address, CartAttachments, Customer } from '../../storage/records.ts';
import type { CartAddress, CartContact } from './priced-cart.ts';

/**
 * The attachments of a cart or an order, kept in VTEX's spelling: `clientProfileData`, `shippingData.address` and
 * `paymentData.paymentSystem`. Only these functions read and write their members.
 */

type Members = Readonly<Record<string, unknown>>;

const text = (from: unknown, member: string): string => {
  const value = isMembers(from) ? from[member] : undefined;
  return typeof value === 'string' ? value : '';
};

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** What the cart says, else what the customer's account says. The account's e-mail always wins. */
export function contactOf(attachments: CartAttachments, customer: Customer | undefined): CartContact {
  const given = attachments.clientProfileData;
  const account = attachments.ignoreProfileData ? undefined : customer;
  const or = (member: string, known: string | undefined): string =>
    given !== undefined && member in given ? text(given, member) : (known ?? '');
  return {
    email: customer?.email ?? text(given, 'email'),
    firstName: or('firstName', account?.firstName),
    lastName: or('lastName', account?.lastName),
    phone: or('phone', account?.phone),
    documentType: or('documentType', account?.documentType),
    document: or('document', account?.document),
    company: or('corporateName', account?.company),
    emailIsFixed: customer !== undefined,
  };
}

export const contactMembers = (contact: CartContact): Members => ({
  email: contact.email,
  firstName: contact.firstName,
  lastName: contact.lastName,
  phone: contact.phone,
  documentType: contact.documentType,
  document: contact.document,
  corporateName: contact.company,
  isCorporate: contact.company !== '',
});

/** The address chosen for this cart, perhaps only a part of one; undefined when none was. */
export function addressOf(attachments: CartAttachments): CartAddress | undefined {
  const given = attachments.shippingData?.address;
  if (!isMembers(given)) return undefined;
  return {
    id: text(given, 'addressId'),
    name: text(given, 'addressName'),
    receiver: text(given, 'receiverName'),
    street: text(given, 'street'),
    number: text(given, 'number'),
    complement: text(given, 'complement'),
    neighborhood: text(given, 'neighborhood'),
    city: text(given, 'city'),
    state: text(given, 'state'),
    postalCode: text(given, 'postalCode'),
    country: text(given, 'country'),
    reference: text(given, 'reference'),
  };
}

export const addressMembers = (address: CartAddress): Members => ({
  addressId: address.id,
  addressName: address.name,
  addressType: 'residential',
  receiverName: address.receiver,
  street: address.street,
  number: address.number,
  complement: address.complement,
  neighborhood: address.neighborhood,
  city: address.city,
  state: address.state,
  postalCode: address.postalCode,
  country: address.country,
  reference: address.reference,
});

export const savedAddress = (address: Address): CartAddress => ({
  id: address.id,
  name: address.name,
  receiver: address.receiver,
  street: address.street,
  number: address.number,
  complement: address.complement,
  neighborhood: address.neighborhood,
  city: address.city,
  state: address.state,
  postalCode: address.postalCode,
  country: address.country,
  reference: '',
});

export const paymentOf = (attachments: CartAttachments): PaymentSystem | undefined =>
  paymentSystemById(text(attachments.paymentData, 'paymentSystem'));

/** VTEX's accountId of the card that was chosen; '' for none. */
export const accountOf = (attachments: CartAttachments): string => text(attachments.paymentData, 'accountId');

export const paymentMembers = (system: PaymentSystem, card?: { readonly id: string } | undefined): Members => ({
  paymentSystem: system.id,
  ...(card && { accountId: card.id }),
});
