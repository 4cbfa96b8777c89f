import type { OptionGroup, ProductPage, SkuView } from '../../../features/catalog/catalog-views.ts';

/** The sku that the address names, else the first in stock, else the first. */
export function chosenSku(product: ProductPage, reference: string | null): SkuView | undefined {
  const { skus } = product;
  return skus.find((sku) => sku.reference === reference) ?? skus.find((sku) => sku.stock > 0) ?? skus[0];
}

export interface OptionChoice {
  readonly value: string;
  readonly isChosen: boolean;
  /** The sku that choosing it leads to, the other options kept; undefined: there is none. */
  readonly sku: SkuView | undefined;
}

/** The values of one group as they stand beside the chosen sku's other options. */
export const choicesOf = (product: ProductPage, chosen: SkuView, group: OptionGroup): readonly OptionChoice[] =>
  group.values.map((value) => ({
    value,
    isChosen: chosen.options[group.name] === value,
    sku: product.skus.find((sku) => matches(sku, { ...chosen.options, [group.name]: value })),
  }));

const matches = (sku: SkuView, options: Readonly<Record<string, string>>): boolean =>
  Object.entries(options).every(([name, value]) => sku.options[name] === value);

/** A way to get a value that does not exist beside the other chosen options: what to choose instead of them. */
export function wayTo(product: ProductPage, chosen: SkuView, group: OptionGroup, value: string): SkuView | undefined {
  const having = product.skus.filter((sku) => sku.options[group.name] === value);
  const kept = (sku: SkuView) =>
    product.optionGroups.filter(({ name }) => sku.options[name] === chosen.options[name]).length;
  return having.toSorted((one, other) => kept(other) - kept(one))[0];
}
