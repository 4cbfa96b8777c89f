import * as icons from '../../../../../shared/design/icons.ts';
import type { ImportOnDesk, ShownRow } from '../../../../features/catalog-import/import-desk.ts';
import { Icon } from '../../../parts/Icon.tsx';
import type { Desk } from '../../desk.ts';
import { Panel } from '../../parts/Panel.tsx';
import { importAddress } from './import-address.ts';
import { rowWords } from './import-words.ts';
import type { Tally } from './tally.ts';

interface WrongRowsProps {
  readonly desk: Desk;
  readonly shown: ImportOnDesk;
  readonly tally: Tally;
}

/** Rows that cannot be imported, each with its column, value and reason, and all of them as a file. */
export const WrongRows = ({ desk, shown: { made, wrong }, tally }: WrongRowsProps) => {
  const { t, formats } = desk;
  const count = tally.errors;
  return (
    <Panel
      title={t('goods.imp.errors')}
      beside={
        <>
          <span class="count">{formats.number(count)}</span>
          <span class="hint">
            {count > wrong.length ? t('goods.imp.firstOf', { number: wrong.length, count }) : t('goods.imp.goodRows')}
          </span>
          <a class="btn btn-secondary end" href={`${importAddress(made.id)}/errors.csv`} download>
            <Icon path={icons.download} />
            {t('goods.imp.download', { count })}
          </a>
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
              <th scope="col">{t('goods.imp.column')}</th>
              <th scope="col">{t('goods.imp.value')}</th>
              <th scope="col">{t('goods.imp.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {wrong.map((row) => (
              <Row key={row.line} desk={desk} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};

const Row = ({ desk, row }: { readonly desk: Desk; readonly row: ShownRow }) => {
  const { t, formats } = desk;
  const column = row.problem?.column;
  const value = column && row.cells[column];
  return (
    <tr>
      <td class="mono">
        <bdi>{row.reference}</bdi>
      </td>
      <td class="num" data-label={t('goods.imp.line')}>
        {formats.number(row.line)}
      </td>
      <td data-label={t('goods.imp.column')}>
        {column ? <span class="mono">{column}</span> : <span class="muted">{t('goods.imp.wholeRow')}</span>}
      </td>
      <td data-label={t('goods.imp.value')}>
        {value && (
          <bdi class="mono g-value" title={value}>
            {value}
          </bdi>
        )}
      </td>
      <td class="g-changes" data-label={t('goods.imp.problem')}>
        {rowWords(desk, row.problem)}
      </td>
    </tr>
  );
};
