import type { ReportRow } from '../../../features/price-report/report-views.ts';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import { tookWords } from './report-words.ts';

interface ReportTableProps {
  readonly desk: Desk;
  readonly title: string;
  /** What a row is: "Operator". */
  readonly head: string;
  readonly rows: readonly ReportRow[];
  readonly nameOf: (row: ReportRow) => string;
}

const mostRows = 50;

/** The sums of each operator, reason or product; a card each on small screens. */
export const ReportTable = ({ desk, title, head, rows, nameOf }: ReportTableProps) => {
  const { t } = desk;
  return (
    <Panel title={title}>
      <div class="table-cards">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" class="num">
                {t('priceReport.overrides')}
              </th>
              <th scope="col" class="num">
                {t('priceReport.ownTotal')}
              </th>
              <th scope="col" class="num">
                {t('priceReport.givenAway')}
              </th>
              <th scope="col" class="num">
                {t('priceReport.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((row) => (
              <Row key={row.id} desk={desk} row={row} name={nameOf(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > mostRows && (
        <p class="pager">{t('priceReport.moreRows', { shown: mostRows, all: rows.length })}</p>
      )}
    </Panel>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly row: ReportRow;
  readonly name: string;
}

const Row = ({ desk: { t, formats }, row, name }: RowProps) => (
  <tr>
    <td>
      <bdi class="strong">{name}</bdi>
    </td>
    <td class="num" data-label={t('priceReport.overrides')}>
      {formats.number(row.count)}
    </td>
    <td class="num" data-label={t('priceReport.ownTotal')}>
      {formats.money(row.ownTotal)}
    </td>
    <td class="num strong" data-label={t('priceReport.givenAway')}>
      {formats.money(row.givenAway)}
    </td>
    <td class="num" data-label={t('priceReport.time')}>
      {tookWords(t, row.timeToDecision)}
    </td>
  </tr>
);
