import { type Static, Type } from 'typebox';
import { EmptyList, orNull } from './nullable.ts';

/** VTEX's data entities that are kept here: CL are customers, AD their addresses. */
export const acronyms = ['CL', 'AD'] as const;
export type Acronym = (typeof acronyms)[number];

const text = Type.Optional(orNull(Type.String()));
const moment = Type.Optional(orNull(Type.String({ description: 'ISO 8601' })));
const flag = Type.Optional(orNull(Type.Boolean()));

/** In every reply; the rest is there when `_fields` asks for it. */
const always = { id: Type.String(), accountId: Type.String(), accountName: Type.String(), dataEntityId: Type.String() };

const kept = {
  createdBy: text,
  createdIn: moment,
  updatedBy: text,
  updatedIn: moment,
  lastInteractionBy: text,
  lastInteractionIn: moment,
  followers: Type.Optional(EmptyList),
  tags: Type.Optional(EmptyList),
  auto_filter: Type.Optional(Type.Null()),
};

export const CustomerDocument = Type.Object(
  {
    ...always,
    ...kept,
    userId: text,
    email: text,
    firstName: text,
    lastName: text,
    phone: text,
    homePhone: text,
    businessPhone: text,
    documentType: text,
    document: text,
    isCorporate: flag,
    corporateName: text,
    tradeName: text,
    corporateDocument: text,
    stateRegistration: text,
    isNewsletterOptIn: flag,
    localeDefault: text,
    nickName: text,
    birthDate: moment,
    gender: text,
    priceTables: Type.Optional(orNull(Type.String({ description: 'The customer’s level' }))),
  },
  { title: 'CustomerDocument' },
);
export type CustomerDocument = Static<typeof CustomerDocument>;

export const AddressDocument = Type.Object(
  {
    ...always,
    ...kept,
    userId: text,
    addressName: text,
    addressLabel: text,
    addressType: text,
    receiverName: text,
    street: text,
    number: text,
    complement: text,
    neighborhood: text,
    city: text,
    state: text,
    postalCode: text,
    country: text,
    countryfake: Type.Optional(Type.Null()),
    reference: text,
    geoCoordinate: Type.Optional(orNull(Type.String({ description: '"latitude,longitude"' }))),
  },
  { title: 'AddressDocument' },
);
export type AddressDocument = Static<typeof AddressDocument>;

/** Longer than any field may be, so that a text that is too long is told at its field. */
const typed = Type.Optional(orNull(Type.String({ maxLength: 10_000 })));

/** null takes a member away; members that only the server writes are left as they are, and unknown ones refused. */
export const CustomerMembers = Type.Object({
  email: typed,
  firstName: typed,
  lastName: typed,
  phone: typed,
  homePhone: typed,
  businessPhone: typed,
  corporatePhone: typed,
  documentType: typed,
  document: typed,
  isCorporate: flag,
  corporateName: typed,
  tradeName: typed,
  corporateDocument: typed,
  stateRegistration: typed,
  isNewsletterOptIn: flag,
  localeDefault: typed,
  nickName: typed,
  birthDate: typed,
  gender: typed,
  priceTables: typed,
});
export type CustomerMembers = Static<typeof CustomerMembers>;

export const AddressMembers = Type.Object({
  userId: typed,
  addressName: typed,
  addressLabel: typed,
  addressType: typed,
  receiverName: typed,
  street: typed,
  number: typed,
  complement: typed,
  neighborhood: typed,
  city: typed,
  state: typed,
  postalCode: typed,
  country: typed,
  reference: typed,
  geoCoordinate: typed,
});
export type AddressMembers = Static<typeof AddressMembers>;

export const Saved = Type.Object(
  { Id: Type.String({ description: 'With the entity before it: "CL-…"' }), Href: Type.String() },
  { title: 'SavedDocument' },
);
export type Saved = Static<typeof Saved>;

/** Of the routes that VTEX has for every entity. */
export const SavedAnywhere = Type.Object(
  { id: Type.String(), href: Type.String(), documentId: Type.String() },
  { title: 'SavedDocumentOfAnyEntity' },
);
export type SavedAnywhere = Static<typeof SavedAnywhere>;
