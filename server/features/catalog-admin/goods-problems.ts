import { fold } from '../../../shared/domain/fold.ts';
import type { GoodsProblem, GoodsProblems, GoodsValues, SkuField } from '../../../shared/domain/goods-text.ts';
import { slugOf } from '../../../shared/domain/read-product.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Tables } from '../../storage/storage.ts';

interface GoodsInvalid extends Problem {
  readonly code: 'goods-invalid';
  readonly details: { readonly problems: GoodsProblems };
}
export const isGoodsInvalid = (problem: Problem): problem is GoodsInvalid => problem.code === 'goods-invalid';

/** `details.problems` says what is wrong with which field. */
export const goodsInvalid = (problems: GoodsProblems): GoodsInvalid => ({
  code: 'goods-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});

export const productUnknown: Problem = {
  code: 'product-unknown',
  status: 404,
  message: 'There is no such product. Nothing was changed.',
};

/** What belongs to another product already; undefined when nothing does. */
export async function takenBy(
  tables: Tables,
  { product, skus }: GoodsValues,
  productId: string | undefined,
): Promise<GoodsProblems | undefined> {
  const sameSlug = await tables.catalog.bySlug(product.slug);
  const slug = sameSlug && sameSlug.product.id !== productId ? sameSlug.product : undefined;
  const others = (await tables.catalog.skusByReferences(skus.map((sku) => sku.reference))).filter(
    (other) => other.product.id !== productId,
  );
  if (!slug && others.length === 0) return undefined;
  return {
    product: slug ? { slug: { code: 'slugTaken', name: slug.name } } : {},
    skus: skus.map(({ reference }): Partial<Record<SkuField, GoodsProblem>> => {
      const other = others.find(({ sku }) => fold(sku.reference) === fold(reference));
      return other ? { reference: { code: 'referenceTaken', name: other.product.name } } : {};
    }),
  };
}

const mostTries = 50;

/** The end of an address made of the name, with a number behind it when another product has it; the name's own after too many. */
export async function freeSlug(tables: Tables, name: string): Promise<string> {
  const wanted = slugOf(name);
  for (let number = 1; number <= mostTries; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await tables.catalog.bySlug(slug))) return slug;
  }
  return wanted;
}
