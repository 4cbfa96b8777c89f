import {
  type CustomerInput,
  type CustomerTextField,
  customerTextFields,
} from '../../../shared/domain/customer-fields.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import type { Customer } from '../../storage/records.ts';
import { textOf } from './customer-more.ts';
import { shownPhone } from './phone-numbers.ts';
import { shownCompanyDocument, shownDocument } from './tax-documents.ts';

/** A member as forms and people show it: numbers with their punctuation. */
export function shownText(customer: Customer, field: CustomerTextField, country: string): string {
  const text = textOf(customer, field);
  switch (field) {
    case 'phone':
    case 'homePhone':
    case 'corporatePhone':
      return shownPhone(text, country);
    case 'document':
      return shownDocument(customer.documentType, text, country);
    case 'corporateDocument':
      return shownCompanyDocument(text, country);
    default:
      return text;
  }
}

/**
 * The members that were typed anew. What came back as it was shown is left out, and so not checked: an old number may be one that
 * nobody would take today.
 */
export function typedAnew(customer: Customer, input: CustomerInput, country: string): CustomerInput {
  const anew: Partial<Record<CustomerTextField, string>> = {};
  for (const field of customerTextFields) {
    const typed = input[field];
    if (typed === undefined) continue;
    const line = plainLine(typed);
    if (line !== textOf(customer, field) && line !== shownText(customer, field, country)) anew[field] = typed;
  }
  // Number and kind are checked together.
  if (anew.document !== undefined && anew.documentType === undefined) anew.documentType = customer.documentType;
  if (anew.documentType !== undefined && anew.document === undefined) anew.document = customer.document;
  return anew;
}
