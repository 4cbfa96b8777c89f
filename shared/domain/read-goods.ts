import { fold } from './fold.ts';
import {
  type GoodsProblem,
  type GoodsProblems,
  type GoodsText,
  type GoodsValues,
  mostSkus,
  type ProductField,
  type ProductValues,
  type SkuField,
  type SkuValues,
} from './goods-text.ts';
import { levels } from './level.ts';
import { priceForLevel } from './price-lines.ts';
import { readProduct, type Shelves } from './read-product.ts';
import { type MoneyStyle, readSku } from './read-sku.ts';
import { ok, type Result, refused } from './result.ts';

type SkuProblems = Partial<Record<SkuField, GoodsProblem>>;

/**
 * A product with its skus as they are kept, or what is wrong with each field: in itself, and beside the others. Several that are sold
 * are told apart by the same options; each has a price for every level that sees the product.
 */
export function readGoods(text: GoodsText, shelves: Shelves, money: MoneyStyle): Result<GoodsValues, GoodsProblems> {
  const product = readProduct(text.product, shelves);
  const skus = text.skus.map((sku) => readSku(sku, money));
  const values = skus.flatMap((sku) => (sku.ok ? [sku.value] : []));
  const between = skus.map((sku, index): SkuProblems => {
    if (!sku.ok) return sku.problem;
    const others = skus.flatMap((other, place) => (place !== index && other.ok ? [other.value] : []));
    return problemsBeside(sku.value, others, product.ok ? product.value : undefined);
  });
  const problems: GoodsProblems = {
    product: { ...(product.ok ? {} : product.problem), ...skusProblem(text) },
    skus: between,
  };
  const isRight = product.ok && [problems.product, ...between].every((found) => Object.keys(found).length === 0);
  return isRight ? ok({ product: product.value, skus: values }) : refused(problems);
}

function skusProblem({ skus }: GoodsText): Partial<Record<ProductField, GoodsProblem>> {
  if (skus.length > mostSkus) return { skus: { code: 'tooManySkus', count: mostSkus } };
  return skus.some((sku) => !sku.archived) ? {} : { skus: { code: 'nothingSold' } };
}

function problemsBeside(sku: SkuValues, others: readonly SkuValues[], product: ProductValues | undefined): SkuProblems {
  const problems: SkuProblems = {};
  if (others.some((other) => fold(other.reference) === fold(sku.reference)))
    problems.reference = { code: 'referenceTwice' };
  if (sku.archived) return problems;
  const options = optionsProblem(
    sku,
    others.filter((other) => !other.archived),
  );
  if (options) problems.options = options;
  const seenBy = product && product.visibleTo.length > 0 ? product.visibleTo : levels;
  const unpriced = product && seenBy.find((level) => !priceForLevel(sku.prices, level));
  if (unpriced) problems[`price.${seenBy.length === levels.length ? 'retail' : unpriced}`] = { code: 'priceNeeded' };
  return problems;
}

function optionsProblem(sku: SkuValues, others: readonly SkuValues[]): GoodsProblem | undefined {
  if (others.length === 0) return undefined;
  const names = namesOf(sku);
  if (names === '') return { code: 'optionsNeeded' };
  if (others.some((other) => namesOf(other) !== '' && namesOf(other) !== names)) return { code: 'optionsDiffer' };
  const isSame = (other: SkuValues) =>
    Object.entries(sku.options).every(([name, value]) => fold(other.options[name] ?? '') === fold(value));
  return others.some(isSame) ? { code: 'optionsTwice' } : undefined;
}

const namesOf = (sku: SkuValues): string => Object.keys(sku.options).sort().join('\n');
