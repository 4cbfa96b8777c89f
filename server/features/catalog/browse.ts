import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { CategoryPage, Department, ProductOrder, ProductPage, SearchPage, StoreHome } from './catalog-views.ts';

export declare function storeHome(deps: Deps, identity: Identity): Promise<StoreHome>;

/** undefined: no such category. `page` counts from 1; one past the end is the last. */
export declare function categoryPage(
  deps: Deps,
  identity: Identity,
  slug: string,
  options: { readonly page: number; readonly order: ProductOrder },
): Promise<CategoryPage | undefined>;

export declare function searchProducts(deps: Deps, identity: Identity, q: string, page: number): Promise<SearchPage>;

/** undefined: no such product, or not one this level may see. */
export declare function productPage(deps: Deps, identity: Identity, slug: string): Promise<ProductPage | undefined>;

export declare function sitemap(deps: Deps, identity: Identity): Promise<readonly Department[]>;
