import {
  type CustomerInput,
  type CustomerTextField,
  type CustomerValues,
  type FieldProblem,
  type FieldProblems,
  type NumberChecks,
  readCustomerFields,
} from '../../../shared/domain/customer-fields.ts';
import type { Problem, Result } from '../../../shared/domain/result.ts';
import { createTranslator, type Translator } from '../../pages/messages/translator.ts';
import { readPhone } from './phone-numbers.ts';
import { readCompanyDocument, readDocument } from './tax-documents.ts';

/** `readCustomerFields` by the tables of numbers and for the store's country (ISO 3166-1 alpha-3). */
export const checkFields = (
  input: CustomerInput,
  country: string,
  needed: readonly CustomerTextField[] = [],
): Result<CustomerValues, FieldProblems> => readCustomerFields(input, checksOf(country), needed);

const checksOf = (country: string): NumberChecks => ({
  phone: (text) => readPhone(text, country),
  document: (type, text) => readDocument(type, text, country),
  companyDocument: (text) => readCompanyDocument(text, country),
});

export interface InvalidCustomer extends Problem {
  readonly code: 'customer-invalid';
  readonly details: { readonly problems: FieldProblems };
}
export const isInvalidCustomer = (problem: Problem): problem is InvalidCustomer => problem.code === 'customer-invalid';

/** 422 `customer-invalid`: each field's problem in English, and as a code for clients with words of their own. */
export function invalidCustomer(problems: FieldProblems): InvalidCustomer {
  const fields = Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, wordsOf(english, problem)]] : [])),
  );
  return {
    code: 'customer-invalid',
    status: 422,
    message: 'Not saved. Check the marked fields. Nothing was changed.',
    fields,
    details: { problems },
  };
}

/** A field's problem in the reader's language. */
export function wordsOf(t: Translator, problem: FieldProblem): string {
  switch (problem.code) {
    case 'tooLong':
      return t('customerField.tooLong', { count: problem.count });
    case 'phone':
      return t('customerField.phone', { example: problem.example });
    case 'document':
      return t('customerField.document', { name: problem.name, example: problem.example });
    default:
      return t(`customerField.${problem.code}`);
  }
}

const english = createTranslator('en');
