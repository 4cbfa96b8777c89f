import * as icons from '../../../../shared/design/icons.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';
import { callOf, may } from '../../../features/session/identity.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';

/** What became of an approval: done by this person, or refused with the words why. */
export type PaymentNews = { readonly kind: 'approved' } | { readonly kind: 'refused'; readonly why: string };

interface PaymentNoticeProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
  readonly news: PaymentNews | undefined;
}

/** Above everything else: what became of an approval, or that the payment waits and who can do something about it. */
export const PaymentNotice = ({ desk, order, news }: PaymentNoticeProps) => {
  const { t, formats } = desk;
  return (
    <>
      {news?.kind === 'approved' && order.paymentApproved && (
        <Notice tone="green">
          <b>{t('admin.order.approved', { value: formats.money(order.value) })}</b> {t('admin.order.approvedHint')}
        </Notice>
      )}
      {news?.kind === 'refused' && (
        <Notice tone="red">
          <b>{t('admin.order.notApproved')}</b> {news.why}
        </Notice>
      )}
      {order.state === 'payment-pending' && <Waiting desk={desk} order={order} />}
    </>
  );
};

const Waiting = ({ desk, order }: { readonly desk: Desk; readonly order: OrderDetail }) => {
  const { t, formats } = desk;
  const since = order.events.findLast(({ state }) => state === order.state)?.at ?? order.placedAt;
  const isOnCall = callOf(desk.identity) !== undefined;
  const approves = may(desk.identity, 'approve-payments');
  return (
    <section class="notice notice-amber o-notice">
      <Icon path={icons.hourglass} />
      <p class="grow">
        <b>
          <Rich t={t} of="admin.order.waits" values={{ time: <Time at={since} text={formats.shortMoment(since)} /> }} />
        </b>{' '}
        {t(approves && isOnCall ? 'admin.order.waitsCall' : 'admin.order.waitsHint')}
      </p>
      {order.canApprovePayment && !isOnCall && (
        <form method="post" action={`/admin/orders/${order.id}/approve-payment`}>
          <FormGuard page={desk} />
          <button type="submit" class="btn btn-primary">
            {t('admin.order.approve', { value: formats.money(order.value) })}
          </button>
        </form>
      )}
    </section>
  );
};
