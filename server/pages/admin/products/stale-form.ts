import { fold } from '../../../../shared/domain/fold.ts';
import type { ProductText, SkuText } from '../../../../shared/domain/goods-text.ts';
import { type Level, levels } from '../../../../shared/domain/level.ts';
import { plainLine } from '../../../../shared/domain/plain-line.ts';
import { readMoney } from '../../../../shared/domain/read-money.ts';
import { slugOf } from '../../../../shared/domain/read-product.ts';
import { type MoneyStyle, optionsText, readOptions } from '../../../../shared/domain/read-sku.ts';
import type { GoodsField } from '../../../features/catalog-admin/goods-changes.ts';
import type { GoodsOnDesk } from '../../../features/catalog-admin/read-goods-desk.ts';
import type { Desk } from '../desk.ts';
import { type GoodsFormState, goodsFormOf } from './form-state.ts';
import { fieldWords, valueWords } from './goods-words.ts';

/**
 * The form as it was sent, beside what is kept now, so that sending it again is a choice. Nothing differs when it was the form itself
 * that was sent twice.
 */
export function staleForm(desk: Desk, typed: GoodsFormState, kept: GoodsOnDesk, money: MoneyStyle): GoodsFormState {
  const now = goodsFormOf(kept, money);
  const sent = withAllSkus(typed, now);
  const say = (field: GoodsField, value: Value, sku?: SkuText) => {
    const words = { field: fieldWords(desk.t, field), value: valueWords(desk, field, value, kept.categories) };
    return sku ? desk.t('goods.staleSkuValue', { sku: sku.reference, ...words }) : desk.t('goods.staleValue', words);
  };
  const ofProduct = differing(productMembers(sent.text.product), productMembers(now.text.product));
  const ofSkus = now.text.skus.flatMap((sku, index) => {
    const mine = sent.text.skus[sent.places.findIndex(({ id }) => id === now.places[index]?.id)];
    return mine ? differing(skuMembers(mine, money), skuMembers(sku, money)).map((it) => ({ ...it, sku })) : [];
  });
  return {
    ...sent,
    version: now.version,
    stale: {
      who: kept.edit.by || desk.t('goods.somebody'),
      at: kept.edit.at,
      differences: [
        ...ofProduct.map(({ field, value }) => say(field, value)),
        ...ofSkus.map(({ field, value, sku }) => say(field, value, sku)),
      ],
    },
  };
}

/** Nothing of the form is otherwise than what is kept: it was sent twice. */
export const isRepeated = ({ stale, places }: GoodsFormState): boolean =>
  stale?.differences.length === 0 && places.every(({ id }) => id !== '');

/** With the skus that were made since, and with the stock that is shown now: what was not typed over follows it. */
function withAllSkus(sent: GoodsFormState, now: GoodsFormState): GoodsFormState {
  const at = sent.places.map(({ id }, index) =>
    id === '' ? madeSince(sent, now, index) : now.places.findIndex((place) => place.id === id),
  );
  const skus = sent.text.skus.map((sku, index): SkuText => {
    const isUntouched = sku.stock.trim() === String(sent.places[index]?.stockSeen);
    return isUntouched ? { ...sku, stock: now.text.skus[at[index] ?? -1]?.stock ?? sku.stock } : sku;
  });
  const places = sent.places.map((place, index) => now.places[at[index] ?? -1] ?? place);
  const added = now.places.flatMap((place, index) => {
    const sku = now.text.skus[index];
    return sku && !places.some(({ id }) => id === place.id) ? [{ place, sku }] : [];
  });
  return {
    ...sent,
    text: { ...sent.text, skus: [...skus, ...added.map(({ sku }) => sku)] },
    places: [...places, ...added.map(({ place }) => place)],
  };
}

/** Where the sku is now that a row without one names: the same form made it before, or somebody else did. -1 = nowhere. */
function madeSince({ text, places }: GoodsFormState, now: GoodsFormState, index: number): number {
  const references = text.skus.map((sku) => fold(sku.reference));
  if (references.indexOf(references[index] ?? '') !== index) return -1; // another row of the form names it already
  return now.text.skus.findIndex(
    (sku, place) => fold(sku.reference) === references[index] && places.every(({ id }) => id !== now.places[place]?.id),
  );
}

type Value = string | number | null;
type Members = Readonly<Partial<Record<GoodsField, Value>>>;

const differing = (mine: Members, kept: Members): readonly { readonly field: GoodsField; readonly value: Value }[] =>
  (Object.keys(kept) as GoodsField[]).flatMap((field) => {
    const value = kept[field] ?? null;
    return value === (mine[field] ?? null) ? [] : [{ field, value }];
  });

const productMembers = (text: ProductText): Members => ({
  name: plainLine(text.name),
  slug: plainLine(text.slug) || slugOf(plainLine(text.name)),
  brand: plainLine(text.brand),
  description: plainLine(text.description),
  category: text.category,
  picture: [text.shape, ...text.colors].join(' ').toLowerCase(),
  visibleTo: levels.filter((level) => text.visibleTo.includes(level)).join(' '),
});

const skuMembers = (text: SkuText, money: MoneyStyle): Members => ({
  reference: plainLine(text.reference),
  unit: plainLine(text.name),
  options: optionsText(readOptions(text.options) ?? { '': text.options }),
  stock: /^\d{0,9}$/.test(text.stock.trim()) ? Number(text.stock) : text.stock.trim(),
  ...Object.fromEntries(levels.flatMap((level) => priceMembers(text, level, money))),
  cost: amountIn(text.cost, money),
  floor: amountIn(text.floor, money),
  status: text.archived ? 'archived' : 'active',
});

/** A list price that is the price strikes nothing, as none does. */
function priceMembers(text: SkuText, level: Level, money: MoneyStyle): readonly (readonly [GoodsField, Value])[] {
  const price = amountIn(text.prices[level].price, money);
  const listPrice = amountIn(text.prices[level].listPrice, money);
  return [
    [`price.${level}`, price],
    [`listPrice.${level}`, listPrice === price ? null : listPrice],
  ];
}

function amountIn(text: string, { currency, signs }: MoneyStyle): Value {
  const read = readMoney(text, currency, signs);
  return read.ok ? read.value : text.trim() || null;
}
