import { allows } from '../../../shared/domain/permissions.ts';
import type { Deps } from '../../deps.ts';
import { fullNameOf } from '../calls/full-name.ts';

export interface Decider {
  readonly id: string;
  readonly name: string;
}

/** Staff whose accounts are on and who may be asked about prices, by name. */
export async function deciders(deps: Deps): Promise<readonly Decider[]> {
  const staff = await deps.storage.read.staff.list();
  return staff
    .filter(({ disabled, roles }) => !disabled && allows(roles, 'decide-authorizations'))
    .map((person) => ({ id: person.id, name: fullNameOf(person) }));
}
