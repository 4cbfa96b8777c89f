import { firstRow, type Query, type Row } from '../query.ts';
import type { Charge, ChargeState } from '../records.ts';
import { integer, text, word } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { ChargeTable } from '../storage.ts';

export function chargeTable(query: Query): ChargeTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM charges WHERE id = ${id}`));
      return found && chargeOf(found);
    },
    async save(charge) {
      const values = columnsOf(charge);
      await query.write(sql`INSERT INTO charges ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async take(now, until, limit) {
      const rows = await query.returning(
        sql`UPDATE charges SET next_try_at = ${until}, tries = tries + 1 WHERE id IN
              (SELECT id FROM charges WHERE state IN ('asked', 'to-confirm', 'giving-back') AND next_try_at <= ${now}
               ORDER BY next_try_at, id LIMIT ${limit}${query.dialect.forUpdate})
            RETURNING ${columns}`,
      );
      return rows.map(chargeOf);
    },
  };
}

const columns = names([
  'id',
  'order_id',
  'token',
  'value',
  'currency',
  'state',
  'reference',
  'reason',
  'confirm_address',
  'return_origin',
  'created_at',
  'tries',
  'next_try_at',
]);

const chargeOf = (found: Row): Charge => ({
  id: text(found, 'id'),
  orderId: text(found, 'order_id'),
  token: text(found, 'token'),
  value: integer(found, 'value'),
  currency: text(found, 'currency'),
  state: word<ChargeState>(found, 'state'),
  reference: text(found, 'reference'),
  reason: text(found, 'reason'),
  confirmAddress: text(found, 'confirm_address'),
  returnOrigin: text(found, 'return_origin'),
  createdAt: integer(found, 'created_at'),
  tries: integer(found, 'tries'),
  nextTryAt: integer(found, 'next_try_at'),
});

const columnsOf = (charge: Charge) => ({
  id: charge.id,
  order_id: charge.orderId,
  token: charge.token,
  value: charge.value,
  currency: charge.currency,
  state: charge.state,
  reference: charge.reference,
  reason: charge.reason,
  confirm_address: charge.confirmAddress,
  return_origin: charge.returnOrigin,
  created_at: charge.createdAt,
  tries: charge.tries,
  next_try_at: charge.nextTryAt,
});
