import { type Static, Type } from 'typebox';
import { customerTextFields } from '../domain/customer-fields.ts';
import { levels } from '../domain/level.ts';
import { contract } from './contract.ts';
import { oneOf } from './one-of.ts';
import { paths } from './paths.ts';
import { CustomerCard, CustomerSummary, ProblemReply } from './telesales.ts';

/** Longer than any field may be, so that a text that is too long is told at its field. */
const typed = Type.Optional(Type.String({ maxLength: 10_000 }));

/** The members of a customer that people type, as they typed them. */
const TypedFields = {
  firstName: typed,
  lastName: typed,
  email: typed,
  phone: typed,
  company: typed,
  documentType: typed,
  document: typed,
  tradeName: typed,
  corporateDocument: typed,
  stateRegistration: typed,
  corporatePhone: typed,
  homePhone: typed,
};

export const duplicateReasons = ['phone', 'company-domain', 'document'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** `error.details` of 409 `possible-duplicate`: whom to ask about. Send again with `confirmedDifferent: true` when it is somebody else. */
export const DuplicateDetails = Type.Object(
  {
    candidates: Type.Array(
      Type.Object({ ...CustomerSummary.properties, reasons: Type.Array(oneOf(duplicateReasons)) }),
    ),
  },
  { title: 'PossibleDuplicates' },
);
export type DuplicateDetails = Static<typeof DuplicateDetails>;

/** `error.details` of 409 `email-taken`: the customer who has the e-mail, or null when it is a colleague's. */
export const EmailTakenDetails = Type.Object(
  { customer: Type.Union([CustomerSummary, Type.Null()]) },
  { title: 'EmailTaken' },
);
export type EmailTakenDetails = Static<typeof EmailTakenDetails>;

/** `error.details` of 409 `customer-changed`: who came first, and what is kept. */
export const CustomerChangedDetails = Type.Object(
  {
    changedBy: Type.String(),
    changedAt: Type.Integer({ description: 'ms since 1970' }),
    customer: CustomerCard,
  },
  { title: 'CustomerChanged' },
);
export type CustomerChangedDetails = Static<typeof CustomerChangedDetails>;

/** `error.details` of 422 `customer-invalid`: what is wrong with each field, for a client with words of its own. */
export const InvalidCustomerDetails = Type.Object(
  {
    problems: Type.Record(
      Type.String(),
      Type.Object({
        code: Type.String(),
        count: Type.Optional(Type.Integer()),
        name: Type.Optional(Type.String()),
        example: Type.Optional(Type.String()),
      }),
    ),
  },
  { title: 'InvalidCustomer' },
);
export type InvalidCustomerDetails = Static<typeof InvalidCustomerDetails>;

export const ChangedField = Type.Object(
  {
    field: oneOf([...customerTextFields, 'level', 'deliveryAddress'] as const),
    from: Type.String({ description: 'As people read it; empty when there was nothing' }),
    to: Type.String(),
  },
  { title: 'ChangedField' },
);
export type ChangedField = Static<typeof ChangedField>;

export const CustomerForm = Type.Object(
  {
    documentTypes: Type.Array(
      Type.Object({
        id: Type.String(),
        /** Empty for kinds whose name is a word of the reader's language: "passport", "other". */
        name: Type.String(),
        example: Type.String(),
      }),
      { description: "Kinds of documents of the store's country, the commonest first" },
    ),
    /** The name of the number that companies of the store's country have; empty when none is known. */
    companyDocument: Type.String(),
    phoneExample: Type.String(),
    /** Levels that this person may give. */
    levels: Type.Array(oneOf(levels)),
    /** Mail leaves this server; otherwise it is kept in the dashboard's outbox. */
    mailLeaves: Type.Boolean(),
  },
  { title: 'CustomerForm' },
);
export type CustomerForm = Static<typeof CustomerForm>;

export const getCustomerForm = contract({
  method: 'GET',
  path: paths.customerForm,
  access: 'update-customer',
  summary: 'What a form for customers offers: kinds of documents, levels that may be given.',
  reply: { 200: CustomerForm, 401: ProblemReply, 403: ProblemReply },
});

export const createCustomer = contract({
  method: 'POST',
  path: paths.customers,
  access: 'update-customer',
  summary:
    'Makes a customer during a call. Without a password, and without any mail unless it is asked for. A possible duplicate is asked about first.',
  request: {
    body: Type.Object({
      ...TypedFields,
      level: Type.Optional(oneOf(levels)),
      locale: Type.Optional(
        Type.String({ maxLength: 20, description: 'Language of mails and pages; else that of the request' }),
      ),
      /** The customer agreed to an account and to phone help. Required to be true. */
      consent: Type.Optional(Type.Boolean()),
      sendPasswordMail: Type.Optional(Type.Boolean({ default: false })),
      confirmedDifferent: Type.Optional(Type.Boolean({ default: false })),
    }),
  },
  reply: {
    201: CustomerCard,
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});

export const updateCustomer = contract({
  method: 'PATCH',
  path: `${paths.customers}/:number`,
  access: 'update-customer',
  summary:
    'Changes what is sent of a customer, if nobody changed it since it was read. While acting, only the customer acted for.',
  whileActing: true,
  request: {
    params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }),
    body: Type.Object({
      /** `version` of the card that was read. */
      version: Type.Integer({ minimum: 0 }),
      ...TypedFields,
      level: Type.Optional(oneOf(levels)),
      /** One of the card's addresses. */
      deliveryAddressId: Type.Optional(Type.String({ maxLength: 64 })),
      confirmedDifferent: Type.Optional(Type.Boolean({ default: false })),
    }),
  },
  reply: {
    200: Type.Object({
      customer: CustomerCard,
      changed: Type.Array(ChangedField, { description: 'In the order of the form' }),
    }),
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});
