import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';

/** Who changed a thing after its form was drawn, and what is kept now that the form has otherwise. */
export interface StaleWords {
  readonly who: string;
  readonly at: number;
  readonly differences: readonly string[];
}

interface StaleNoticeProps {
  readonly desk: Desk;
  readonly stale: StaleWords;
}

/** Somebody else was faster: both versions are before the reader, who decides by saving again. */
export const StaleNotice = ({ desk: { t, formats }, stale }: StaleNoticeProps) => (
  <Notice tone="red">
    <div class="stack">
      <p>
        <b>{t('goods.notSaved')}</b>{' '}
        <Rich
          t={t}
          of="goods.staleBy"
          values={{ who: <bdi>{stale.who}</bdi>, time: <Time at={stale.at} text={formats.time(stale.at)} /> }}
        />
      </p>
      {stale.differences.length > 0 && (
        <>
          <p>{t('goods.staleNow')}</p>
          <ul class="g-list">
            {stale.differences.map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('goods.staleSave')}</p>
    </div>
  </Notice>
);
