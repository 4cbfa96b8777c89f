import { isEmail, longestEmail } from './email.ts';
import { plainLine } from './plain-line.ts';
import { ok, type Result, refused } from './result.ts';

/** A customer's members as somebody typed them. A member left out is not about to change; '' empties it. */
export type CustomerInput = Readonly<Partial<Record<CustomerTextField, string>>>;

export const customerTextFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'documentType',
  'document',
  'tradeName',
  'corporateDocument',
  'stateRegistration',
  'corporatePhone',
  'homePhone',
] as const;
export type CustomerTextField = (typeof customerTextFields)[number];

/** The same, checked and in the one form in which it is kept. */
export type CustomerValues = CustomerInput;

/** What is wrong with a field; each has its words in every language. */
export type FieldProblem =
  | { readonly code: 'needed' | 'email' | 'phoneExtension' | 'documentType' | 'emailFixed' | 'consent' | 'levelRight' }
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'phone'; readonly example: string }
  | { readonly code: 'document'; readonly name: string; readonly example: string };

export type FieldProblems<Field extends string = string> = Readonly<Partial<Record<Field, FieldProblem>>>;

/** What only a table of the world's numbers knows; such tables are no part of the rules. */
export interface NumberChecks {
  /** E.164. */
  phone(text: string): Result<string, FieldProblem>;
  /** Without punctuation. Kinds that nobody can check are kept as they are told. */
  document(type: string, text: string): Result<string, FieldProblem>;
  companyDocument(text: string): Result<string, FieldProblem>;
}

export const longestName = 100;
export const longestDocument = 50;

/** The input as it is kept, or what is wrong with each field. `needed` are fields that may be neither empty nor left out. */
export function readCustomerFields(
  input: CustomerInput,
  checks: NumberChecks,
  needed: readonly CustomerTextField[] = [],
): Result<CustomerValues, FieldProblems<CustomerTextField>> {
  const values: Partial<Record<CustomerTextField, string>> = {};
  const problems: Partial<Record<CustomerTextField, FieldProblem>> = {};
  for (const field of customerTextFields) {
    const typed = input[field] ?? (needed.includes(field) ? '' : undefined);
    if (typed === undefined) continue;
    const read = readField(field, plainLine(typed), input, checks);
    if (!read.ok) problems[field] = read.problem;
    else if (needed.includes(field) && !hasContent(read.value)) problems[field] = { code: 'needed' };
    else values[field] = read.value;
  }
  if (values.document === '' && values.documentType) values.documentType = '';
  if (values.document && (values.documentType ?? '') === '') problems.document = { code: 'documentType' };
  return Object.keys(problems).length > 0 ? refused(problems) : ok(values);
}

function readField(
  field: CustomerTextField,
  text: string,
  input: CustomerInput,
  checks: NumberChecks,
): Result<string, FieldProblem> {
  const most = longest[field] ?? longestName;
  if ([...text].length > most) return refused({ code: 'tooLong', count: most });
  if (text === '') return ok('');
  switch (field) {
    case 'email':
      return isEmail(text) ? ok(text) : refused({ code: 'email' });
    case 'phone':
    case 'homePhone':
    case 'corporatePhone':
      return checks.phone(text);
    case 'document':
      return checks.document(plainLine(input.documentType ?? ''), text);
    case 'corporateDocument':
      return checks.companyDocument(text);
    default:
      return ok(text);
  }
}

const longest: Readonly<Partial<Record<CustomerTextField, number>>> = {
  email: longestEmail,
  documentType: longestDocument,
  document: longestDocument,
  corporateDocument: longestDocument,
  stateRegistration: longestDocument,
};

/** A name of signs alone names nobody. */
const hasContent = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
