import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { form, page } from '../../http/page.ts';
import { registerApiPage } from './api/api-page.tsx';
import { registerApprovals } from './approvals/approvals-pages.tsx';
import { auditPage, exportForm, verifyForm } from './audit/audit-page.tsx';
import { storyPage } from './audit/story-page.tsx';
import { registerCartsPages } from './carts/carts-pages.tsx';
import { registerCustomerPages } from './customers/customer-pages.tsx';
import { registerDraftPages } from './drafts/drafts-pages.tsx';
import { approvePaymentForm, orderPage } from './order/order-page.tsx';
import { ordersPage } from './orders/orders-page.tsx';
import { registerOutboxPages } from './outbox/outbox-pages.tsx';
import { overviewPage } from './overview/overview-page.tsx';
import { registerPriceReport } from './price-report/report-pages.tsx';
import { registerProductPages } from './products/product-pages.ts';
import { searchPath } from './search/SearchBox.tsx';
import { searchPage } from './search/search-page.tsx';
import { registerSettings } from './settings/settings-pages.tsx';
import { registerUsers } from './users/users-pages.tsx';

/** Registers the dashboard. */
export function registerAdminPages(app: FastifyInstance, deps: Deps): void {
  const access = 'see-own-orders';
  page(app, deps, { path: '/admin', access }, (ctx) => overviewPage(deps, ctx));
  page(app, deps, { path: '/admin/orders', access }, (ctx) => ordersPage(deps, ctx));
  page(app, deps, { path: '/admin/orders/:id', access }, (ctx) => orderPage(deps, ctx));
  form(
    app,
    deps,
    { path: '/admin/orders/:id/approve-payment', access: 'approve-payments', whileActing: false },
    (ctx) => approvePaymentForm(deps, ctx),
  );
  page(app, deps, { path: searchPath, access }, (ctx) => searchPage(deps, ctx));
  registerApprovals(app, deps);
  registerCartsPages(app, deps);
  registerCustomerPages(app, deps);
  registerDraftPages(app, deps);
  registerPriceReport(app, deps);
  registerProductPages(app, deps);
  registerAudit(app, deps);
  registerOutboxPages(app, deps);
  registerApiPage(app, deps);
  registerUsers(app, deps);
  registerSettings(app, deps);
}

function registerAudit(app: FastifyInstance, deps: Deps): void {
  const access = 'see-audit';
  page(app, deps, { path: '/admin/audit', access }, (ctx) => auditPage(deps, ctx));
  page(app, deps, { path: '/admin/audit/calls/:id', access }, (ctx) => storyPage(deps, ctx));
  form(app, deps, { path: '/admin/audit/verify', access, whileActing: false }, (ctx) => verifyForm(deps, ctx));
  form(app, deps, { path: '/admin/audit/export', access, whileActing: false }, (ctx) => exportForm(deps, ctx));
}
