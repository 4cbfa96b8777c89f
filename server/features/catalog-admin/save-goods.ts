import type { GoodsText } from '../../../shared/domain/goods-text.ts';
import { readGoods } from '../../../shared/domain/read-goods.ts';
import type { DecimalSign } from '../../../shared/domain/read-money.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { isId } from '../../ids.ts';
import { shapeNames } from '../../pages/goods/shapes.ts';
import type { Category, Product } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { type Author, authorOf } from '../edits/author.ts';
import { changedMeanwhile, lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';
import { editOfProduct, type Goods, lockGoods } from './goods.ts';
import { changesInAudit, changesOfGoods, isChanged } from './goods-changes.ts';
import { freeSlug, goodsInvalid, productUnknown, takenBy } from './goods-problems.ts';
import { type NextGoods, nextGoods, type SkuPlace } from './next-goods.ts';

/** What a form sends. */
export interface GoodsForm {
  readonly text: GoodsText;
  /** One for each sku of the text. */
  readonly places: readonly SkuPlace[];
  /** How amounts are written in it. */
  readonly signs: readonly DecimalSign[];
}

/**
 * Puts a new product on the shelf. `id` was given out with the form, so that one that is sent twice makes one product. Refusals:
 * 422 `goods-invalid`.
 */
export const createProduct = (
  deps: Deps,
  identity: Identity,
  { id, form }: { readonly id: string; readonly form: GoodsForm },
): Promise<Result<Product>> =>
  deps.storage.tx(async (tables) => {
    const categories = await tables.catalog.lockCategories();
    const newId = isId(id) ? id : deps.ids.id();
    const made = await lockGoods(tables, newId);
    if (made) return ok(made.product);
    const next = await checked(tables, deps, undefined, { ...form, newId }, categories);
    if (!next.ok) return next;
    await writeGoods(tables, deps, authorOf(deps, identity), { before: undefined, after: next.value, categories });
    return ok(next.value.product);
  });

/** Changes a product as seen at `version`. Refusals: 404 `product-unknown`, 409 `changed-meanwhile`, 422 `goods-invalid`. */
export const updateProduct = (
  deps: Deps,
  identity: Identity,
  { id, version, form }: { readonly id: string; readonly version: number; readonly form: GoodsForm },
): Promise<Result<Product>> =>
  deps.storage.tx(async (tables) => {
    const categories = await tables.catalog.lockCategories();
    const before = await lockGoods(tables, id);
    if (!before) return refused(productUnknown);
    const turn = await lockEdit(tables, editOfProduct(id), version);
    if (!turn.ok) return turn;
    if (!namesAll(before, form)) return refused(changedMeanwhile(turn.value));
    const next = await checked(tables, deps, before, form, categories);
    if (!next.ok) return next;
    await writeGoods(tables, deps, authorOf(deps, identity), { before, after: next.value, categories });
    return ok(next.value.product);
  });

/** A form that lacks a sku was made before there was one: the others cannot be held against it. */
const namesAll = ({ skus }: Goods, { places }: GoodsForm): boolean =>
  skus.every((sku) => places.filter(({ id }) => id === sku.id).length === 1);

async function checked(
  tables: Tables,
  deps: Deps,
  before: Goods | undefined,
  { text, places, signs, newId }: GoodsForm & Pick<NextGoods, 'newId'>,
  categories: readonly Category[],
): Promise<Result<Goods>> {
  const { currency } = await tables.meta.settings();
  const isUnnamed = !before && text.product.slug.trim() === '';
  const slug = isUnnamed ? await freeSlug(tables, text.product.name) : text.product.slug;
  const shelves = { shapes: shapeNames, categories: categories.map((category) => category.slug) };
  const read = readGoods({ ...text, product: { ...text.product, slug } }, shelves, { currency, signs });
  if (!read.ok) return refused(goodsInvalid(read.problem));
  const taken = await takenBy(tables, read.value, before?.product.id);
  if (taken) return refused(goodsInvalid(taken));
  const category = categories.find((it) => it.slug === read.value.product.category);
  if (!category) throw new Error(`Category ${read.value.product.category} was there a moment ago.`);
  return ok(nextGoods(deps, before, { values: read.value, places, category, ...(newId && { newId }) }));
}

export interface GoodsWriting {
  readonly before: Goods | undefined;
  readonly after: Goods;
  readonly categories: readonly Category[];
  /** Facts for the audit row beside the change itself. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes what differs, with its audit row, and counts the edit. Skus that `after` does not name stay as they are. */
export async function writeGoods(
  tables: Tables,
  deps: Deps,
  author: Author,
  { before, after, categories, details = {} }: GoodsWriting,
): Promise<void> {
  const changes = changesOfGoods(before, after, categories);
  if (!isChanged(changes)) return;
  await tables.catalog.saveProduct(after.product);
  for (const sku of after.skus) {
    if (!changes.skus.has(sku.id)) continue;
    await tables.catalog.saveSku(sku);
    const cost = after.costs.get(sku.id);
    if (cost) await tables.catalog.saveCost(cost);
  }
  const thing = editOfProduct(after.product.id);
  await noteEdit(tables, deps, author, { thing, edit: await tables.edits.lock(thing) });
  await author.note(tables, before ? 'product-changed' : 'product-created', {
    productId: after.product.id,
    name: after.product.name,
    ...details,
    ...changesInAudit(changes, after),
  });
}
