import type { MoneyStyle } from '../../../../shared/domain/read-sku.ts';
import type { Deps } from '../../../deps.ts';
import { archiveProduct } from '../../../features/catalog-admin/archive-product.ts';
import { isGoodsInvalid } from '../../../features/catalog-admin/goods-problems.ts';
import { categoriesOf, goodsOnDesk } from '../../../features/catalog-admin/read-goods-desk.ts';
import { createProduct, type GoodsForm, updateProduct } from '../../../features/catalog-admin/save-goods.ts';
import { isChangedMeanwhile } from '../../../features/edits/lock-edit.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { type GoodsFormState, goodsFormOf } from './form-state.ts';
import { NewProductPage } from './NewProductPage.tsx';
import { type ProductNews, ProductPage } from './ProductPage.tsx';
import { productAddress } from './products-query.ts';
import { moneyStyleOf } from './read-products.tsx';
import { sentGoods, withMoreSkus, withoutSku } from './sent-goods.ts';
import { isRepeated, staleForm } from './stale-form.ts';

/** POST /admin/products/new */
export async function createForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const sent = sentGoods(ctx.fields);
  const money = await moneyStyleOf(deps, ctx);
  const id = ctx.fields.get('newId') ?? '';
  const show = async (form: GoodsFormState, status: number): Promise<PageReply> =>
    view(
      <NewProductPage
        desk={await deskOf(deps, ctx)}
        form={form}
        categories={await categoriesOf(deps)}
        currency={money.currency}
        newId={id}
      />,
      status,
    );
  const redrawn = redrawnForm(ctx, sent);
  if (redrawn) return show(redrawn, 200);
  const created = await createProduct(deps, ctx.identity, { id, form: goodsFormFrom(sent, money) });
  if (created.ok) return redirect(`${productAddress(created.value.id)}?done=created`);
  const { problem } = created;
  return isGoodsInvalid(problem) ? show({ ...sent, problems: problem.details.problems }, problem.status) : created;
}

/** POST /admin/products/:id */
export async function updateForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const sent = sentGoods(ctx.fields);
  const money = await moneyStyleOf(deps, ctx);
  const redrawn = redrawnForm(ctx, sent);
  if (redrawn) return showProduct(deps, ctx, 200, { form: redrawn });
  const { version } = sent;
  const updated = await updateProduct(deps, ctx.identity, { id, version, form: goodsFormFrom(sent, money) });
  if (updated.ok) return redirect(`${productAddress(id)}?done=saved`);
  const { problem } = updated;
  if (isGoodsInvalid(problem))
    return showProduct(deps, ctx, problem.status, { form: { ...sent, problems: problem.details.problems } });
  return isChangedMeanwhile(problem) ? showStale(deps, ctx, sent, money) : updated;
}

/** POST /admin/products/:id/archive and …/restore */
export async function archiveForm(deps: Deps, ctx: FormContext, archived: boolean): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const { version } = sentGoods(ctx.fields);
  const done = await archiveProduct(deps, ctx.identity, { id, version, archived });
  if (done.ok) return redirect(`${productAddress(id)}?done=${archived ? 'archived' : 'restored'}`);
  const { problem } = done;
  if (!isChangedMeanwhile(problem)) return done;
  const { by, at } = problem.details;
  return showProduct(deps, ctx, problem.status, { news: { kind: 'stale', who: by || ctx.t('goods.somebody'), at } });
}

/** A press of a button that saves nothing: one row more or less, or the picture drawn anew. */
function redrawnForm({ fields }: FormContext, sent: GoodsFormState): GoodsFormState | undefined {
  const act = fields.get('act') ?? '';
  if (act === 'preview') return sent;
  if (act === 'add-sku') return withMoreSkus(sent);
  const [, place] = /^drop-(\d{1,4})$/.exec(act) ?? [];
  return place === undefined ? undefined : withoutSku(sent, Number(place));
}

const goodsFormFrom = ({ text, places }: GoodsFormState, { signs }: MoneyStyle): GoodsForm => ({
  text,
  places,
  signs,
});

interface Shown {
  /** As it is kept unless given. */
  readonly form?: GoodsFormState;
  readonly news?: ProductNews;
}

/** The product's page after a refusal. Its links lead to the product, not to the address of the form. */
async function showProduct(deps: Deps, ctx: FormContext, status: number, { form, news }: Shown): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const kept = await goodsOnDesk(deps, id);
  if (!kept.ok) return kept;
  const money = await moneyStyleOf(deps, ctx);
  const desk = await deskOf(deps, { ...ctx, address: productAddress(id) });
  const shown = form ?? goodsFormOf(kept.value, money);
  return view(<ProductPage desk={desk} kept={kept.value} form={shown} currency={money.currency} news={news} />, status);
}

/** What somebody else saved meanwhile beside what was typed; the same form sent twice is saved already. */
async function showStale(deps: Deps, ctx: FormContext, sent: GoodsFormState, money: MoneyStyle): Promise<PageReply> {
  const kept = await goodsOnDesk(deps, ctx.params.id ?? '');
  if (!kept.ok) return kept;
  const form = staleForm(await deskOf(deps, ctx), sent, kept.value, money);
  if (isRepeated(form)) return redirect(`${productAddress(kept.value.goods.product.id)}?done=saved`);
  return showProduct(deps, ctx, 409, { form });
}
