import { levels } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { plainMoney } from '../../../shared/domain/read-money.ts';
import { optionsText } from '../../../shared/domain/read-sku.ts';
import type { Deps } from '../../deps.ts';
import type { Category, SkuCost, SkuOfProduct } from '../../storage/records.ts';
import { slugOfCategory } from '../catalog-admin/goods.ts';
import { authorOf } from '../edits/author.ts';
import type { Identity } from '../session/identity.ts';
import { type Column, columns, guard, listPriceColumn, priceColumn } from './columns.ts';

/** The rows of the catalog for whoever takes it away: costs and floors leave with it, so that it is an entry of the audit. */
export async function exportCatalog(deps: Deps, identity: Identity): Promise<AsyncGenerator<readonly string[]>> {
  await deps.storage.tx((tables) => authorOf(deps, identity).note(tables, 'catalog-exported', {}));
  return catalogRows(deps);
}

const readAtOnce = 200;

/** All that is sold, a row a sku by reference, as an import takes it; read bit by bit. Archived products are left out. */
export async function* catalogRows(deps: Deps): AsyncGenerator<readonly string[]> {
  const { catalog, meta } = deps.storage.read;
  const categories = await catalog.categories();
  const { currency } = await meta.settings();
  for (let after = ''; ; ) {
    const items = await catalog.skusAfter(after, readAtOnce);
    const costs = await catalog.costs(items.map(({ sku }) => sku.id));
    for (const item of items)
      if (item.product.archivedAt === undefined)
        yield rowOf(item, { categories, currency, cost: costs.get(item.sku.id) });
    const last = items.at(-1);
    if (!last || items.length < readAtOnce) return;
    after = last.sku.reference;
  }
}

interface Around {
  readonly categories: readonly Category[];
  readonly currency: string;
  readonly cost: SkuCost | undefined;
}

function rowOf({ product, sku }: SkuOfProduct, { categories, currency, cost }: Around): readonly string[] {
  const amount = (minor: Money | undefined) => (minor === undefined ? '' : plainMoney(minor, currency));
  const cells: Partial<Record<Column, string>> = {
    reference: sku.reference,
    product: product.slug,
    name: product.name,
    brand: product.brand,
    description: product.description,
    category: slugOfCategory(categories, product.categoryId),
    visible_to: product.visibleTo.length > 0 ? product.visibleTo.join(' ') : 'all',
    picture: product.art.shape,
    colors: product.art.colors.join(' '),
    unit: sku.name,
    options: optionsText(sku.options),
    stock: String(sku.stock),
    cost: amount(cost?.cost),
    floor: amount(cost?.floor),
    status: sku.archivedAt === undefined ? 'active' : 'archived',
  };
  for (const level of levels) {
    const price = sku.prices[level];
    cells[priceColumn[level]] = amount(price?.price);
    cells[listPriceColumn[level]] = price && price.listPrice !== price.price ? amount(price.listPrice) : '';
  }
  return columns.map((column) => guard(cells[column] ?? ''));
}
