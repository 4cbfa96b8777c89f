import { firstRow, type Query, type Row } from '../query.ts';
import type { Share, ShareCopy } from '../records.ts';
import { flag, integer, json, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { assigned, names, oneOf, row, sql } from '../sql.ts';
import type { ShareTable } from '../storage.ts';

export function shareTable(query: Query): ShareTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM shares WHERE id = ${id}`));
      return found && shareOf(found);
    },
    async lock(id) {
      const statement = sql`SELECT ${columns} FROM shares WHERE id = ${id}${query.dialect.forUpdate}`;
      const found = await firstRow(query.rows(statement));
      return found && shareOf(found);
    },
    async byTokenHash(hash) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM shares WHERE token_hash = ${hash}`));
      return found && shareOf(found);
    },
    async ofPreparedCart(cartId, now) {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${columns} FROM shares
              WHERE cart_id = ${cartId} AND is_prepared = 1 AND expires_at > ${now} AND revoked_at IS NULL
              ORDER BY created_at DESC, id DESC LIMIT 1`,
        ),
      );
      return found && shareOf(found);
    },
    async ofStaff(staffId, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM shares WHERE staff_id = ${staffId} ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(shareOf);
    },
    async insert(share) {
      await query.write(sql`INSERT INTO shares ${row({ id: share.id, ...made(share), ...changeable(share) })}`);
    },
    async update(share) {
      await query.write(sql`UPDATE shares SET ${assigned(changeable(share))} WHERE id = ${share.id}`);
    },
    async copies(shareIds) {
      const rows = await query.rows(
        sql`SELECT ${copyColumns} FROM share_copies WHERE share_id IN ${oneOf(shareIds)} ORDER BY taken_at, id`,
      );
      return rows.map(copyOf);
    },
    async openCopy(shareId, ownerKey) {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${copyColumns} FROM share_copies
              WHERE share_id = ${shareId} AND owner_key = ${ownerKey} AND order_id IS NULL`,
        ),
      );
      return found && copyOf(found);
    },
    async copiesInCart(cartId) {
      const rows = await query.rows(
        sql`SELECT ${copyColumns} FROM share_copies WHERE cart_id = ${cartId} AND order_id IS NULL ORDER BY id`,
      );
      return rows.map(copyOf);
    },
    async copiesOfOrder(orderId) {
      const rows = await query.rows(
        sql`SELECT ${copyColumns} FROM share_copies WHERE order_id = ${orderId} ORDER BY id`,
      );
      return rows.map(copyOf);
    },
    async heldPrices(shareId) {
      const [found] = await query.rows(
        sql`SELECT COUNT(*) AS total FROM share_copies WHERE share_id = ${shareId} AND holds_price = 1`,
      );
      return integer(found ?? {}, 'total');
    },
    async insertCopy(copy) {
      const values = { id: copy.id, share_id: copy.shareId, owner_key: copy.ownerKey, ...changeableCopy(copy) };
      await query.write(sql`INSERT INTO share_copies ${row(values)}`);
    },
    async updateCopy(copy) {
      await query.write(sql`UPDATE share_copies SET ${assigned(changeableCopy(copy))} WHERE id = ${copy.id}`);
    },
  };
}

const columns = names([
  'id',
  'token_hash',
  'hint',
  'cart_id',
  'is_prepared',
  'lines',
  'customer_id',
  'staff_id',
  'call_id',
  'message',
  'seller_code',
  'created_at',
  'expires_at',
  'revoked_at',
]);
const copyColumns = names([
  'id',
  'share_id',
  'cart_id',
  'owner_key',
  'customer_id',
  'device',
  'taken_at',
  'order_id',
  'holds_price',
]);

const made = (share: Share) => ({
  token_hash: share.tokenHash,
  hint: share.hint,
  cart_id: share.cartId,
  is_prepared: Number(share.isPrepared),
  lines: JSON.stringify(share.lines),
  customer_id: share.customerId ?? null,
  staff_id: share.staffId,
  call_id: share.callId ?? null,
  seller_code: share.sellerCode,
  created_at: share.createdAt,
});

const changeable = (share: Share) => ({
  message: share.message,
  expires_at: share.expiresAt,
  revoked_at: share.revokedAt ?? null,
});

const changeableCopy = (copy: ShareCopy) => ({
  cart_id: copy.cartId,
  customer_id: copy.customerId ?? null,
  device: copy.device,
  taken_at: copy.takenAt,
  order_id: copy.orderId ?? null,
  holds_price: Number(copy.holdsPrice),
});

const shareOf = (found: Row): Share => ({
  id: text(found, 'id'),
  tokenHash: text(found, 'token_hash'),
  hint: text(found, 'hint'),
  cartId: text(found, 'cart_id'),
  isPrepared: flag(found, 'is_prepared'),
  lines: json<Share['lines']>(found, 'lines'),
  customerId: maybeText(found, 'customer_id'),
  staffId: text(found, 'staff_id'),
  callId: maybeText(found, 'call_id'),
  message: text(found, 'message'),
  sellerCode: text(found, 'seller_code'),
  createdAt: integer(found, 'created_at'),
  expiresAt: integer(found, 'expires_at'),
  revokedAt: maybeInteger(found, 'revoked_at'),
});

const copyOf = (found: Row): ShareCopy => ({
  id: text(found, 'id'),
  shareId: text(found, 'share_id'),
  cartId: text(found, 'cart_id'),
  ownerKey: text(found, 'owner_key'),
  customerId: maybeText(found, 'customer_id'),
  device: word<ShareCopy['device']>(found, 'device'),
  takenAt: integer(found, 'taken_at'),
  orderId: maybeText(found, 'order_id'),
  holdsPrice: flag(found, 'holds_price'),
});
