import * as icons from '../../../../shared/design/icons.ts';
import type { AuthorizationList, AuthorizationRow } from '../../../features/authorization/authorization-views.ts';
import { initialsOf } from '../../../features/customers/customer-words.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { Empty } from '../parts/Empty.tsx';
import { type ApprovalsQuery, approvalAddress, listAddress } from './approval-address.ts';
import { changeWords, productWords, waitsForWords } from './approval-words.ts';
import { StateBadge } from './StateBadge.tsx';

export interface QueueProps {
  readonly desk: Desk;
  readonly query: ApprovalsQuery;
  readonly list: AuthorizationList;
  /** The request beside the list. */
  readonly chosen: string | undefined;
  /** Requests can be ticked, for the form with this id. */
  readonly picksFor: string | undefined;
}

/** The requests, each a link to its details. A script keeps the waiting ones up to date. */
export const Queue = ({ desk, query, list, chosen, picksFor }: QueueProps) => {
  const { t } = desk;
  const isWaiting = query.show === 'waiting';
  return (
    <>
      {list.rows.length > 0 ? (
        <ul class="q-list" aria-label={t(isWaiting ? 'approvals.queue' : 'approvals.queueDecided')}>
          {list.rows.map((row) => (
            <Item key={row.id} desk={desk} query={query} row={row} isChosen={row.id === chosen} picksFor={picksFor} />
          ))}
        </ul>
      ) : (
        <Empty
          icon={icons.shield}
          title={t(isWaiting ? 'approvals.none' : 'approvals.noneDecided')}
          hint={t(isWaiting ? 'approvals.noneHint' : 'approvals.noneDecidedHint')}
        />
      )}
      {isWaiting && <Elsewhere desk={desk} list={list} />}
      {query.show === 'decided' && <Pages desk={desk} query={query} list={list} />}
    </>
  );
};

interface ItemProps extends Pick<QueueProps, 'desk' | 'query' | 'picksFor'> {
  readonly row: AuthorizationRow;
  readonly isChosen: boolean;
}

const Item = ({ desk, query, row, isChosen, picksFor }: ItemProps) => {
  const { t, formats, now } = desk;
  const { order, item, askedBy, refusal } = row;
  return (
    <li class={isChosen ? 'q-item is-chosen' : 'q-item'} data-request={row.id}>
      <div class="row between">
        <a class="strong q-link" href={approvalAddress(row.id, query)} aria-current={isChosen ? 'true' : undefined}>
          {order.number}
        </a>
        <span class="hint num">
          <Time at={row.openedAt} text={formats.age(row.openedAt, now)} />
        </span>
      </div>
      <div class="row between">
        <bdi class="q-cut">{order.clientName}</bdi>
        {row.state === 'waiting' ? (
          <span class="badge badge-amber num">{changeWords(t, row.off)}</span>
        ) : (
          <StateBadge t={t} state={row.state} />
        )}
      </div>
      <div class="row between">
        <bdi class="hint q-cut">{productWords(t, row)}</bdi>
        <Prices desk={desk} own={item.ownPrice} price={item.price} />
      </div>
      <div class="row between">
        <span class="row hint">
          <span class="avatar avatar-sm avatar-op" aria-hidden="true">
            {initialsOf(askedBy[0]?.name ?? '')}
          </span>
          <bdi>{askedBy[0]?.name}</bdi>
        </span>
        {picksFor && refusal === undefined && (
          <label class="check q-pick">
            <input type="checkbox" name="pick" value={pickOf(row)} form={picksFor} />
            <span class="vh">{t('approvals.pick', { number: order.number })}</span>
          </label>
        )}
      </div>
    </li>
  );
};

/** What is ticked: the request as it is shown here. */
const pickOf = ({ id, version, orderVersion }: AuthorizationRow): string => [id, version, orderVersion].join('.');

const Prices = ({
  desk: { t, formats },
  own,
  price,
}: {
  readonly desk: Desk;
  readonly own: number;
  readonly price: number;
}) => (
  <span class="num nowrap">
    <span class="vh">{t('product.listPrice', { list: formats.money(own), price: formats.money(price) })}</span>
    <span aria-hidden="true">
      <s class="hint">{formats.money(own)}</s> <b>{formats.money(price)}</b>
    </span>
  </span>
);

/** What the reader does not see, and whom it waits for. */
const Elsewhere = ({ desk: { t }, list }: Pick<QueueProps, 'desk' | 'list'>) => (
  <p class="q-foot hint">
    {t('approvals.limits')}
    {list.elsewhere.map(({ waitsFor, count }) => (
      <span key={waitsForWords(t, waitsFor)} class="q-elsewhere">
        {t('approvals.elsewhere', { count, name: waitsForWords(t, waitsFor) })}
      </span>
    ))}
  </p>
);

const Pages = ({ desk: { t }, query, list }: Pick<QueueProps, 'desk' | 'query' | 'list'>) =>
  query.after || list.next ? (
    <p class="row between q-foot">
      {query.after && (
        <a class="btn btn-link" href={listAddress({ ...query, after: undefined })}>
          {t('approvals.newest')}
        </a>
      )}
      {list.next && (
        <a class="btn btn-link end" href={listAddress({ ...query, after: list.next })}>
          {t('approvals.older')}
        </a>
      )}
    </p>
  ) : null;
