import * as icons from '../../../../../shared/design/icons.ts';
import { columns } from '../../../../features/catalog-import/columns.ts';
import { mostRows } from '../../../../features/catalog-import/receive-file.ts';
import type { Import } from '../../../../storage/records.ts';
import { FieldError } from '../../../parts/Field.tsx';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { AdminPage } from '../../AdminPage.tsx';
import { DuringCall } from '../../customers/DuringCall.tsx';
import type { Desk } from '../../desk.ts';
import { Crumb } from '../../parts/Crumb.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { productsPath } from '../products-query.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { importPath } from './import-address.ts';
import { mostMegabytes } from './import-words.ts';

export interface ImportsPageProps {
  readonly desk: Desk;
  /** Newest first. */
  readonly imports: readonly Import[];
  /** What was wrong with what was sent. */
  readonly error: string | undefined;
}

/** Takes a catalog file in, and leads to those that were taken in before. */
export const ImportsPage = ({ desk, imports, error }: ImportsPageProps) => (
  <AdminPage desk={desk} title={desk.t('goods.imp.title')} section="products" head={<Head desk={desk} />}>
    <div class="a-grid">
      <div class="o-split">
        <UploadForm desk={desk} error={error} />
        <HowItIsRead desk={desk} />
      </div>
      <EarlierImports desk={desk} imports={imports} />
    </div>
  </AdminPage>
);

const Head = ({ desk }: { readonly desk: Desk }) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={productsPath} label={desk.t('goods.title')} />
      <h1>{desk.t('goods.imp.title')}</h1>
    </div>
    <a class="btn btn-secondary end" href={`${importPath}/template.csv`} download>
      <Icon path={icons.download} />
      {desk.t('goods.imp.template')}
    </a>
  </>
);

/** The fields stand before the file: they are checked before a byte of it is read. */
const UploadForm = ({ desk, error }: Omit<ImportsPageProps, 'imports'>) => {
  const { t } = desk;
  const below = error ? 'file-error' : 'file-hint';
  return (
    <Panel title={t('goods.imp.new')} padded>
      <form class="stack stack-4" method="post" action={importPath} enctype="multipart/form-data">
        <FormGuard page={desk} />
        <label class="check">
          <input type="checkbox" name="takesStock" value="yes" />
          <span>
            {t('goods.imp.takesStock')} <span class="hint g-below">{t('goods.imp.takesStockHint')}</span>
          </span>
        </label>
        <div class="field">
          <label for="file">{t('goods.imp.file')}</label>
          <input
            class="input"
            type="file"
            id="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby={below}
            {...(error ? { 'aria-invalid': 'true' } : {})}
          />
          {error ? (
            <FieldError id={below}>{error}</FieldError>
          ) : (
            <span class="hint" id={below}>
              {t('goods.imp.fileHint', { size: mostMegabytes, rows: mostRows })}
            </span>
          )}
        </div>
        <DuringCall desk={desk}>
          <p class="row wrap">
            <button type="submit" class="btn btn-primary">
              <Icon path={icons.upload} />
              {t('goods.imp.upload')}
            </button>
            <span class="hint">{t('goods.imp.uploadHint')}</span>
          </p>
        </DuringCall>
      </form>
    </Panel>
  );
};

const HowItIsRead = ({ desk: { t } }: { readonly desk: Desk }) => (
  <Panel title={t('goods.imp.how')} padded>
    <div class="stack stack-3">
      <ul class="g-list">
        <li>{t('goods.imp.howRows')}</li>
        <li>{t('goods.imp.howNew')}</li>
        <li>{t('goods.imp.howEmpty')}</li>
        <li>{t('goods.imp.howMoney')}</li>
      </ul>
      <details class="c-later">
        <summary>{t('goods.imp.howColumns')}</summary>
        <p class="mono g-changes">{columns.join(', ')}</p>
      </details>
    </div>
  </Panel>
);
