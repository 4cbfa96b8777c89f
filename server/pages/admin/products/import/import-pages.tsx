import { ok, type Result, refused } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import { categoriesOf } from '../../../../features/catalog-admin/read-goods-desk.ts';
import { addedColumns, columns } from '../../../../features/catalog-import/columns.ts';
import {
  importOnDesk,
  newestImports,
  startImport,
  stopImport,
  wrongRows,
} from '../../../../features/catalog-import/import-desk.ts';
import { receiveCatalogFile } from '../../../../features/catalog-import/receive-file.ts';
import type { Identity, Operator } from '../../../../features/session/identity.ts';
import { rightMissing } from '../../../../features/session/right-missing.ts';
import { csvDownload } from '../../../../http/csv.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../../http/page.ts';
import type { UploadContext } from '../../../../http/upload.ts';
import type { Import } from '../../../../storage/records.ts';
import { deskOf } from '../../desk.ts';
import { ImportPage } from './ImportPage.tsx';
import { ImportsPage } from './ImportsPage.tsx';
import { importAddress, importPath } from './import-address.ts';
import { rowWords } from './import-words.ts';

/** GET /admin/products/import */
export async function importsPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  return <ImportsPage desk={await deskOf(deps, ctx)} imports={await newestImports(deps)} error={undefined} />;
}

/** POST /admin/products/import: takes the file in; what its rows would do is found out afterwards. */
export async function uploadForm(deps: Deps, ctx: UploadContext): Promise<PageReply> {
  const person = personOf(ctx.identity);
  if (!person.ok) return person;
  const { file, fields, t } = ctx;
  if (!file) {
    const desk = await deskOf(deps, { ...ctx, address: importPath });
    return view(<ImportsPage desk={desk} imports={await newestImports(deps)} error={t('goods.imp.noFile')} />, 422);
  }
  const takesStock = fields.get('takesStock') === 'yes';
  const made = await receiveCatalogFile(deps, person.value, { fileName: file.name, bytes: file.bytes, takesStock });
  return redirect(importAddress(made.id));
}

/** GET /admin/products/import/template.csv: the names of all columns. */
export const templatePage = (): PageReply => csvDownload({ fileName: 'products.csv', columns, rows: noRows() });

async function* noRows(): AsyncGenerator<readonly string[]> {}

/** GET /admin/products/import/:id */
export const importPage = (deps: Deps, ctx: PageContext): Promise<PageReply> =>
  showImport(deps, ctx, 200, ctx.query.get('ask') === 'stop');

/** GET /admin/products/import/:id/errors.csv: the rows that cannot be imported as a file that can be, once it is corrected. */
export async function errorsPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const found = await importOnDesk(deps, id);
  if (!found.ok) return found;
  const desk = await deskOf(deps, ctx);
  return csvDownload({
    fileName: 'row-errors.csv',
    columns: [...addedColumns, ...columns],
    rows: wrongRows(deps, id, (problem) => rowWords(desk, problem)),
  });
}

/** POST /admin/products/import/:id/apply: begins, or goes on. */
export const applyForm = (deps: Deps, ctx: FormContext): Promise<PageReply> => move(deps, ctx, startImport);

/** POST /admin/products/import/:id/stop */
export const stopForm = (deps: Deps, ctx: FormContext): Promise<PageReply> => move(deps, ctx, stopImport);

type Move = (deps: Deps, identity: Operator, id: string) => Promise<Result<Import>>;

async function move(deps: Deps, ctx: FormContext, verb: Move): Promise<PageReply> {
  const person = personOf(ctx.identity);
  if (!person.ok) return person;
  const id = ctx.params.id ?? '';
  const moved = await verb(deps, person.value, id);
  if (moved.ok) return redirect(importAddress(id));
  const { code, status } = moved.problem;
  if (code !== 'import-moved-on') return moved;
  return showImport(deps, { ...ctx, address: importAddress(id) }, status, false);
}

async function showImport(deps: Deps, ctx: PageContext, status: number, asksToStop: boolean): Promise<PageReply> {
  const shown = await importOnDesk(deps, ctx.params.id ?? '');
  if (!shown.ok) return shown;
  return view(
    <ImportPage
      desk={await deskOf(deps, ctx)}
      shown={shown.value}
      categories={await categoriesOf(deps)}
      asksToStop={asksToStop && shown.value.made.state === 'applying'}
      movedOn={status === 409}
    />,
    status,
  );
}

/** Files are applied in a person's name, after their request is over: an app key has none. */
const personOf = (identity: Identity): Result<Operator> =>
  identity.kind === 'staff' ? ok(identity) : refused(rightMissing);
