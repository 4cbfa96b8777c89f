import type { Staff } from '../records.ts';
import type { DemoIds } from './demo-ids.ts';

type StaffRow = Pick<Staff, 'email' | 'firstName' | 'lastName' | 'roles'>;

export const staffRows = [
  { email: 'admin@harbor.example', firstName: 'Priya', lastName: 'Raman', roles: ['admin'] },
  { email: 'approver@harbor.example', firstName: 'Elena', lastName: 'Sousa', roles: ['approver'] },
  { email: 'operator@harbor.example', firstName: 'Nadia', lastName: 'Brandt', roles: ['operator'] },
  { email: 'operator2@harbor.example', firstName: 'Tomas', lastName: 'Okafor', roles: ['operator'] },
  { email: 'restricted@harbor.example', firstName: 'Sofia', lastName: 'Lindqvist', roles: ['operator-restricted'] },
] as const satisfies readonly StaffRow[];

export type StaffEmail = (typeof staffRows)[number]['email'];

export const buildStaff = (
  ids: DemoIds,
  passwordHashes: ReadonlyMap<string, string>,
  createdAt: number,
): readonly Staff[] =>
  staffRows.map((row) => ({
    id: ids.id(),
    ...row,
    passwordHash: passwordHashes.get(row.email),
    disabled: false,
    createdAt,
  }));
