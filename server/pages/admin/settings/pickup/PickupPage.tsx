import * as icons from '../../../../../shared/design/icons.ts';
import type { Problem } from '../../../../../shared/domain/result.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
import type { Edit, PickupPoint } from '../../../../storage/records.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import type { Desk } from '../../desk.ts';
import { Empty } from '../../parts/Empty.tsx';
import { NotSaved } from '../NotSaved.tsx';
import { PartPage } from '../PartPage.tsx';
import { PickupTable } from './PickupTable.tsx';
import { pickupPath } from './pickup-address.ts';

export type PickupNews =
  | {
      readonly kind: 'done';
      readonly what: 'opened' | 'closed' | 'saved' | 'created' | 'deleted';
      /** One that is gone has none. */
      readonly pointId: string;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface PickupPageProps {
  readonly desk: Desk;
  readonly points: readonly PickupPoint[];
  readonly edit: Edit;
  /** What became of what was just asked for. */
  readonly news: PickupNews | undefined;
}

/** The pickup points in the order in which customers read them. */
export const PickupPage = ({ desk, points, edit, news }: PickupPageProps) => {
  const { t } = desk;
  const create = (
    <a class="btn btn-primary end" href={`${pickupPath}/new`}>
      <Icon path={icons.plus} />
      {t('settings.newPoint')}
    </a>
  );
  return (
    <PartPage desk={desk} title={t('settings.pickup')} edit={edit} beside={points.length > 0 && create}>
      <div class="a-grid">
        {news && <News desk={desk} points={points} news={news} />}
        <div class="table-card">
          {points.length > 0 ? (
            <PickupTable desk={desk} points={points} version={edit.version} />
          ) : (
            <Empty icon={icons.store} title={t('settings.noPoints')} hint={t('settings.noPointsHint')}>
              {create}
            </Empty>
          )}
        </div>
      </div>
    </PartPage>
  );
};

interface NewsProps {
  readonly desk: Desk;
  readonly points: readonly PickupPoint[];
  readonly news: PickupNews;
}

const News = ({ desk, points, news }: NewsProps) => {
  const { t } = desk;
  if (news.kind === 'done') {
    const name = points.find(({ id }) => id === news.pointId)?.name ?? t('settings.point');
    return <Notice tone="green">{t(`settings.done.${news.what}`, { name })}</Notice>;
  }
  if (isChangedMeanwhile(news.problem)) return <NotSaved desk={desk} problem={news.problem} />;
  return <Notice tone="red">{t('settings.pointGone')}</Notice>;
};
