import { CustomerDocument } from '../../../shared/api/master-data-documents.ts';
import { isLevel } from '../../../shared/domain/level.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { CustomerCondition, CustomerField } from '../../storage/storage.ts';
import { readPhone } from '../customers/phone-numbers.ts';
import { conditionsOf, textCondition, timeCondition } from './conditions.ts';
import { customerDocument } from './customer-document.ts';
import { bareId } from './document-id.ts';
import type { Entity, FilterContext } from './entity.ts';
import { filterInvalid, filterUnknown } from './master-data-problems.ts';
import type { Comparison } from './where.ts';

/** CL: customers. Who was erased is no document. */
export const customerEntity: Entity<CustomerCondition, CustomerDocument> = {
  acronym: 'CL',
  members: Object.keys(CustomerDocument.properties),
  orders: { id: 'id', createdIn: 'createdAt', email: 'email', firstName: 'firstName', lastName: 'lastName' },
  usualOrder: (condition) => (namesTime(condition) ? 'createdAt' : 'id'),
  conditionOf(where, context) {
    const read = conditionsOf<CustomerField, 'createdAt'>(where, (one) => conditionOf(one, context));
    return read.ok
      ? ok({ kind: 'all', of: [{ kind: 'equals', field: 'isErased', value: 'false' }, read.value] })
      : read;
  },
  async find({ customers }, condition, slice, account) {
    const { total, rows } = await customers.find(condition, slice);
    return { total, rows: rows.map((customer) => customerDocument(customer, account)) };
  },
  async findAfter({ customers }, condition, { id, limit }, account) {
    const rows = await customers.findAfter(condition, id, limit);
    return rows.map((customer) => customerDocument(customer, account));
  },
  count: ({ customers }, condition) => customers.count(condition),
};

const namesTime = (condition: CustomerCondition): boolean =>
  'of' in condition ? condition.of.some(namesTime) : condition.kind === 'from' || condition.kind === 'before';

interface TextFilter {
  readonly field: CustomerField;
  readonly hasBeginnings: boolean;
  /** As the value is kept. */
  read?(value: string, context: FilterContext): string;
}

const filters: Readonly<Record<string, TextFilter>> = {
  id: { field: 'id', hasBeginnings: false, read: bareId },
  userId: { field: 'id', hasBeginnings: false, read: bareId },
  email: { field: 'email', hasBeginnings: true },
  firstName: { field: 'firstName', hasBeginnings: true },
  lastName: { field: 'lastName', hasBeginnings: true },
  corporateName: { field: 'company', hasBeginnings: true },
  document: { field: 'document', hasBeginnings: true },
  phone: { field: 'phone', hasBeginnings: false, read: phoneAsKept },
  priceTables: { field: 'level', hasBeginnings: false },
};

function conditionOf(comparison: Comparison, context: FilterContext): Result<CustomerCondition> {
  const { name } = comparison;
  if (name === 'createdIn') return timeCondition(comparison, 'createdAt');
  if (name === 'isCorporate') return corporateCondition(comparison);
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (!filter) return refused(filterUnknown('CL', name));
  const { field, hasBeginnings, read } = filter;
  if (comparison.kind !== 'compared') return textCondition(comparison, field, { hasBeginnings, ...context });
  const value = read ? read(comparison.value, context) : comparison.value;
  if (name === 'priceTables' && value !== '' && !isLevel(value))
    return refused(filterInvalid(name, `${value} is no level of this store`));
  return textCondition({ ...comparison, value }, field, { hasBeginnings, ...context });
}

function corporateCondition(comparison: Comparison): Result<CustomerCondition> {
  if (comparison.kind === 'empty') return ok({ kind: comparison.isEmpty ? 'any' : 'all', of: [] });
  if (comparison.kind === 'between' || !['=', '<>'].includes(comparison.operator) || !isFlag(comparison.value))
    return refused(filterInvalid('isCorporate', 'it is true or false'));
  return ok({ kind: comparison.operator === '=' ? 'equals' : 'differs', field: 'isCompany', value: comparison.value });
}

const isFlag = (value: string): boolean => value === 'true' || value === 'false';

/** A plus sign in an address is read as a blank, unless it was written as %2B. */
function phoneAsKept(value: string, { country }: FilterContext): string {
  const text = value.startsWith(' ') ? `+${value.trim()}` : value;
  const read = readPhone(text, country);
  return read.ok ? read.value : text;
}
