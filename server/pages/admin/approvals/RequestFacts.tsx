import * as icons from '../../../../shared/design/icons.ts';
import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import type {
  AuthorizationDetail,
  DetailedItem,
  PaidBefore,
} from '../../../features/authorization/authorization-views.ts';
import { offOf } from '../../../features/authorization/judge-order.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { percentWords, reasonWords } from './approval-words.ts';
import { WhereItLands } from './WhereItLands.tsx';

interface RequestFactsProps {
  readonly desk: Desk;
  readonly request: AuthorizationDetail;
  readonly reasons: readonly PriceReason[];
}

/** Beside the prices: where they land, why they were asked for, and what came before. */
export const RequestFacts = ({ desk, request, reasons }: RequestFactsProps) => {
  const { t } = desk;
  const asked = request.items.filter(({ effect }) => effect === 'ask');
  return (
    <div class="p-facts">
      <div class="stack stack-3">
        <h3 class="hint strong">{t('approvals.lands')}</h3>
        {asked.map((item) => (
          <div key={item.uniqueId} class="stack stack-1">
            {asked.length > 1 && <bdi class="hint">{item.name}</bdi>}
            <WhereItLands desk={desk} item={item} />
          </div>
        ))}
        <Rules desk={desk} request={request} />
        <h3 class="hint strong">{t('approvals.reason')}</h3>
        {asked.map((item) => (
          <Reason key={item.uniqueId} desk={desk} item={item} reasons={reasons} isNamed={asked.length > 1} />
        ))}
      </div>
      <div class="stack stack-3">
        <h3 class="hint strong">{t('approvals.paid')}</h3>
        {asked.map((item) => (
          <Paid key={item.uniqueId} desk={desk} item={item} isNamed={asked.length > 1} />
        ))}
        <Asker desk={desk} request={request} />
      </div>
    </div>
  );
};

const Rules = ({ desk: { t, formats }, request: { ruleVersion, wholeOrder } }: Omit<RequestFactsProps, 'reasons'>) => {
  const off = percentWords(t, wholeOrder.off);
  const { discountLimit: limit } = wholeOrder;
  return (
    <p class="hint">
      {ruleVersion === undefined ? t('approvals.noRules') : t('approvals.rules', { version: ruleVersion })}{' '}
      {limit === undefined
        ? t('approvals.whole', { off })
        : t('approvals.wholeLimit', { off, limit: formats.money(limit) })}
    </p>
  );
};

interface ItemFactProps {
  readonly desk: Desk;
  readonly item: DetailedItem;
  /** Several items are asked about. */
  readonly isNamed: boolean;
}

const Reason = ({
  desk: { t, formats },
  item: { name, given },
  reasons,
  isNamed,
}: ItemFactProps & Pick<RequestFactsProps, 'reasons'>) => (
  <div class="notice p-reason">
    <Icon path={icons.tag} />
    <div class="grow">
      {isNamed && (
        <p class="hint">
          <bdi>{name}</bdi>
        </p>
      )}
      <p>
        <b>{given.reason === '' ? t('approvals.noReason') : reasonWords(t, given.reason, reasons)}</b>{' '}
        {given.note && <span dir="auto">“{given.note}”</span>}
      </p>
      <p class="hint">{t('approvals.saidBy', { name: given.byName, time: formats.shortMoment(given.at) })}</p>
    </div>
  </div>
);

const Paid = ({ desk, item, isNamed }: ItemFactProps) => (
  <div>
    {isNamed && (
      <p class="hint">
        <bdi>{item.name}</bdi>
      </p>
    )}
    {item.paid.length === 0 ? (
      <p>{desk.t('approvals.paidNothing')}</p>
    ) : (
      <ul class="p-paid">
        {item.paid.map((paid) => (
          <li key={paid.at}>
            <Time at={paid.at} text={desk.formats.day(paid.at)} />
            <span class="num">{desk.formats.money(paid.price)}</span>
            <span class="muted">{paidWords(desk, item, paid)}</span>
          </li>
        ))}
      </ul>
    )}
  </div>
);

function paidWords({ t }: Desk, item: DetailedItem, { isManual, price, ownPrice }: PaidBefore): string {
  if (!isManual) return t('approvals.paidOwn');
  return t('approvals.paidManual', { off: percentWords(t, offOf([{ ...item, quantity: 1, ownPrice, total: price }])) });
}

const Asker = ({ desk: { t }, request: { asker } }: Omit<RequestFactsProps, 'reasons'>) =>
  asker ? (
    <>
      <h3 class="hint strong">{t('approvals.history', { name: asker.name })}</h3>
      <p class="row wrap p-counts">
        <span>{t('approvals.historyAsked', { count: asker.asked })}</span>
        <span>{t('approvals.historyApproved', { count: asker.approved })}</span>
        <span>{t('approvals.historyDenied', { count: asker.denied })}</span>
        <span class="muted">{t('approvals.historyOff', { off: percentWords(t, asker.off) })}</span>
      </p>
    </>
  ) : null;
