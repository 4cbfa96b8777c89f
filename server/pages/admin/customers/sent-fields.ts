import { type CustomerInput, customerTextFields } from '../../../../shared/domain/customer-fields.ts';
import { isLevel, type Level } from '../../../../shared/domain/level.ts';

export interface SentCustomer {
  readonly input: CustomerInput;
  readonly level: Level | undefined;
  readonly confirmedDifferent: boolean;
}

/** The members of a customer in a form that was sent. */
export function sentCustomer(fields: URLSearchParams): SentCustomer {
  const typed = customerTextFields.flatMap((field) => {
    const value = fields.get(field);
    return value === null ? [] : [[field, value] as const];
  });
  const level = fields.get('level');
  return {
    input: Object.fromEntries(typed),
    level: isLevel(level) ? level : undefined,
    confirmedDifferent: fields.get('confirmedDifferent') === 'yes',
  };
}
