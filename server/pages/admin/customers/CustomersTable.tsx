import { maskPhone } from '../../../../shared/domain/mask.ts';
import { fullNameOf } from '../../../features/calls/full-name.ts';
import { initialsOf } from '../../../features/customers/customer-words.ts';
import type { Customer } from '../../../storage/records.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { customerAddress } from './customers-query.ts';
import { LevelBadge } from './LevelBadge.tsx';

interface CustomersTableProps {
  readonly desk: Desk;
  readonly customers: readonly Customer[];
}

/** One row a customer; a card each on small screens. */
export const CustomersTable = ({ desk, customers }: CustomersTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('customers.customer')}</th>
            <th scope="col">{t('customers.email')}</th>
            <th scope="col">{t('customers.phone')}</th>
            <th scope="col">{t('customers.level')}</th>
            <th scope="col">{t('customers.phoneHelp')}</th>
            <th scope="col">{t('customers.state')}</th>
            <th scope="col">{t('customers.since')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <Row key={customer.id} desk={desk} customer={customer} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ desk: { t, formats }, customer }: { readonly desk: Desk; readonly customer: Customer }) => {
  const name = fullNameOf(customer) || customer.email;
  return (
    <tr>
      <td>
        <span class="row c-person">
          <span class="avatar avatar-sm" aria-hidden="true">
            {initialsOf(name)}
          </span>
          <span>
            <a class="strong c-cut" href={customerAddress(customer.number)} title={cutTitle(name)}>
              <bdi>{name}</bdi>
            </a>
            <span class="hint">
              <span class="mono">{customer.number}</span>
              {customer.company && customer.company !== name && (
                <>
                  {' '}
                  <bdi class="c-cut" title={cutTitle(customer.company)}>
                    {customer.company}
                  </bdi>
                </>
              )}
            </span>
          </span>
        </span>
      </td>
      <td class="c-email" data-label={t('customers.email')}>
        {customer.email}
      </td>
      <td class="nowrap muted tn" data-label={t('customers.phone')}>
        {maskPhone(customer.phone)}
      </td>
      <td data-label={t('customers.level')}>
        <LevelBadge level={customer.level} />
      </td>
      <td data-label={t('customers.phoneHelp')}>
        {customer.phoneHelpSince === undefined ? (
          <span class="badge badge-red">{t('customers.phoneHelpOff')}</span>
        ) : (
          <span class="muted">{t('customers.phoneHelpOn')}</span>
        )}
      </td>
      <td data-label={t('customers.state')}>
        {customer.disabled ? (
          <span class="badge badge-red">{t('customers.state.disabled')}</span>
        ) : (
          <span class="muted">{t('customers.state.active')}</span>
        )}
      </td>
      <td class="nowrap muted tn" data-label={t('customers.since')}>
        <Time at={customer.createdAt} text={formats.day(customer.createdAt)} />
      </td>
    </tr>
  );
};

/** The whole of a text that the list cuts after two lines. */
const cutTitle = (text: string): string | undefined => (text.length > 40 ? text : undefined);
