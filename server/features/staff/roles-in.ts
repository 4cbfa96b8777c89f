import { type StaffRole, staffRoles } from '../../../shared/domain/permissions.ts';

/** The roles among names from outside, each once, in the order of the table of rights. */
export const rolesIn = (names: readonly string[]): readonly StaffRole[] =>
  staffRoles.filter((role) => names.includes(role));
