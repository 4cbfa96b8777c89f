import * as icons from '../../../../shared/design/icons.ts';
import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import { mostOverrides } from '../../../features/price-report/find-overrides.ts';
import type { PriceReport } from '../../../features/price-report/report-views.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import { HiddenFields } from '../filters/HiddenFields.tsx';
import { type ChosenDays, dateFilter, daysFields } from '../filters/period.ts';
import { Empty } from '../parts/Empty.tsx';
import { Figures } from '../parts/Figures.tsx';
import { Panel } from '../parts/Panel.tsx';
import { GivenAwayChart } from './GivenAwayChart.tsx';
import { ReportTable } from './ReportTable.tsx';
import { exportPath, reportAddress, reportPath, reportPeriod } from './report-query.ts';
import { reasonWords, tookWords } from './report-words.ts';

export interface PriceReportPageProps {
  readonly desk: Desk;
  readonly chosen: ChosenDays;
  readonly report: PriceReport;
  readonly reasons: readonly PriceReason[];
}

/** What was given away at manual prices: by whom, why, on which products, and how long approvers took. */
export const PriceReportPage = ({ desk, chosen, report, reasons }: PriceReportPageProps) => {
  const period = reportPeriod(chosen);
  const filter = dateFilter(desk, {
    ...{ period, chosen, address: reportAddress, action: reportPath },
    hidden: [],
  });
  const isEmpty = report.byOperator.length === 0;
  return (
    <AdminPage
      desk={desk}
      title={desk.t('priceReport.title')}
      section="price-report"
      head={<Head desk={desk} chosen={chosen} />}
    >
      <div class="a-grid">
        <div class="filters">
          <FilterChips desk={desk} filters={[filter]} />
        </div>
        {report.isCut && (
          <p class="notice notice-amber">
            <Icon path={icons.alert} />
            <span class="grow">{desk.t('priceReport.cut', { most: mostOverrides })}</span>
          </p>
        )}
        {isEmpty ? (
          <div class="table-card">
            <Nothing desk={desk} isNarrowed={period !== 'any'} />
          </div>
        ) : (
          <Sums desk={desk} report={report} reasons={reasons} />
        )}
      </div>
    </AdminPage>
  );
};

const Head = ({ desk, chosen }: Pick<PriceReportPageProps, 'desk' | 'chosen'>) => (
  <>
    <h1>{desk.t('priceReport.title')}</h1>
    <form class="end" method="post" action={exportPath}>
      <FormGuard page={desk} />
      <HiddenFields fields={daysFields(chosen)} />
      <button type="submit" class="btn btn-secondary" title={desk.t('priceReport.exportHint')}>
        <Icon path={icons.download} />
        {desk.t('priceReport.export')}
      </button>
    </form>
  </>
);

const Nothing = ({ desk: { t }, isNarrowed }: { readonly desk: Desk; readonly isNarrowed: boolean }) => (
  <Empty icon={icons.chart} title={t('priceReport.none')} hint={t('priceReport.noneHint')}>
    {isNarrowed && (
      <a class="btn btn-secondary" href={reportAddress('any')}>
        {t('admin.period.any')}
      </a>
    )}
  </Empty>
);

const Sums = ({ desk, report, reasons }: Omit<PriceReportPageProps, 'chosen'>) => {
  const { t, formats } = desk;
  const reasonOf = ({ id }: { readonly id: string }) => reasonWords(t, reasons, id);
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) => name || id;
  const figures = [
    { label: t('priceReport.overrides'), value: formats.number(report.count) },
    { label: t('priceReport.ownTotal'), value: formats.money(report.ownTotal) },
    { label: t('priceReport.givenAway'), value: formats.money(report.givenAway) },
    { label: t('priceReport.time'), value: tookWords(t, report.timeToDecision) },
    { label: t('priceReport.waiting'), value: formats.number(report.waiting) },
    { label: t('priceReport.canceled'), value: formats.number(report.canceled) },
  ];
  const bars = report.byReason.map((row) => ({ label: reasonOf(row), amount: row.givenAway }));
  return (
    <>
      <Figures label={t('priceReport.figures')} figures={figures} small />
      <p class="hint">{t('priceReport.explained')}</p>
      <Panel title={t('priceReport.chartTitle')} padded>
        <GivenAwayChart desk={desk} bars={bars} />
      </Panel>
      <ReportTable
        {...{ desk, rows: report.byReason, nameOf: reasonOf }}
        title={t('priceReport.byReason')}
        head={t('priceReport.reason')}
      />
      <ReportTable
        {...{ desk, rows: report.byOperator, nameOf }}
        title={t('priceReport.byOperator')}
        head={t('priceReport.operator')}
      />
      <ReportTable
        {...{ desk, rows: report.byProduct, nameOf }}
        title={t('priceReport.byProduct')}
        head={t('priceReport.product')}
      />
    </>
  );
};
