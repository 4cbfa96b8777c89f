import type { Call, Customer } from '../../storage/records.ts';
import type { Operator } from './identity.ts';

/** What a running call has its operator do. */
export function workOf(call: Call, customer: Customer | undefined): Partial<Pick<Operator, 'acting' | 'preparing'>> {
  if (call.kind === 'preparing') {
    const level = call.level ?? customer?.level;
    return level ? { preparing: { call, customer, level } } : {};
  }
  return customer ? { acting: { call, customer } } : {};
}
