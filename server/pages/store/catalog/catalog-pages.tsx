import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { categoryPage, productPage, searchProducts, storeHome } from '../../../features/catalog/browse.ts';
import { isProductOrder } from '../../../features/catalog/catalog-views.ts';
import { page } from '../../../http/page.ts';
import { Refusal } from '../../../http/refusal.ts';
import { forgettingCaller } from '../forgetting-caller.ts';
import { shopOf } from '../shop.ts';
import { CategoryPage } from './CategoryPage.tsx';
import { chosenSku } from './chosen-sku.ts';
import { HelpPage } from './HelpPage.tsx';
import { HomePage } from './HomePage.tsx';
import { ProductPage } from './ProductPage.tsx';
import { SearchPage } from './SearchPage.tsx';
import { SitemapPage } from './SitemapPage.tsx';
import { registerSuggestions } from './suggest-route.ts';

const longestSearch = 200;

/** Home, departments, search, sitemap, help and products. */
export function registerCatalogPages(app: FastifyInstance, deps: Deps): void {
  registerSuggestions(app, deps);
  page(app, deps, { path: '/', access: 'shop' }, async (ctx) => {
    const [shop, home] = await Promise.all([shopOf(deps, forgettingCaller(ctx)), storeHome(deps, ctx.identity)]);
    return <HomePage shop={shop} home={home} />;
  });
  page(app, deps, { path: '/c/:category', access: 'shop' }, async (ctx) => {
    const wanted = ctx.query.get('order');
    const order = isProductOrder(wanted) ? wanted : 'popular';
    const list = await categoryPage(deps, ctx.identity, ctx.params.category ?? '', { page: pageIn(ctx.query), order });
    if (!list) throw new Refusal(pageUnknown);
    return <CategoryPage shop={await shopOf(deps, ctx)} list={list} />;
  });
  page(app, deps, { path: '/search', access: 'shop' }, async (ctx) => {
    const q = (ctx.query.get('q') ?? '').trim().slice(0, longestSearch);
    const found = await searchProducts(deps, ctx.identity, q, pageIn(ctx.query));
    return <SearchPage shop={await shopOf(deps, ctx)} found={found} />;
  });
  page(app, deps, { path: '/sitemap', access: 'shop' }, async (ctx) => <SitemapPage shop={await shopOf(deps, ctx)} />);
  page(app, deps, { path: '/help', access: 'shop' }, async (ctx) => <HelpPage shop={await shopOf(deps, ctx)} />);
  page(app, deps, { path: '/p/:slug', access: 'shop' }, async (ctx) => {
    const product = await productPage(deps, ctx.identity, ctx.params.slug ?? '');
    const chosen = product && chosenSku(product, ctx.query.get('sku'));
    if (!product || !chosen) throw new Refusal(pageUnknown);
    return <ProductPage shop={await shopOf(deps, ctx)} product={product} chosen={chosen} />;
  });
}

/** The page number of a list's address; anything that is none is the first. */
const pageIn = (query: URLSearchParams): number => {
  const page = query.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
};

const pageUnknown = { code: 'not-found', status: 404, message: 'There is no such page here.' };
