import type { Edit } from '../../../storage/records.ts';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';

/** Who changed a thing last, and when. */
export const LastChange = ({
  desk: { t, formats },
  edit,
}: {
  readonly desk: Desk;
  readonly edit: Edit | undefined;
}) => {
  if (!edit || edit.version === 0) return <p class="hint">{t('settings.neverChanged')}</p>;
  const values = {
    who: <bdi>{edit.by || t('customers.somebody')}</bdi>,
    time: <Time at={edit.at} text={formats.moment(edit.at)} />,
  };
  return (
    <p class="hint">
      <Rich t={t} of="settings.changedBy" values={values} />
    </p>
  );
};
