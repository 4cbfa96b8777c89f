import type { Problem } from '../../../../../shared/domain/result.ts';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { FormFooter } from '../FormFooter.tsx';
import { NotSaved } from '../NotSaved.tsx';
import { PartPage } from '../PartPage.tsx';
import { PointFields, type PointFieldsProps } from './PointFields.tsx';
import { pickupPath } from './pickup-address.ts';

interface NewPointPageProps extends PointFieldsProps {
  /** What the point will be known by. */
  readonly id: string;
  readonly problem: Problem | undefined;
}

/** Opens a pickup point. */
export const NewPointPage = ({ id, problem, ...fields }: NewPointPageProps) => {
  const { desk } = fields;
  const { t } = desk;
  return (
    <PartPage
      desk={desk}
      title={t('settings.newPoint')}
      edit={undefined}
      above={{ href: pickupPath, label: t('settings.pickup') }}
    >
      <form class="panel c-form s-form" method="post" noValidate action={`${pickupPath}/new`}>
        <div class="in stack stack-4">
          <FormGuard page={desk} />
          <input type="hidden" name="id" value={id} />
          <NotSaved desk={desk} problem={problem} />
          <PointFields {...fields} />
        </div>
        <FormFooter desk={desk} back={pickupPath} save={t('settings.newPoint')} />
      </form>
    </PartPage>
  );
};
