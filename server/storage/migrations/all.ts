import { people } from './0001-people.ts';
import { catalog } from './0002-catalog.ts';
import { sessions } from './0003-sessions.ts';
import { sales } from './0004-sales.ts';
import { messages } from './0005-messages.ts';
import { customers } from './0006-customers.ts';
import { desk } from './0007-desk.ts';
import { catalogDesk } from './0008-catalog-desk.ts';
import { cards } from './0009-cards.ts';
import { manualPrices } from './0010-manual-prices.ts';
import { authorizations } from './0011-authorizations.ts';
import { manualPriceOrders } from './0012-manual-price-orders.ts';
import { priceNews } from './0013-price-news.ts';
import { liveEvents } from './0014-live-events.ts';
import { takeovers } from './0015-takeovers.ts';
import { shares } from './0016-shares.ts';
import { preparedCarts } from './0017-prepared-carts.ts';
import { payLinks } from './0018-pay-links.ts';
import { subscriptions } from './0019-subscriptions.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [
  people,
  catalog,
  sessions,
  sales,
  messages,
  customers,
  desk,
  catalogDesk,
  cards,
  manualPrices,
  authorizations,
  manualPriceOrders,
  priceNews,
  liveEvents,
  takeovers,
  shares,
  preparedCarts,
  payLinks,
  subscriptions,
];
