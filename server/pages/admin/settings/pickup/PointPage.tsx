import type { Problem } from '../../../../../shared/domain/result.ts';
import type { PickupPointOnDesk } from '../../../../features/settings/pickup-points.ts';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { DuringCall } from '../../customers/DuringCall.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { FormFooter } from '../FormFooter.tsx';
import { NotSaved } from '../NotSaved.tsx';
import { PartPage } from '../PartPage.tsx';
import { PointFields, type PointFieldsProps } from './PointFields.tsx';
import { pickupPath, pointAddress } from './pickup-address.ts';

interface PointPageProps extends PointFieldsProps {
  readonly onDesk: PickupPointOnDesk;
  readonly problem: Problem | undefined;
}

/** One pickup point: its form, and the way to delete it. */
export const PointPage = ({ onDesk, problem, ...fields }: PointPageProps) => {
  const { desk } = fields;
  const { t } = desk;
  const { point, edit } = onDesk;
  return (
    <PartPage desk={desk} title={point.name} edit={edit} above={{ href: pickupPath, label: t('settings.pickup') }}>
      <div class="a-grid s-column">
        <form class="panel c-form s-form" method="post" noValidate action={pointAddress(point.id)}>
          <div class="in stack stack-4">
            <FormGuard page={desk} />
            <input type="hidden" name="version" value={String(edit.version)} />
            <NotSaved desk={desk} problem={problem} />
            <PointFields {...fields} />
          </div>
          <FormFooter desk={desk} back={pickupPath} save={t('settings.save')} />
        </form>
        <Delete desk={desk} onDesk={onDesk} />
      </div>
    </PartPage>
  );
};

/** Says what becomes of the carts that chose it. */
const Delete = ({ desk, onDesk: { point, edit, carts } }: Pick<PointPageProps, 'desk' | 'onDesk'>) => {
  const { t } = desk;
  const kept = t('settings.deleteText');
  const text = carts > 0 ? `${t('settings.deleteCarts', { count: carts })} ${kept}` : kept;
  return (
    <Panel title={t('settings.delete')} padded>
      <div class="stack c-acts">
        <p class="muted">{text}</p>
        <DuringCall desk={desk}>
          <Confirm
            desk={desk}
            id="delete"
            opens={t('settings.deletePoint')}
            title={t('settings.deleteTitle', { name: point.name })}
            text={text}
            action={`${pointAddress(point.id)}/delete`}
            confirm={t('settings.delete')}
            keep={t('customers.keep')}
          >
            <input type="hidden" name="version" value={String(edit.version)} />
          </Confirm>
        </DuringCall>
      </div>
    </Panel>
  );
};
