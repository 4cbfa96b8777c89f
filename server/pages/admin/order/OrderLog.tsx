import * as icons from '../../../../shared/design/icons.ts';
import type { OrderDetail, OrderEventView } from '../../../features/orders/order-views.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';

interface OrderLogProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
  readonly errorsOnly: boolean;
}

/** What every part of the store did to the order, newest first. */
export const OrderLog = ({ desk, order, errorsOnly }: OrderLogProps) => {
  const { t } = desk;
  const newestFirst = order.events.toReversed();
  const errors = newestFirst.filter(({ level }) => level === 'error');
  const shown = errorsOnly ? errors : newestFirst;
  const choice = (isChosen: boolean, href: string, words: string) => (
    <a class={isChosen ? 'chip is-on' : 'chip'} href={`${href}#log`} aria-current={isChosen ? 'true' : undefined}>
      {words}
    </a>
  );
  const beside = (
    <>
      <span class="count">{order.events.length}</span>
      <span class="row gap-1 end">
        {choice(!errorsOnly, `/admin/orders/${order.id}`, t('admin.order.logAll'))}
        {choice(
          errorsOnly,
          `/admin/orders/${order.id}?log=errors`,
          t('admin.order.logErrors', { count: errors.length }),
        )}
      </span>
    </>
  );
  return (
    <Panel id="log" title={t('admin.order.log')} beside={beside}>
      {shown.length > 0 ? (
        <ol class="log">
          {shown.map((event, place) => (
            <Entry key={place} desk={desk} event={event} />
          ))}
        </ol>
      ) : (
        <Empty icon={icons.checkCircle} title={t('admin.order.noErrors')} hint={t('admin.order.noErrorsHint')} />
      )}
    </Panel>
  );
};

const Entry = ({ desk: { t, formats }, event }: { readonly desk: Desk; readonly event: OrderEventView }) => (
  <li class={event.level === 'error' ? 'is-error' : undefined}>
    <Time at={event.at} text={formats.logMoment(event.at)} />
    <span class="kind">{t(event.level === 'error' ? 'admin.order.error' : 'admin.order.info')}</span>
    <span class="message">
      <b>{event.source}</b> {event.message}
    </span>
  </li>
);
