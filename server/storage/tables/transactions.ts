import { firstRow, type Query } from '../query.ts';
import type { Transaction } from '../records.ts';
import { integer, maybeInteger, maybeText, text } from '../row-values.ts';
import { overwritten, row, type Sql, sql } from '../sql.ts';

export async function transactionWhere(query: Query, condition: Sql): Promise<Transaction | undefined> {
  const found = await firstRow(
    query.rows(
      sql`SELECT id, order_group, cart_id, token_hash, value, payments, created_at, confirmed_at FROM transactions
          WHERE ${condition}`,
    ),
  );
  return (
    found && {
      id: text(found, 'id'),
      group: text(found, 'order_group'),
      cartId: text(found, 'cart_id'),
      tokenHash: text(found, 'token_hash'),
      value: integer(found, 'value'),
      payments: maybeText(found, 'payments'),
      createdAt: integer(found, 'created_at'),
      confirmedAt: maybeInteger(found, 'confirmed_at'),
    }
  );
}

export async function saveTransaction(query: Query, transaction: Transaction): Promise<void> {
  const values = {
    id: transaction.id,
    order_group: transaction.group,
    cart_id: transaction.cartId,
    token_hash: transaction.tokenHash,
    value: transaction.value,
    payments: transaction.payments ?? null,
    created_at: transaction.createdAt,
    confirmed_at: transaction.confirmedAt ?? null,
  };
  await query.write(sql`INSERT INTO transactions ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
}
