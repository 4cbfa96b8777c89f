import type { Person } from '../../../shared/domain/approvers.ts';
import type { Tables } from '../../storage/storage.ts';

/** Staff whose accounts are on, by whom tasks can be done. */
export const atWork = async (tables: Tables): Promise<readonly Person[]> =>
  (await tables.staff.list()).filter(({ disabled }) => !disabled).map(({ id, roles }) => ({ id, roles }));
