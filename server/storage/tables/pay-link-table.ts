import { firstRow, type Query, type Row } from '../query.ts';
import type { PayLink } from '../records.ts';
import { integer, json, maybeInteger, maybeText, text } from '../row-values.ts';
import { assigned, names, row, sql } from '../sql.ts';
import type { PayLinkTable } from '../storage.ts';

export function payLinkTable(query: Query): PayLinkTable {
  return {
    async byTokenHash(hash) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM pay_links WHERE token_hash = ${hash}`));
      return found && payLinkOf(found);
    },
    async ofCart(cartId) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM pay_links WHERE cart_id = ${cartId} AND revoked_at IS NULL ORDER BY id`,
      );
      return rows.map(payLinkOf);
    },
    async ofCall(callId) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM pay_links WHERE call_id = ${callId} AND revoked_at IS NULL ORDER BY id`,
      );
      return rows.map(payLinkOf);
    },
    async ofOrder(orderId) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM pay_links WHERE order_id = ${orderId}`));
      return found && payLinkOf(found);
    },
    async insert(link) {
      await query.write(sql`INSERT INTO pay_links ${row({ id: link.id, ...made(link), ...changeable(link) })}`);
    },
    async update(link) {
      await query.write(sql`UPDATE pay_links SET ${assigned(changeable(link))} WHERE id = ${link.id}`);
    },
  };
}

const columns = names([
  'id',
  'token_hash',
  'cart_id',
  'customer_id',
  'staff_id',
  'call_id',
  'shown',
  'created_at',
  'expires_at',
  'accepted_at',
  'revoked_at',
  'order_id',
]);

const made = (link: PayLink) => ({
  token_hash: link.tokenHash,
  customer_id: link.customerId,
  staff_id: link.staffId,
  call_id: link.callId,
  shown: JSON.stringify(link.shown),
  created_at: link.createdAt,
  expires_at: link.expiresAt,
});

const changeable = (link: PayLink) => ({
  cart_id: link.cartId,
  accepted_at: link.acceptedAt ?? null,
  revoked_at: link.revokedAt ?? null,
  order_id: link.orderId ?? null,
});

const payLinkOf = (found: Row): PayLink => ({
  id: text(found, 'id'),
  tokenHash: text(found, 'token_hash'),
  cartId: text(found, 'cart_id'),
  customerId: text(found, 'customer_id'),
  staffId: text(found, 'staff_id'),
  callId: text(found, 'call_id'),
  shown: json<PayLink['shown']>(found, 'shown'),
  createdAt: integer(found, 'created_at'),
  expiresAt: integer(found, 'expires_at'),
  acceptedAt: maybeInteger(found, 'accepted_at'),
  revokedAt: maybeInteger(found, 'revoked_at'),
  orderId: maybeText(found, 'order_id'),
});
