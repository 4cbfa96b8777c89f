import { firstRow, type Query, type Row } from '../query.ts';
import type { Draft } from '../records.ts';
import { integer, maybeText, text } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { DraftTable } from '../storage.ts';

export function draftTable(query: Query): DraftTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM drafts WHERE id = ${id}`));
      return found && draftOf(found);
    },
    async lock(id) {
      const statement = sql`SELECT ${columns} FROM drafts WHERE id = ${id}${query.dialect.forUpdate}`;
      const found = await firstRow(query.rows(statement));
      return found && draftOf(found);
    },
    async save(draft) {
      const values = valuesOf(draft);
      await query.write(sql`INSERT INTO drafts ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async readyFor(forKey) {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${columns} FROM drafts WHERE for_key = ${forKey} AND state = 'ready' ORDER BY created_at LIMIT 1`,
        ),
      );
      return found && draftOf(found);
    },
    async listOpen(limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM drafts WHERE state IN ('open', 'ready')
            ORDER BY updated_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(draftOf);
    },
  };
}

const columns = names([
  ...(['id', 'number', 'state', 'customer_id', 'for_key', 'cart_id', 'staff_id', 'staff_name'] as const),
  ...(['order_id', 'created_at', 'updated_at'] as const),
]);

const valuesOf = (draft: Draft) => ({
  id: draft.id,
  number: draft.number,
  state: draft.state,
  customer_id: draft.customerId ?? null,
  for_key: draft.forKey,
  cart_id: draft.cartId,
  staff_id: draft.staffId,
  staff_name: draft.staffName,
  order_id: draft.orderId ?? null,
  created_at: draft.createdAt,
  updated_at: draft.updatedAt,
});

const draftOf = (found: Row): Draft => ({
  id: text(found, 'id'),
  number: text(found, 'number'),
  state: text(found, 'state') as Draft['state'],
  customerId: maybeText(found, 'customer_id'),
  forKey: text(found, 'for_key'),
  cartId: text(found, 'cart_id'),
  staffId: text(found, 'staff_id'),
  staffName: text(found, 'staff_name'),
  orderId: maybeText(found, 'order_id'),
  createdAt: integer(found, 'created_at'),
  updatedAt: integer(found, 'updated_at'),
});
