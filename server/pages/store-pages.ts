import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { registerAccountPages } from './account/account-pages.tsx';
import { registerAssets } from './assets/asset-routes.ts';
import { registerGoods } from './goods/goods-routes.ts';
import { registerCartPages } from './store/cart/cart-pages.tsx';
import { registerCatalogPages } from './store/catalog/catalog-pages.tsx';
import { registerCheckoutPages } from './store/checkout/checkout-pages.tsx';
import { registerLanguageForm } from './store/language-page.ts';
import { registerCodePages } from './store/login/code-pages.tsx';
import { registerLoginPages } from './store/login/login-pages.tsx';
import { registerPasswordPages } from './store/login/password-pages.tsx';
import { registerPayPages } from './store/pay/pay-pages.tsx';
import { registerSharedPages } from './store/shared/shared-pages.ts';

/** Every page and picture that shoppers see, and the files that pages are drawn with. */
export function registerStorePages(app: FastifyInstance, deps: Deps): void {
  registerAssets(app);
  registerGoods(app);
  registerCatalogPages(app, deps);
  registerCartPages(app, deps);
  registerCheckoutPages(app, deps);
  registerSharedPages(app, deps);
  registerPayPages(app, deps);
  registerLoginPages(app, deps);
  registerCodePages(app, deps);
  registerPasswordPages(app, deps);
  registerAccountPages(app, deps);
  registerLanguageForm(app, deps);
}
