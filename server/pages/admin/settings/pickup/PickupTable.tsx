import * as icons from '../../../../../shared/design/icons.ts';
import { callOf } from '../../../../features/session/identity.ts';
import type { PickupPoint } from '../../../../storage/records.ts';
import { AddressText } from '../../../parts/AddressText.tsx';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import type { Desk } from '../../desk.ts';
import { pointAddress } from './pickup-address.ts';

interface PickupTableProps {
  readonly desk: Desk;
  readonly points: readonly PickupPoint[];
  /** Of their order. */
  readonly version: number;
}

/** One row a point; a card each on small screens. */
export const PickupTable = ({ desk, points, version }: PickupTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table s-points">
        <thead>
          <tr>
            <th scope="col">{t('settings.point')}</th>
            <th scope="col">{t('settings.address')}</th>
            <th scope="col">{t('settings.hours')}</th>
            <th scope="col">{t('settings.ready')}</th>
            <th scope="col">{t('settings.state')}</th>
            <th scope="col">{t('settings.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, place) => (
            <Row
              key={point.id}
              desk={desk}
              point={point}
              version={version}
              isFirst={place === 0}
              isLast={place === points.length - 1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly point: PickupPoint;
  readonly version: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const Row = ({ desk, point, version, isFirst, isLast }: RowProps) => {
  const { t } = desk;
  return (
    <tr>
      <td>
        <a class="strong" href={pointAddress(point.id)}>
          <bdi>{point.name}</bdi>
        </a>
      </td>
      <td data-label={t('settings.address')}>
        <span>
          <AddressText address={point} />
        </span>
      </td>
      <td data-label={t('settings.hours')}>{point.hours || t('admin.none')}</td>
      <td data-label={t('settings.ready')}>{readyWords(desk, point.days)}</td>
      <td data-label={t('settings.state')}>
        {point.active ? (
          <span class="badge badge-green">{t('settings.isOffered')}</span>
        ) : (
          <span class="badge">{t('settings.isNotOffered')}</span>
        )}
      </td>
      <td>
        {!callOf(desk.identity) && (
          <div class="row wrap">
            <Switch desk={desk} point={point} />
            <Move desk={desk} point={point} version={version} by="up" isAtEnd={isFirst} />
            <Move desk={desk} point={point} version={version} by="down" isAtEnd={isLast} />
          </div>
        )}
      </td>
    </tr>
  );
};

export const readyWords = ({ t }: Pick<Desk, 't'>, days: number): string =>
  days === 0 ? t('settings.sameDay') : t('settings.days', { count: days });

const Switch = ({ desk, point: { id, name, active } }: Pick<RowProps, 'desk' | 'point'>) => {
  const { t } = desk;
  return (
    <form method="post" action={`${pointAddress(id)}/switch`}>
      <FormGuard page={desk} />
      <input type="hidden" name="active" value={active ? 'no' : 'yes'} />
      <button
        type="submit"
        class="btn btn-secondary btn-sm"
        aria-label={t(active ? 'settings.closePoint' : 'settings.openPoint', { name })}
      >
        {t(active ? 'settings.close' : 'settings.open')}
      </button>
    </form>
  );
};

interface MoveProps extends Pick<RowProps, 'desk' | 'point' | 'version'> {
  readonly by: 'up' | 'down';
  readonly isAtEnd: boolean;
}

/** At the end there is nowhere to go, and it says so. */
const Move = ({ desk, point: { id, name }, version, by, isAtEnd }: MoveProps) => {
  const { t } = desk;
  const end = by === 'up' ? t('settings.isFirst', { name }) : t('settings.isLast', { name });
  const words = by === 'up' ? t('settings.moveUp', { name }) : t('settings.moveDown', { name });
  return (
    <form method="post" action={`${pointAddress(id)}/move`}>
      <FormGuard page={desk} />
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="by" value={by} />
      <button
        type={isAtEnd ? 'button' : 'submit'}
        class="btn btn-ghost btn-sm btn-icon"
        aria-disabled={isAtEnd ? 'true' : undefined}
        aria-label={isAtEnd ? end : words}
        title={isAtEnd ? end : words}
      >
        <Icon path={by === 'up' ? icons.arrowUp : icons.arrowDown} />
      </button>
    </form>
  );
};
