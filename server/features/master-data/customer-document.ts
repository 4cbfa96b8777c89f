import type { CustomerDocument } from '../../../shared/api/master-data-documents.ts';
import type { Customer } from '../../storage/records.ts';

/** A customer as VTEX's entity CL has it, with every member. Account: the store's, in whose name the document is kept. */
export function customerDocument(customer: Customer, account: string): CustomerDocument {
  const { more = {} } = customer;
  return {
    ...always(customer.id, account, 'CL'),
    userId: customer.id,
    email: customer.email,
    firstName: orNull(customer.firstName),
    lastName: orNull(customer.lastName),
    phone: orNull(customer.phone),
    homePhone: more.homePhone ?? null,
    businessPhone: more.corporatePhone ?? null,
    documentType: orNull(customer.documentType),
    document: orNull(customer.document),
    isCorporate: customer.company !== '',
    corporateName: orNull(customer.company),
    tradeName: more.tradeName ?? null,
    corporateDocument: more.corporateDocument ?? null,
    stateRegistration: more.stateRegistration ?? null,
    isNewsletterOptIn: more.newsletter ?? null,
    localeDefault: customer.locale,
    nickName: more.nickName ?? null,
    birthDate: more.birthDate === undefined ? null : `${more.birthDate}T00:00:00Z`,
    gender: more.gender ?? null,
    priceTables: customer.level,
    ...history({
      createdAt: customer.createdAt,
      createdBy: undefined,
      updatedAt: customer.updatedAt,
      updatedBy: customer.updatedBy,
    }),
  };
}

export const orNull = (text: string): string | null => (text === '' ? null : text);

export const always = (id: string, account: string, dataEntityId: string) => ({
  id,
  accountId: account,
  accountName: account,
  dataEntityId,
});

interface History {
  readonly createdAt: number | undefined;
  readonly createdBy: string | undefined;
  readonly updatedAt: number | undefined;
  readonly updatedBy: string | undefined;
}

/** Who made and changed a document, as far as it is known; nobody follows or tags any here. */
export function history({ createdAt, createdBy, updatedAt, updatedBy }: History) {
  return {
    createdBy: createdBy ?? null,
    createdIn: iso(createdAt),
    updatedBy: updatedBy ?? null,
    updatedIn: iso(updatedAt),
    lastInteractionBy: updatedBy ?? createdBy ?? null,
    lastInteractionIn: iso(updatedAt ?? createdAt),
    followers: [],
    tags: [],
    auto_filter: null,
  };
}

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
