import type { MoneyStyle } from '../../../../shared/domain/read-sku.ts';
import { dayOf } from '../../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../../deps.ts';
import { categoriesOf, goodsOnDesk, listGoods } from '../../../features/catalog-admin/read-goods-desk.ts';
import { columns } from '../../../features/catalog-import/columns.ts';
import { exportCatalog } from '../../../features/catalog-import/export-catalog.ts';
import { storeSettings } from '../../../features/settings/store-settings.ts';
import { csvDownload } from '../../../http/csv.ts';
import type { FormContext, PageContext, PageReply } from '../../../http/page.ts';
import { decimalSignOf } from '../../messages/decimal-sign.ts';
import { deskOf } from '../desk.ts';
import { emptyGoodsForm, goodsFormOf } from './form-state.ts';
import { NewProductPage } from './NewProductPage.tsx';
import { doneNews, ProductPage } from './ProductPage.tsx';
import { ProductsPage } from './ProductsPage.tsx';
import { goodsFilterOf, readProductsQuery } from './products-query.ts';

/** GET /admin/products */
export async function productsPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const query = readProductsQuery(ctx.query);
  const list = await listGoods(deps, goodsFilterOf(query));
  return <ProductsPage desk={await deskOf(deps, ctx)} query={query} list={list} />;
}

/** GET /admin/products/new */
export async function newProductPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const { currency } = await moneyStyleOf(deps, ctx);
  return (
    <NewProductPage
      desk={await deskOf(deps, ctx)}
      form={emptyGoodsForm}
      categories={await categoriesOf(deps)}
      currency={currency}
      newId={deps.ids.id()}
    />
  );
}

/** GET /admin/products/:id */
export async function productPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const kept = await goodsOnDesk(deps, ctx.params.id ?? '');
  if (!kept.ok) return kept;
  const money = await moneyStyleOf(deps, ctx);
  const what = doneNews.find((it) => it === ctx.query.get('done'));
  return (
    <ProductPage
      desk={await deskOf(deps, ctx)}
      kept={kept.value}
      form={goodsFormOf(kept.value, money)}
      currency={money.currency}
      news={what && { kind: 'done', what }}
    />
  );
}

/** POST /admin/products/export: all that is sold, as CSV that an import takes. */
export async function exportForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { now, timeZone } = await deskOf(deps, ctx);
  const rows = await exportCatalog(deps, ctx.identity);
  return csvDownload({ fileName: `products-${dayOf(now, timeZone)}.csv`, columns, rows });
}

/** How this reader writes amounts in the store's currency. */
export async function moneyStyleOf(deps: Deps, { locale }: PageContext): Promise<MoneyStyle> {
  const { currency } = await storeSettings(deps);
  return { currency, signs: [decimalSignOf(locale)] };
}
