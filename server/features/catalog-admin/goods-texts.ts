import type { GoodsText, PriceText, ProductText, SkuText } from '../../../shared/domain/goods-text.ts';
import { byLevel, type Level, levels } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { plainMoney } from '../../../shared/domain/read-money.ts';
import { type MoneyStyle, optionsText } from '../../../shared/domain/read-sku.ts';
import type { Category, Sku } from '../../storage/records.ts';
import { type Goods, slugOfCategory } from './goods.ts';

/** The product as it would have been typed: what a form shows, and what the cells of a file are laid over. */
export const goodsTextOf = (goods: Goods, categories: readonly Category[], money: MoneyStyle): GoodsText => ({
  product: productTextOf(goods, categories),
  skus: goods.skus.map((sku) => skuTextOf(sku, goods, money)),
});

const productTextOf = ({ product }: Goods, categories: readonly Category[]): ProductText => ({
  name: product.name,
  slug: product.slug,
  brand: product.brand,
  description: product.description,
  category: slugOfCategory(categories, product.categoryId),
  shape: product.art.shape,
  colors: product.art.colors,
  visibleTo: product.visibleTo.length > 0 ? product.visibleTo : levels,
});

function skuTextOf(sku: Sku, { costs }: Goods, money: MoneyStyle): SkuText {
  const cost = costs.get(sku.id);
  return {
    reference: sku.reference,
    name: sku.name,
    options: optionsText(sku.options),
    stock: String(sku.stock),
    prices: byLevel((level) => priceTextOf(sku, level, money)),
    cost: amountText(cost?.cost, money),
    floor: amountText(cost?.floor, money),
    archived: sku.archivedAt !== undefined,
  };
}

function priceTextOf(sku: Sku, level: Level, money: MoneyStyle): PriceText {
  const found = sku.prices[level];
  if (!found) return noPrice;
  const isStruck = found.listPrice !== found.price;
  return { price: amountText(found.price, money), listPrice: isStruck ? amountText(found.listPrice, money) : '' };
}

const amountText = (amount: Money | undefined, { currency, signs }: MoneyStyle): string =>
  amount === undefined ? '' : plainMoney(amount, currency, signs[0]);

const noPrice: PriceText = { price: '', listPrice: '' };

const neutralColors = ['#d9d3c7', '#b9b1a2', '#fbf8f2', '#6b6459'] as const;

/** A product that nobody described yet. */
export const emptyProductText: ProductText = {
  name: '',
  slug: '',
  brand: '',
  description: '',
  category: '',
  shape: 'carton',
  colors: neutralColors,
  visibleTo: levels,
};

export const emptySkuText: SkuText = {
  reference: '',
  name: '',
  options: '',
  stock: '',
  prices: byLevel(() => noPrice),
  cost: '',
  floor: '',
  archived: false,
};
