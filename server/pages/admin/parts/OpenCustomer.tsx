import { may } from '../../../features/session/identity.ts';
import { customerAddress } from '../customers/customers-query.ts';
import type { DeskFrame } from '../desk.ts';

interface OpenCustomerProps {
  readonly desk: DeskFrame;
  /** undefined for guests and visitors. */
  readonly number: string | undefined;
}

/** Beside what belongs to a customer: the way to them, for those who may look for customers. */
export const OpenCustomer = ({ desk: { t, identity }, number }: OpenCustomerProps) =>
  number && may(identity, 'search-customers') ? (
    <a class="btn btn-ghost end" href={customerAddress(number)}>
      {t('customers.openShort')}
    </a>
  ) : null;
