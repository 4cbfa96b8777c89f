import type { Problem } from '../../../../shared/domain/result.ts';
import { isChangedMeanwhile } from '../../../features/edits/lock-edit.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';

interface NotSavedProps {
  readonly desk: Desk;
  readonly problem: Problem | undefined;
}

/** Above the fields: why nothing was saved, and what can be done. */
export const NotSaved = ({ desk: { t, formats }, problem }: NotSavedProps) => {
  if (!problem) return null;
  if (!isChangedMeanwhile(problem))
    return (
      <Notice tone="red">
        <b>{t('customers.notSaved')}</b> {t('customers.checkFields')}
      </Notice>
    );
  const { by, at } = problem.details;
  const values = {
    who: <bdi>{by || t('customers.somebody')}</bdi>,
    time: <Time at={at} text={formats.shortMoment(at)} />,
  };
  return (
    <Notice tone="red">
      <b>{t('customers.notSaved')}</b> <Rich t={t} of="settings.changedMeanwhile" values={values} />
    </Notice>
  );
};
