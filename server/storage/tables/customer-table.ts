import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query } from '../query.ts';
import type { Address } from '../records.ts';
import { text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { CustomerTable } from '../storage.ts';
import { addressColumns, addressOf, addressValues } from './address-columns.ts';
import { alphanumeric, customerColumns, customerOf, customerValues, wordsOf } from './customer-columns.ts';
import { countAddresses, findAddresses, findAddressesAfter } from './find-addresses.ts';
import { alikeCustomers, countCustomers, findCustomers, findCustomersAfter } from './find-customers.ts';
import { searchCustomers } from './search-customers.ts';
import { marksOfWords } from './search-marks.ts';

export function customerTable(query: Query): CustomerTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${customerColumns} FROM customers AS c WHERE c.id = ${id}`));
      return found && customerOf(found);
    },
    async lock(id) {
      const found = await firstRow(
        query.rows(sql`SELECT ${customerColumns} FROM customers AS c WHERE c.id = ${id}${query.dialect.forUpdate}`),
      );
      return found && customerOf(found);
    },
    async byEmail(email) {
      const found = await firstRow(
        query.rows(sql`SELECT ${customerColumns} FROM customers AS c WHERE c.email_key = ${fold(email)}`),
      );
      return found && customerOf(found);
    },
    async byNumber(number) {
      const found = await firstRow(
        query.rows(sql`SELECT ${customerColumns} FROM customers AS c WHERE c.number_key = ${alphanumeric(number)}`),
      );
      return found && customerOf(found);
    },
    search: (q, limit) => searchCustomers(query, q, limit),
    async save(customer) {
      const values = customerValues(customer);
      await query.write(
        sql`INSERT INTO customers ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`,
      );
      const words = wordsOf(customer);
      const kept = await firstRow(query.rows(sql`SELECT words FROM customer_words WHERE customer_id = ${customer.id}`));
      if (kept && text(kept, 'words') === words) return;
      for (const statement of query.dialect.customerWords.save(customer.id, words, marksOfWords(words)))
        await query.write(statement);
    },
    find: (condition, slice) => findCustomers(query, condition, slice),
    findAfter: (condition, id, limit) => findCustomersAfter(query, condition, id, limit),
    count: (condition) => countCustomers(query, condition),
    alike: (likeness, limit) => alikeCustomers(query, likeness, limit),
    async addresses(customerId) {
      const rows = await query.rows(
        sql`SELECT ${addressColumns} FROM addresses WHERE customer_id = ${customerId}
            ORDER BY is_default DESC, name, id`,
      );
      return rows.map(addressOf);
    },
    async address(id) {
      const found = await firstRow(query.rows(sql`SELECT ${addressColumns} FROM addresses WHERE id = ${id}`));
      return found && addressOf(found);
    },
    saveAddress: (address) => saveAddress(query, address),
    async deleteAddress(id) {
      return (await query.write(sql`DELETE FROM addresses WHERE id = ${id}`)) === 1;
    },
    findAddresses: (condition, slice) => findAddresses(query, condition, slice),
    findAddressesAfter: (condition, id, limit) => findAddressesAfter(query, condition, id, limit),
    countAddresses: (condition) => countAddresses(query, condition),
  };
}

async function saveAddress(query: Query, address: Address): Promise<void> {
  if (address.isDefault)
    await query.write(
      sql`UPDATE addresses SET is_default = 0
          WHERE customer_id = ${address.customerId} AND is_default = 1 AND id <> ${address.id}`,
    );
  const values = addressValues(address);
  await query.write(sql`INSERT INTO addresses ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
}
