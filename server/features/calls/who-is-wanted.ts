import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { CallSubject, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { may, type Operator } from '../session/identity.ts';
import { customerToActFor, type Refused } from './start-refusals.ts';
import type { Wanted } from './start-request.ts';

interface Found {
  readonly subject: CallSubject;
  /** Undefined when a cart is for nobody in particular. */
  readonly customer: Customer | undefined;
}

/** Whom the call will be for, or why not: who may not act for a customer prepares no cart with their prices either. Reads only. */
export async function whoIsWanted(tables: Tables, identity: Operator, wanted: Wanted): Promise<Result<Found, Refused>> {
  if ('email' in wanted) {
    const found = await customerToActFor(tables, identity, wanted.email);
    if (!found.ok) return found;
    const { id: customerId } = found.value;
    return ok({ customer: found.value, subject: { kind: wanted.kind, customerId, level: undefined } });
  }
  if (!may(identity, 'impersonate')) return refused({ refusal: 'right-missing', customer: undefined });
  return ok({ customer: undefined, subject: { kind: 'preparing', customerId: undefined, level: wanted.level } });
}
