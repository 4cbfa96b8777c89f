import * as icons from '../../../../shared/design/icons.ts';
import { levelNames } from '../../../../shared/domain/level.ts';
import type { RunningCall } from '../../../features/calls/running-calls.ts';
import { initialsOf } from '../../../features/customers/customer-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { callLength } from './call-length.ts';

interface CallsTableProps {
  readonly desk: Desk;
  readonly calls: readonly RunningCall[];
}

/** Who is on the phone, for whom, why and since when. */
export const CallsTable = ({ desk, calls }: CallsTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('admin.call.operator')}</th>
            <th scope="col">{t('admin.call.state')}</th>
            <th scope="col">{t('admin.call.customer')}</th>
            <th scope="col">{t('admin.call.reason')}</th>
            <th scope="col" class="num">
              {t('admin.call.since')}
            </th>
            <th scope="col" class="num">
              {t('admin.call.length')}
            </th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <Row key={call.id} desk={desk} call={call} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ desk: { t, formats, now }, call }: { readonly desk: Desk; readonly call: RunningCall }) => (
  <tr>
    <td>
      <span class="row">
        <span class="avatar avatar-sm avatar-op" aria-hidden="true">
          {initialsOf(call.operatorName)}
        </span>
        <bdi>{call.operatorName}</bdi>
      </span>
    </td>
    <td data-label={t('admin.call.state')}>
      <span class="badge badge-amber">
        <Icon path={icons.userCheck} />
        {t(`admin.call.${call.kind}`)}
      </span>
    </td>
    <td data-label={t('admin.call.customer')}>
      <span>
        <bdi>{call.customerName || (call.level && levelNames[call.level])}</bdi>{' '}
        <span class="hint mono">{call.customerNumber}</span>
      </span>
    </td>
    <td data-label={t('admin.call.reason')}>{t(`admin.reason.${call.reason}`)}</td>
    <td class="num" data-label={t('admin.call.since')}>
      <Time at={call.startedAt} text={formats.time(call.startedAt)} />
    </td>
    <td class="num" data-label={t('admin.call.length')}>
      {callLength(now - call.startedAt)}
    </td>
  </tr>
);
