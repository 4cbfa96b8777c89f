import * as icons from '../../../../shared/design/icons.ts';
import { levelNames } from '../../../../shared/domain/level.ts';
import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import type { AuthorizationDetail } from '../../../features/authorization/authorization-views.ts';
import { callOf } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { AskedItems } from './AskedItems.tsx';
import { productWords } from './approval-words.ts';
import { DecisionForm, decisionForm } from './DecisionForm.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestState } from './RequestState.tsx';
import { StateBadge } from './StateBadge.tsx';

export interface RequestProps {
  readonly desk: Desk;
  readonly request: AuthorizationDetail;
  readonly reasons: readonly PriceReason[];
  /** What was typed before, when it was refused. */
  readonly comment?: string;
  readonly commentError?: string | undefined;
}

/** Everything needed to decide about one request, and the way to do it. */
export const Request = ({ desk, request, reasons, comment = '', commentError }: RequestProps) => {
  const decides = request.refusal === undefined && callOf(desk.identity) === undefined;
  return (
    <article class="p-request" aria-labelledby="request" data-version={`${request.version}.${request.orderVersion}`}>
      <header class="p-head">
        <div class="stack stack-1 grow">
          <div class="row wrap">
            <h2 id="request">
              {desk.t('approvals.for', {
                product: productWords(desk.t, request),
                customer: request.order.clientName,
              })}
            </h2>
            <StateBadge t={desk.t} state={request.state} />
          </div>
          <p class="muted">
            <Placed desk={desk} request={request} /> {customerWords({ desk, request })}
          </p>
        </div>
        {decides && <Buttons desk={desk} />}
      </header>
      <div class="p-body">
        <RequestState desk={desk} request={request} />
        <AskedItems desk={desk} items={request.items} />
        <RequestFacts desk={desk} request={request} reasons={reasons} />
        {decides && <DecisionForm desk={desk} request={request} comment={comment} error={commentError} />}
      </div>
    </article>
  );
};

const Buttons = ({ desk: { t } }: Pick<RequestProps, 'desk'>) => (
  <div class="row p-buttons">
    <button type="submit" class="btn btn-secondary" form={decisionForm} name="decision" value="deny">
      <Icon path={icons.x} />
      {t('approvals.deny')}
    </button>
    <button type="submit" class="btn btn-approve" form={decisionForm} name="decision" value="approve">
      <Icon path={icons.check} />
      {t('approvals.approve')}
    </button>
  </div>
);

type FactProps = Pick<RequestProps, 'desk' | 'request'>;

const Placed = ({ desk: { t, formats }, request: { order, placedAt, operator } }: FactProps) => {
  const link = <a href={`/admin/orders/${order.id}`}>{order.number}</a>;
  const time = <Time at={placedAt} text={formats.shortMoment(placedAt)} />;
  return operator ? (
    <Rich
      t={t}
      of="approvals.placedBy"
      values={{
        order: link,
        time,
        operator: (
          <b>
            <bdi>{operator.name}</bdi>
          </b>
        ),
      }}
    />
  ) : (
    <Rich t={t} of="approvals.placed" values={{ order: link, time }} />
  );
};

function customerWords({ desk: { t, formats }, request: { customer } }: FactProps): string {
  if (customer.since === undefined) return t('approvals.guest');
  return t('approvals.customerSince', { level: levelNames[customer.level], year: formats.year(customer.since) });
}
