import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query } from '../query.ts';
import type { Address } from '../records.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { CustomerTable } from '../storage.ts';
import { addressColumns, addressOf } from './address-columns.ts';
import { alphanumeric, customerColumns, customerOf, customerValues, wordsOf } from './customer-columns.ts';
import { searchCustomers } from './search-customers.ts';
import { marksOfWords } from './search-marks.ts';

export function customerTable(query: Query): CustomerTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${customerColumns} FROM customers AS c WHERE c.id = ${id}`));
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
        query.rows(
          sql`SELECT ${customerColumns} FROM customers AS c WHERE c.number_key = ${alphanumeric(number)}
              ORDER BY c.number LIMIT 1`,
        ),
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
      for (const statement of query.dialect.customerWords.save(customer.id, words, marksOfWords(words)))
        await query.write(statement);
    },
    async addresses(customerId) {
      const rows = await query.rows(
        sql`SELECT ${addressColumns} FROM addresses WHERE customer_id = ${customerId}
            ORDER BY is_default DESC, name, id`,
      );
      return rows.map(addressOf);
    },
    saveAddress: (address) => saveAddress(query, address),
  };
}

async function saveAddress(query: Query, address: Address): Promise<void> {
  if (address.isDefault)
    await query.write(
      sql`UPDATE addresses SET is_default = 0
          WHERE customer_id = ${address.customerId} AND is_default = 1 AND id <> ${address.id}`,
    );
  const values = {
    id: address.id,
    customer_id: address.customerId,
    name: address.name,
    receiver: address.receiver,
    street: address.street,
    number: address.number,
    complement: address.complement,
    neighborhood: address.neighborhood,
    city: address.city,
    state: address.state,
    postal_code: address.postalCode,
    country: address.country,
    is_default: Number(address.isDefault),
  };
  await query.write(sql`INSERT INTO addresses ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
}
