import { levelNames, levels } from '../../../../shared/domain/level.ts';
import type { Desk } from '../desk.ts';
import type { Filter } from '../filters/filter.ts';
import { type CustomersQuery, customersAddress } from './customers-query.ts';

type Member = 'level' | 'phoneHelp' | 'state';

/** Level, consent and state of the account. */
export function customerFilters({ t }: Desk, query: CustomersQuery): readonly Filter[] {
  const choose = (
    name: string,
    member: Member,
    values: readonly { readonly label: string; readonly changes: Partial<CustomersQuery>; readonly value: string }[],
  ): Filter => ({
    id: member,
    name,
    value: values.find(({ value }) => value === query[member])?.label,
    removed: customersAddress(query, { [member]: undefined }),
    choices: values.map(({ label, changes, value }) => ({
      label,
      href: customersAddress(query, changes),
      isChosen: value === query[member],
    })),
  });
  return [
    choose(
      t('customers.level'),
      'level',
      levels.map((level) => ({ label: levelNames[level], changes: { level }, value: level })),
    ),
    choose(t('customers.phoneHelp'), 'phoneHelp', [
      { label: t('customers.phoneHelpOn'), changes: { phoneHelp: 'on' }, value: 'on' },
      { label: t('customers.phoneHelpOff'), changes: { phoneHelp: 'off' }, value: 'off' },
    ]),
    choose(t('customers.state'), 'state', [
      { label: t('customers.state.active'), changes: { state: 'active' }, value: 'active' },
      { label: t('customers.state.disabled'), changes: { state: 'disabled' }, value: 'disabled' },
    ]),
  ];
}
