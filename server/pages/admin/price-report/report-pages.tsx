import type { FastifyInstance } from 'fastify';
import { dayOf } from '../../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../../deps.ts';
import { exportReport, readReport } from '../../../features/price-report/read-report.ts';
import { storeSettings } from '../../../features/settings/store-settings.ts';
import { csvDownload } from '../../../http/csv.ts';
import { type FormContext, form, type PageContext, type PageReply, page } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { readDays } from '../filters/period.ts';
import { PriceReportPage } from './PriceReportPage.tsx';
import { csvColumns, csvRows } from './report-csv.ts';
import { exportPath, periodOf, reportPath } from './report-query.ts';

/** Registers the report on manual prices, for those who decide about them. */
export function registerPriceReport(app: FastifyInstance, deps: Deps): void {
  const access = 'decide-authorizations';
  page(app, deps, { path: reportPath, access }, (ctx) => reportPage(deps, ctx));
  form(app, deps, { path: exportPath, access, whileActing: false }, (ctx) => exportForm(deps, ctx));
}

async function reportPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const chosen = readDays(ctx.query);
  const report = await readReport(deps, ctx.identity, periodOf(chosen, desk.now, desk.timeZone));
  if (!report.ok) return report;
  const { manualPrices } = await storeSettings(deps);
  return <PriceReportPage desk={desk} chosen={chosen} report={report.value} reasons={manualPrices.reasons} />;
}

async function exportForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const { manualPrices, currency } = await storeSettings(deps);
  const overrides = await exportReport(deps, ctx.identity, periodOf(readDays(ctx.fields), desk.now, desk.timeZone));
  if (!overrides.ok) return overrides;
  return csvDownload({
    fileName: `price-report-${dayOf(desk.now, desk.timeZone)}.csv`,
    columns: csvColumns(desk.t),
    rows: csvRows({ t: desk.t, reasons: manualPrices.reasons, currency }, overrides.value),
  });
}
