import * as icons from '../../../../../shared/design/icons.ts';
import type { ImportOnDesk } from '../../../../features/catalog-import/import-desk.ts';
import type { Category } from '../../../../storage/records.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { AdminPage } from '../../AdminPage.tsx';
import type { Desk } from '../../desk.ts';
import { Crumb } from '../../parts/Crumb.tsx';
import { ChangedRows } from './ChangedRows.tsx';
import { ImportStep } from './ImportStep.tsx';
import { importPath } from './import-address.ts';
import { tallyOf } from './tally.ts';
import { WrongRows } from './WrongRows.tsx';

export interface ImportPageProps {
  readonly desk: Desk;
  readonly shown: ImportOnDesk;
  readonly categories: readonly Category[];
  /** Whether to stop is being asked. */
  readonly asksToStop: boolean;
  /** What was asked for came too late. */
  readonly movedOn: boolean;
}

/** One catalog file: what it does, how far it is, and which rows cannot be imported. */
export const ImportPage = ({ desk, shown, categories, asksToStop, movedOn }: ImportPageProps) => {
  const { t } = desk;
  const tally = tallyOf(shown);
  const isGoingOn = ['reading', 'checking', 'applying'].includes(shown.made.state) && !asksToStop;
  return (
    <AdminPage
      desk={desk}
      title={shown.made.fileName}
      section="products"
      head={<Head desk={desk} shown={shown} />}
      {...(isGoingOn ? { refreshSeconds: 3 } : {})}
    >
      <div class="a-grid">
        {movedOn && <Notice tone="red">{t('goods.imp.movedOn')}</Notice>}
        <ImportStep desk={desk} shown={shown} tally={tally} asksToStop={asksToStop} />
        {shown.changed.length > 0 && <ChangedRows desk={desk} shown={shown} tally={tally} categories={categories} />}
        {shown.wrong.length > 0 && <WrongRows desk={desk} shown={shown} tally={tally} />}
      </div>
    </AdminPage>
  );
};

const Head = ({ desk, shown: { made } }: Pick<ImportPageProps, 'desk' | 'shown'>) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={importPath} label={desk.t('goods.imp.title')} />
      <h1>
        <bdi>{made.fileName}</bdi>
      </h1>
    </div>
    <a class="btn btn-secondary end" href={importPath}>
      <Icon path={icons.upload} />
      {desk.t('goods.imp.new')}
    </a>
  </>
);
