import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { registerApiDescription } from './features/api-description/api-description-routes.ts';
import { registerAuthorizations } from './features/authorization/authorization-routes.ts';
import { registerPriceRequests } from './features/authorization/price-request-routes.ts';
import { registerPriceRules } from './features/authorization/price-rules-routes.ts';
import { registerCatalog } from './features/catalog/catalog-routes.ts';
import { registerCheckout } from './features/checkout/checkout-routes.ts';
import { registerPreviews } from './features/checkout/preview-routes.ts';
import { registerTransactions } from './features/checkout/transaction-routes.ts';
import { registerCustomerRoutes } from './features/customers/customer-routes.ts';
import { registerDrafts } from './features/drafts/draft-routes.ts';
import { registerLive } from './features/live/live-routes.ts';
import { registerAccessKeyRoutes } from './features/login/access-key-routes.ts';
import { registerLoginRoutes } from './features/login/login-routes.ts';
import { secretsOf } from './features/login/secrets.ts';
import { registerManualPrices } from './features/manual-prices/price-routes.ts';
import { registerMasterData } from './features/master-data/master-data-routes.ts';
import { registerOms } from './features/orders/oms-routes.ts';
import { registerPayLinks } from './features/pay-links/pay-link-routes.ts';
import { registerSessionRoutes } from './features/session/session-routes.ts';
import { registerShares } from './features/shares/share-routes.ts';
import { registerSubscriptions } from './features/subscriptions/subscription-routes.ts';
import { registerTakeOver } from './features/takeover/takeover-routes.ts';
import { registerToolbarRoutes } from './features/toolbar/toolbar-routes.ts';
import { installErrors, problemOf } from './http/errors.ts';
import { headersOfUnread, installHeaders } from './http/headers.ts';
import { registerHealth } from './http/health.ts';
import { installIdentity, installRequestState } from './http/identify.ts';
import { installRequestLog, loggerOptions } from './http/logging.ts';
import { installParsers } from './http/parsers.ts';
import { installHostRule, installRouteRules } from './http/rules.ts';
import { installSchemas } from './http/schemas.ts';
import { registerAdminPages } from './pages/admin/admin-pages.ts';
import { errorPage } from './pages/error-page.tsx';
import { registerStorePages } from './pages/store-pages.ts';

/** The store's server with all its routes. Never listens: that is its caller's. */
export async function createApp(deps: Deps): Promise<FastifyInstance> {
  const app = newApp(deps);
  app.decorate('declaredRoutes', []);
  app.decorate('draining', { started: false });
  app.decorate('secrets', await secretsOf(deps));
  installParsers(app);
  installSchemas(app);
  installErrors(app, deps, errorPage);
  installRequestState(app);
  installRequestLog(app);
  installHeaders(app, deps.config);
  installHostRule(app, deps);
  installIdentity(app, deps);
  installRouteRules(app, deps);
  registerHealth(app, deps);
  await registerRoutes(app, deps);
  await app.ready();
  return app;
}

/** Every group of addresses, one line a group. */
async function registerRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  registerLoginRoutes(app, deps);
  app.register((scope) => registerAccessKeyRoutes(scope, deps));
  registerSessionRoutes(app, deps);
  registerToolbarRoutes(app, deps);
  registerPriceRequests(app, deps);
  registerTakeOver(app, deps);
  registerDrafts(app, deps);
  registerCustomerRoutes(app, deps);
  registerMasterData(app, deps);
  registerCatalog(app, deps);
  registerCheckout(app, deps);
  registerShares(app, deps);
  registerPayLinks(app, deps);
  registerLive(app, deps);
  registerManualPrices(app, deps);
  registerPriceRules(app, deps);
  registerAuthorizations(app, deps);
  registerTransactions(app, deps);
  registerPreviews(app, deps);
  registerOms(app, deps);
  registerSubscriptions(app, deps);
  registerApiDescription(app, deps);
  registerStorePages(app, deps);
  registerAdminPages(app, deps);
}

function newApp(deps: Deps): FastifyInstance {
  return Fastify({
    logger: loggerOptions(deps.config),
    logController: new LogController({ disableRequestLogging: true }), // `installRequestLog` writes its own line
    trustProxy: trusted(deps.config.trustProxy),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    return503OnClosing: false, // requests that still arrive on open connections are answered, so that a drain loses none
    forceCloseConnections: 'idle',
    routerOptions: {
      ignoreTrailingSlash: true, // VTEX's own clients add one to some paths
      maxParamLength: 500,
    },
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const { status, code, message } = problemOf(error);
      const headers = headersOfUnread(request.id, deps.config);
      return reply.status(status).headers(headers).send({ error: { code, message }, requestId: request.id });
    },
  });
}

/** A number counts the proxies from this server outwards. */
const trusted = (proxies: Config['trustProxy']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
