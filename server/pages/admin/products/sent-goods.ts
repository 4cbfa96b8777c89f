import { type GoodsText, mostSkus, type ProductText, type SkuText } from '../../../../shared/domain/goods-text.ts';
import { byLevel } from '../../../../shared/domain/level.ts';
import { emptySkuText } from '../../../features/catalog-admin/goods-texts.ts';
import type { SkuPlace } from '../../../features/catalog-admin/next-goods.ts';
import type { GoodsFormState } from './form-state.ts';

/** The form of a product as it was sent. */
export function sentGoods(fields: URLSearchParams): GoodsFormState {
  const numbers = [...new Set([...fields.keys()].flatMap((name) => skuField.exec(name)?.[1] ?? []))];
  const sent = numbers.slice(0, mostSkus + 1).map((number) => `sku.${number}`);
  return {
    text: { product: sentProduct(fields), skus: sent.map((sku) => sentSku(fields, sku)) },
    places: sent.map((sku) => sentPlace(fields, sku)),
    version: wholeNumber(fields.get('version')) ?? -1, // a form without it is refused as changed, never let through
    problems: undefined,
    stale: undefined,
    focus: undefined,
  };
}

const skuField = /^sku\.(\d{1,4})\.reference$/;

const sentProduct = (fields: URLSearchParams): ProductText => ({
  name: fields.get('name') ?? '',
  slug: fields.get('slug') ?? '',
  brand: fields.get('brand') ?? '',
  description: fields.get('description') ?? '',
  category: fields.get('category') ?? '',
  shape: fields.get('shape') ?? '',
  colors: [0, 1, 2, 3].map((place) => fields.get(`color.${place}`) ?? ''),
  visibleTo: fields.getAll('visibleTo'),
});

function sentSku(fields: URLSearchParams, sku: string): SkuText {
  const text = (name: string): string => fields.get(`${sku}.${name}`) ?? '';
  return {
    reference: text('reference'),
    name: text('name'),
    options: text('options'),
    stock: text('stock'),
    prices: byLevel((level) => ({ price: text(`price.${level}`), listPrice: text(`listPrice.${level}`) })),
    cost: text('cost'),
    floor: text('floor'),
    archived: text('archived') === 'yes',
  };
}

const sentPlace = (fields: URLSearchParams, sku: string): SkuPlace => ({
  id: fields.get(`${sku}.id`) ?? '',
  stockSeen: wholeNumber(fields.get(`${sku}.stockSeen`)) ?? 0,
});

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** One more row for a sku; typing goes on in it. */
export function withMoreSkus(form: GoodsFormState): GoodsFormState {
  if (form.text.skus.length >= mostSkus) return form;
  return {
    ...form,
    text: { ...form.text, skus: [...form.text.skus, emptySkuText] },
    places: [...form.places, { id: '', stockSeen: 0 }],
    focus: form.text.skus.length,
  };
}

/** Without the row at this place. One that is kept already is archived instead: orders name it. */
export function withoutSku(form: GoodsFormState, place: number): GoodsFormState {
  if (form.places[place]?.id !== '' || form.places.length === 1) return form;
  return { ...form, text: withoutRow(form.text, place), places: form.places.filter((_, index) => index !== place) };
}

const withoutRow = (text: GoodsText, place: number): GoodsText => ({
  ...text,
  skus: text.skus.filter((_, index) => index !== place),
});
