import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Edit } from '../../../storage/records.ts';
import type { PlainMessageKey } from '../../messages/translator.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import type { Desk } from '../desk.ts';
import { FormFooter } from './FormFooter.tsx';
import { NotSaved } from './NotSaved.tsx';
import { PartPage } from './PartPage.tsx';
import { addressOfPart, settingsPath } from './settings-part.ts';

interface FormPageProps {
  readonly desk: Desk;
  readonly part: {
    readonly section: string;
    readonly title: PlainMessageKey;
    readonly text: PlainMessageKey;
  };
  readonly edit: Edit | undefined;
  /** Why it was not saved. */
  readonly problem: Problem | undefined;
  /** The fields. */
  readonly children: ComponentChildren;
}

/** One part of the settings as a form. */
export const FormPage = ({ desk, part, edit, problem, children }: FormPageProps) => {
  const { t } = desk;
  return (
    <PartPage desk={desk} title={t(part.title)} edit={edit}>
      <form class="panel c-form s-form" method="post" noValidate action={addressOfPart(part.section)}>
        <div class="in stack stack-4">
          <FormGuard page={desk} />
          <input type="hidden" name="version" value={String(edit?.version ?? 0)} />
          <NotSaved desk={desk} problem={problem} />
          <p class="muted">{t(part.text)}</p>
          {children}
        </div>
        <FormFooter desk={desk} back={settingsPath} save={t('settings.save')} />
      </form>
    </PartPage>
  );
};
