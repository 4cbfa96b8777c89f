import * as icons from '../../../../shared/design/icons.ts';
import type { RunningCall } from '../../../features/calls/running-calls.ts';
import type { OrderRow } from '../../../features/orders/order-views.ts';
import type { FirstStep } from '../../../features/settings/first-steps.ts';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { listTitle } from '../orders/list-title.ts';
import { OrdersTable } from '../orders/OrdersTable.tsx';
import { Empty } from '../parts/Empty.tsx';
import { type Figure, Figures } from '../parts/Figures.tsx';
import { Panel } from '../parts/Panel.tsx';
import { CallsTable } from './CallsTable.tsx';
import { FirstSteps } from './FirstSteps.tsx';

export interface OverviewPageProps {
  readonly desk: Desk;
  readonly figures: readonly Figure[];
  readonly calls: readonly RunningCall[];
  readonly newest: readonly OrderRow[];
  /** For whoever sets a store up that has sold nothing yet. */
  readonly steps: Readonly<Record<FirstStep, boolean>> | undefined;
}

/** What goes on: figures of today, who is on the phone, what was ordered last. */
export const OverviewPage = ({ desk, figures, calls, newest, steps }: OverviewPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('admin.overview.title')} section="overview">
      <div class="a-grid">
        {steps && <FirstSteps desk={desk} done={steps} />}
        <Figures label={t('admin.overview.figures')} figures={figures} />
        <Panel id="calls" title={t('admin.overview.calls')} beside={<span class="count">{calls.length}</span>}>
          {calls.length > 0 ? (
            <CallsTable desk={desk} calls={calls} />
          ) : (
            <Empty icon={icons.phone} title={t('admin.overview.noCalls')} hint={t('admin.overview.noCallsHint')} />
          )}
        </Panel>
        <Panel
          title={t('admin.overview.newest')}
          beside={
            <a class="btn btn-link end" href="/admin/orders">
              {listTitle(desk)}
            </a>
          }
        >
          {newest.length > 0 ? (
            <OrdersTable desk={desk} orders={newest} />
          ) : (
            <Empty icon={icons.box} title={t('admin.overview.noOrders')} hint={t('admin.overview.noOrdersHint')} />
          )}
        </Panel>
      </div>
    </AdminPage>
  );
};
