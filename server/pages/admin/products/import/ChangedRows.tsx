import type { ImportOnDesk, ShownRow } from '../../../../features/catalog-import/import-desk.ts';
import type { Category } from '../../../../storage/records.ts';
import type { Desk } from '../../desk.ts';
import { Panel } from '../../parts/Panel.tsx';
import { changeWords, worthSaying } from './import-words.ts';
import type { Tally } from './tally.ts';

interface ChangedRowsProps {
  readonly desk: Desk;
  readonly shown: ImportOnDesk;
  readonly tally: Tally;
  readonly categories: readonly Category[];
}

/** What each row changes, the first of them. */
export const ChangedRows = ({ desk, shown: { changed }, tally, categories }: ChangedRowsProps) => {
  const { t, formats } = desk;
  const count = tally.newProducts + tally.newSkus + tally.changes;
  return (
    <Panel
      title={t('goods.imp.preview')}
      beside={
        <>
          <span class="count">{formats.number(count)}</span>
          {count > changed.length && (
            <span class="hint">{t('goods.imp.firstOf', { number: changed.length, count })}</span>
          )}
        </>
      }
    >
      <div class="table-cards">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('goods.reference')}</th>
              <th scope="col" class="num">
                {t('goods.imp.line')}
              </th>
              <th scope="col">{t('goods.imp.what')}</th>
              <th scope="col">{t('goods.imp.change')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <Row key={row.line} desk={desk} row={row} categories={categories} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};

interface RowProps extends Pick<ChangedRowsProps, 'desk' | 'categories'> {
  readonly row: ShownRow;
}

const Row = ({ desk, row, categories }: RowProps) => {
  const { t, formats } = desk;
  return (
    <tr>
      <td class="mono">{row.reference}</td>
      <td class="num" data-label={t('goods.imp.line')}>
        {formats.number(row.line)}
      </td>
      <td data-label={t('goods.imp.what')}>
        <span class="row wrap gap-1">
          <Verdict t={t} verdict={row.verdict} />
          {row.isApplied && <span class="badge badge-green">{t('goods.imp.isApplied')}</span>}
        </span>
      </td>
      <td class="g-changes" data-label={t('goods.imp.change')}>
        <ul>
          {worthSaying(row.changes).map((change) => (
            <li key={change.field}>
              <bdi>{changeWords(desk, change, categories)}</bdi>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
};

const Verdict = ({ t, verdict }: { readonly t: Desk['t']; readonly verdict: ShownRow['verdict'] }) => {
  if (verdict === 'new-product' || verdict === 'new-sku')
    return <span class="badge badge-accent">{t(`goods.imp.verdict.${verdict}`)}</span>;
  return verdict === 'change' ? <span class="badge">{t('goods.imp.verdict.change')}</span> : null;
};
