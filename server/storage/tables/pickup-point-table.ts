import { firstRow, type Query, type Row } from '../query.ts';
import type { PickupPoint } from '../records.ts';
import { flag, integer, text } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { PickupPointTable } from '../storage.ts';

export function pickupPointTable(query: Query): PickupPointTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM pickup_points WHERE id = ${id}`));
      return found && pointOf(found);
    },
    async list() {
      const rows = await query.rows(sql`SELECT ${columns} FROM pickup_points ORDER BY position, name, id`);
      return rows.map(pointOf);
    },
    async save({ postalCode, active, ...same }) {
      const values = { ...same, postal_code: postalCode, active: active ? 1 : 0 };
      await query.write(
        sql`INSERT INTO pickup_points ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    async delete(id) {
      return (await query.write(sql`DELETE FROM pickup_points WHERE id = ${id}`)) === 1;
    },
  };
}

const columns = names([
  'id',
  'name',
  'phone',
  'street',
  'number',
  'complement',
  'neighborhood',
  'city',
  'state',
  'postal_code',
  'country',
  'hours',
  'days',
  'active',
  'position',
]);

const pointOf = (found: Row): PickupPoint => ({
  id: text(found, 'id'),
  name: text(found, 'name'),
  phone: text(found, 'phone'),
  street: text(found, 'street'),
  number: text(found, 'number'),
  complement: text(found, 'complement'),
  neighborhood: text(found, 'neighborhood'),
  city: text(found, 'city'),
  state: text(found, 'state'),
  postalCode: text(found, 'postal_code'),
  country: text(found, 'country'),
  hours: text(found, 'hours'),
  days: integer(found, 'days'),
  active: flag(found, 'active'),
  position: integer(found, 'position'),
});
