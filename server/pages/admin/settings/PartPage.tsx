import type { ComponentChildren } from 'preact';
import type { Edit } from '../../../storage/records.ts';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { LastChange } from './LastChange.tsx';
import { settingsPath } from './settings-part.ts';

interface PartPageProps {
  readonly desk: Desk;
  readonly title: string;
  readonly edit: Edit | undefined;
  /** Where the page belongs, when that is not the page of all settings. */
  readonly above?: { readonly href: string; readonly label: string };
  /** Beside the title. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of one part's own page. */
export const PartPage = ({ desk, title, edit, above, beside, children }: PartPageProps) => {
  const { href, label } = above ?? { href: settingsPath, label: desk.t('settings.title') };
  const head = (
    <>
      <div class="stack stack-1">
        <Crumb desk={desk} href={href} label={label} />
        <h1>{title}</h1>
        <LastChange desk={desk} edit={edit} />
      </div>
      {beside}
    </>
  );
  return (
    <AdminPage desk={desk} title={title} section="settings" head={head}>
      {children}
    </AdminPage>
  );
};
