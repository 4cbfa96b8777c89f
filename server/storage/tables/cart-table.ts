import { isLevel } from '../../../shared/domain/level.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { Cart, CartLock, CartOwner, PreparedOwner } from '../records.ts';
import { flag, integer, json, maybeText, text } from '../row-values.ts';
import { allOf, assigned, row, type Sql, sql } from '../sql.ts';
import { type CartTable, mostCounted, type OpenCartFilter } from '../storage.ts';

export function cartTable(query: Query): CartTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM carts WHERE id = ${id}`));
      return found && cartOf(found);
    },
    async lock(id) {
      const statement = sql`SELECT ${columns} FROM carts WHERE id = ${id}${query.dialect.forUpdate}`;
      const found = await firstRow(query.rows(statement));
      return found && cartOf(found);
    },
    async openOf(owner) {
      const found = await firstRow(
        query.rows(sql`SELECT ${columns} FROM carts WHERE owner_key = ${keyOf(owner)} AND is_open = 1`),
      );
      return found && cartOf(found);
    },
    async insert(cart) {
      await query.write(
        sql`INSERT INTO carts ${row({ id: cart.id, ...changeable(cart), created_at: cart.createdAt })}`,
      );
    },
    async update(cart) {
      const changed = await query.write(
        sql`UPDATE carts SET ${assigned(changeable(cart))} WHERE id = ${cart.id} AND version = ${cart.version - 1}`,
      );
      return changed === 1;
    },
    async listOpen(filter, limit) {
      const rows = await query.search(
        sql`SELECT ${columns} FROM carts WHERE ${allOf(filled(filter))}
            ORDER BY updated_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(cartOf);
    },
    async countOpen(filter) {
      const [counted] = await query.search(
        sql`SELECT COUNT(*) AS total FROM
            (SELECT 1 AS one FROM carts WHERE ${allOf(filled(filter))} LIMIT ${mostCounted}) AS found`,
      );
      return integer(counted ?? {}, 'total');
    },
    async saveLock(cartId, lock) {
      await query.write(sql`UPDATE carts SET ${assigned(lockColumns(lock))} WHERE id = ${cartId}`);
    },
    async lockedBy(staffId) {
      const found = await firstRow(
        query.rows(sql`SELECT ${columns} FROM carts WHERE locked_by = ${staffId} AND is_open = 1`),
      );
      return found && cartOf(found);
    },
    async anonymousBetween(fromId, beforeId, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM carts WHERE id >= ${fromId} AND id < ${beforeId} AND is_open = 1
            AND owner_key >= ${'anonymous:'} AND owner_key < ${'anonymous;'} LIMIT ${limit}`,
      );
      return rows.map(cartOf);
    },
  };
}

const columns = sql`id, owner_key, version, lines, attachments, created_at, updated_at, updated_by, is_open, cart_lock`;

/** As the index of filled carts has it: most open carts are empty ones that visitors left behind. */
const filled = ({ ownerKind, attachmentText, after }: OpenCartFilter): readonly Sql[] => [
  sql`is_open = 1 AND lines <> '[]'`,
  ...(attachmentText ? [sql`attachments LIKE ${`%${attachmentText.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`] : []),
  ...(ownerKind ? [sql`owner_key >= ${`${ownerKind}:`} AND owner_key < ${`${ownerKind};`}`] : []),
  ...(after ? [sql`(updated_at, id) < (${after.updatedAt}, ${after.id})`] : []),
];

const changeable = (cart: Cart) => ({
  owner_key: keyOf(cart.owner),
  version: cart.version,
  lines: JSON.stringify(cart.lines),
  attachments: JSON.stringify(cart.attachments),
  updated_at: cart.updatedAt,
  updated_by: cart.updatedBy,
  is_open: Number(cart.open),
  ...lockColumns(cart.lock),
});

const lockColumns = (lock: CartLock | undefined) => ({
  locked_by: lock && !lock.ended ? lock.staffId : null,
  cart_lock: lock ? JSON.stringify(lock) : null,
});

const cartOf = (found: Row): Cart => ({
  id: text(found, 'id'),
  owner: ownerOf(text(found, 'owner_key')),
  version: integer(found, 'version'),
  lines: json<Cart['lines']>(found, 'lines'),
  attachments: json<Cart['attachments']>(found, 'attachments'),
  createdAt: integer(found, 'created_at'),
  updatedAt: integer(found, 'updated_at'),
  updatedBy: text(found, 'updated_by'),
  open: flag(found, 'is_open'),
  lock: lockOf(maybeText(found, 'cart_lock')),
});

/** Written by `lockColumns` alone. */
const lockOf = (kept: string | undefined): CartLock | undefined =>
  kept === undefined ? undefined : (JSON.parse(kept) as CartLock);

/**
 * "customer:{id}", "staff:{id}", "prepared:{staff id}:{customer id or level}", "anonymous:{hash}" or "draft:{id}:{key of whom it is for}": one
 * column, so that one index allows one open cart an owner.
 */
function keyOf(owner: CartOwner): string {
  switch (owner.kind) {
    case 'customer':
      return `customer:${owner.customerId}`;
    case 'staff':
      return `staff:${owner.staffId}`;
    case 'prepared':
      return `prepared:${owner.staffId}:${'level' in owner.preparedFor ? owner.preparedFor.level : owner.preparedFor.customerId}`;
    case 'anonymous':
      return `anonymous:${owner.tokenHash}`;
    case 'draft':
      return `draft:${owner.draftId}:${owner.forKey}`;
  }
}

function ownerOf(key: string): CartOwner {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('customer:')) return { kind: 'customer', customerId: id };
  if (key.startsWith('staff:')) return { kind: 'staff', staffId: id };
  if (key.startsWith('prepared:')) return preparedOwner(id);
  if (!key.startsWith('draft:')) return { kind: 'anonymous', tokenHash: id };
  const end = id.indexOf(':');
  return { kind: 'draft', draftId: id.slice(0, end), forKey: id.slice(end + 1) };
}

/** Ids of customers are never words of levels. */
function preparedOwner(key: string): PreparedOwner {
  const cut = key.indexOf(':');
  const [staffId, whose] = [key.slice(0, cut), key.slice(cut + 1)];
  return { kind: 'prepared', staffId, preparedFor: isLevel(whose) ? { level: whose } : { customerId: whose } };
}
