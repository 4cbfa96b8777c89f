import { AddressDocument } from '../../../shared/api/master-data-documents.ts';
import { type Result, refused } from '../../../shared/domain/result.ts';
import type { AddressCondition, AddressField } from '../../storage/storage.ts';
import { addressDocument } from './address-document.ts';
import { conditionsOf, textCondition } from './conditions.ts';
import { bareId } from './document-id.ts';
import type { Entity } from './entity.ts';
import { filterUnknown } from './master-data-problems.ts';

/** AD: addresses of customers. */
export const addressEntity: Entity<AddressCondition, AddressDocument> = {
  acronym: 'AD',
  members: Object.keys(AddressDocument.properties),
  orders: { id: 'id' },
  usualOrder: () => 'id',
  conditionOf: (where, { blocked }): Result<AddressCondition> =>
    conditionsOf<AddressField, never>(where, (comparison) => {
      const { name } = comparison;
      const field = Object.hasOwn(filters, name) ? filters[name] : undefined;
      if (!field) return refused(filterUnknown('AD', name));
      const asKept =
        comparison.kind === 'compared' && field !== 'postalCode'
          ? { ...comparison, value: bareId(comparison.value) }
          : comparison;
      return textCondition(asKept, field, { hasBeginnings: field === 'postalCode', blocked });
    }),
  async find({ customers }, condition, slice, account) {
    const { total, rows } = await customers.findAddresses(condition, slice);
    return { total, rows: rows.map((address) => addressDocument(address, account)) };
  },
  async findAfter({ customers }, condition, { id, limit }, account) {
    const rows = await customers.findAddressesAfter(condition, id, limit);
    return rows.map((address) => addressDocument(address, account));
  },
  count: ({ customers }, condition) => customers.countAddresses(condition),
};

const filters: Readonly<Record<string, AddressField>> = { id: 'id', userId: 'customerId', postalCode: 'postalCode' };
