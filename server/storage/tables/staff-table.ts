import { fold } from '../../../shared/domain/fold.ts';
import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { Staff } from '../records.ts';
import { flag, integer, json, maybeInteger, maybeText, text } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { StaffTable } from '../storage.ts';

export function staffTable(query: Query): StaffTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM staff WHERE id = ${id}`));
      return found && staffOf(found);
    },
    async byEmail(email) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM staff WHERE email_key = ${fold(email)}`));
      return found && staffOf(found);
    },
    async list() {
      const rows = await query.rows(sql`SELECT ${columns} FROM staff ORDER BY last_name, first_name, id`);
      return rows.map(staffOf);
    },
    async lockAll() {
      const rows = await query.rows(sql`SELECT ${columns} FROM staff ORDER BY id${query.dialect.forUpdate}`);
      return rows.map(staffOf);
    },
    async noteSignIn(id, at) {
      await query.write(sql`UPDATE staff SET last_sign_in_at = ${at} WHERE id = ${id}`);
    },
    async save(staff) {
      const values = {
        id: staff.id,
        email: staff.email,
        email_key: fold(staff.email),
        first_name: staff.firstName,
        last_name: staff.lastName,
        roles: JSON.stringify(staff.roles),
        password_hash: staff.passwordHash ?? null,
        disabled: Number(staff.disabled),
        disabled_at: staff.disabledAt ?? null,
        created_at: staff.createdAt,
      };
      await query.write(sql`INSERT INTO staff ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
  };
}

export const staffColumns = [
  'id',
  'email',
  'first_name',
  'last_name',
  'roles',
  'password_hash',
  'disabled',
  'disabled_at',
  'created_at',
  'last_sign_in_at',
];
const columns = names(staffColumns);

export const staffOf = (found: Row): Staff => ({
  id: text(found, 'id'),
  email: text(found, 'email'),
  firstName: text(found, 'first_name'),
  lastName: text(found, 'last_name'),
  roles: json<readonly StaffRole[]>(found, 'roles'),
  passwordHash: maybeText(found, 'password_hash'),
  disabled: flag(found, 'disabled'),
  disabledAt: maybeInteger(found, 'disabled_at'),
  createdAt: integer(found, 'created_at'),
  lastSignInAt: maybeInteger(found, 'last_sign_in_at'),
});
