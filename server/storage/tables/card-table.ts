import { firstRow, type Query, type Row } from '../query.ts';
import type { Card, CardOwner, CardVisit } from '../records.ts';
import { flag, integer, maybeText, text, word } from '../row-values.ts';
import { names, overwritten, row, type Sql, sql } from '../sql.ts';
import type { CardTable } from '../storage.ts';

export function cardTable(query: Query): CardTable {
  const newestFirst = async (condition: Sql): Promise<readonly Card[]> =>
    (await query.rows(sql`SELECT ${cardColumns} FROM cards WHERE ${condition} ORDER BY created_at DESC, id DESC`)).map(
      cardOf,
    );
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${cardColumns} FROM cards WHERE id = ${id}`));
      return found && cardOf(found);
    },
    ofCustomer: (customerId) => newestFirst(sql`customer_id = ${customerId}`),
    ofCart: (cartId) => newestFirst(sql`cart_id = ${cartId}`),
    async ofCartAndCustomer(cartId, customerId) {
      const found = await query.rows(
        sql`SELECT ${cardColumns} FROM cards WHERE cart_id = ${cartId}
            UNION ALL SELECT ${cardColumns} FROM cards WHERE customer_id = ${customerId}`,
      );
      return found.map(cardOf).sort(cartsFirst);
    },
    async save(card) {
      const values = cardValues(card);
      await query.write(sql`INSERT INTO cards ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async delete(id) {
      return (await query.write(sql`DELETE FROM cards WHERE id = ${id}`)) === 1;
    },
    async visit(id) {
      const found = await firstRow(query.rows(sql`SELECT ${visitColumns} FROM card_visits WHERE id = ${id}`));
      return found && visitOf(found);
    },
    async saveVisit(visit) {
      const values = visitValues(visit);
      await query.write(
        sql`INSERT INTO card_visits ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    async deleteOlder(before, limit) {
      const visits = await query.write(
        sql`DELETE FROM card_visits WHERE id IN
            (SELECT id FROM card_visits WHERE created_at < ${before} ORDER BY created_at LIMIT ${limit})`,
      );
      const cards = await query.write(
        sql`DELETE FROM cards WHERE id IN
            (SELECT id FROM cards WHERE cart_id IS NOT NULL AND created_at < ${before}
             ORDER BY created_at LIMIT ${limit})`,
      );
      return visits + cards;
    },
  };
}

const cartsFirst = (one: Card, other: Card): number =>
  Number(one.owner.kind === 'customer') - Number(other.owner.kind === 'customer') ||
  other.createdAt - one.createdAt ||
  (one.id < other.id ? 1 : -1);

const cardColumns = names([
  'id',
  'customer_id',
  'cart_id',
  'token',
  'system_id',
  'last_four',
  'expiry_month',
  'expiry_year',
  'created_at',
]);

const cardOf = (found: Row): Card => ({
  id: text(found, 'id'),
  owner: ownerOf(found),
  token: text(found, 'token'),
  systemId: word<Card['systemId']>(found, 'system_id'),
  lastFour: text(found, 'last_four'),
  expiryMonth: integer(found, 'expiry_month'),
  expiryYear: integer(found, 'expiry_year'),
  createdAt: integer(found, 'created_at'),
});

function ownerOf(found: Row): CardOwner {
  const customerId = maybeText(found, 'customer_id');
  return customerId === undefined ? { kind: 'cart', cartId: text(found, 'cart_id') } : { kind: 'customer', customerId };
}

const cardValues = ({ owner, ...card }: Card) => ({
  id: card.id,
  customer_id: owner.kind === 'customer' ? owner.customerId : null,
  cart_id: owner.kind === 'cart' ? owner.cartId : null,
  token: card.token,
  system_id: card.systemId,
  last_four: card.lastFour,
  expiry_month: card.expiryMonth,
  expiry_year: card.expiryYear,
  created_at: card.createdAt,
});

const visitColumns = names(['id', 'cart_id', 'gateway_id', 'to_keep', 'card_id', 'created_at']);

const visitOf = (found: Row): CardVisit => ({
  id: text(found, 'id'),
  cartId: text(found, 'cart_id'),
  gatewayId: text(found, 'gateway_id'),
  toKeep: flag(found, 'to_keep'),
  cardId: maybeText(found, 'card_id'),
  createdAt: integer(found, 'created_at'),
});

const visitValues = (visit: CardVisit) => ({
  id: visit.id,
  cart_id: visit.cartId,
  gateway_id: visit.gatewayId,
  to_keep: visit.toKeep ? 1 : 0,
  card_id: visit.cardId ?? null,
  created_at: visit.createdAt,
});
