import type { Query } from '../query.ts';
import type { Tables } from '../storage.ts';
import { accessKeyTable } from './access-key-table.ts';
import { appKeyTable } from './app-key-table.ts';
import { attemptTable } from './attempt-table.ts';
import { auditTable } from './audit-table.ts';
import { authorizationTable } from './authorization-table.ts';
import { callTable } from './call-table.ts';
import { callerTable } from './caller-table.ts';
import { cardTable } from './card-table.ts';
import { cartTable } from './cart-table.ts';
import { catalogTable } from './catalog-table.ts';
import { chargeTable } from './charge-table.ts';
import { customerTable } from './customer-table.ts';
import { draftTable } from './draft-table.ts';
import { editTable } from './edit-table.ts';
import { importTable } from './import-table.ts';
import { liveEventTable } from './live-event-table.ts';
import { loginTable } from './login-table.ts';
import { messageTable } from './message-table.ts';
import { metaTable } from './meta-table.ts';
import { orderTable } from './order-table.ts';
import { payLinkTable } from './pay-link-table.ts';
import { pickupPointTable } from './pickup-point-table.ts';
import { priceRuleTable } from './price-rule-table.ts';
import { replyTable } from './reply-table.ts';
import { scrollTable } from './scroll-table.ts';
import { sessionTable } from './session-table.ts';
import { shareTable } from './share-table.ts';
import { staffTable } from './staff-table.ts';
import { subscriptionCycleTable } from './subscription-cycle-table.ts';
import { subscriptionTable } from './subscription-table.ts';
import { ticketTable } from './ticket-table.ts';

/** All tables over one way of asking: a transaction's, or the reading one. */
export const tablesOver = (query: Query): Tables => ({
  meta: metaTable(query),
  staff: staffTable(query),
  customers: customerTable(query),
  catalog: catalogTable(query),
  edits: editTable(query),
  pickupPoints: pickupPointTable(query),
  imports: importTable(query),
  priceRules: priceRuleTable(query),
  authorizations: authorizationTable(query),
  logins: loginTable(query),
  sessions: sessionTable(query),
  calls: callTable(query),
  carts: cartTable(query),
  drafts: draftTable(query),
  orders: orderTable(query),
  cards: cardTable(query),
  charges: chargeTable(query),
  subscriptions: subscriptionTable(query),
  subscriptionCycles: subscriptionCycleTable(query),
  replies: replyTable(query),
  audit: auditTable(query),
  attempts: attemptTable(query),
  callers: callerTable(query),
  appKeys: appKeyTable(query),
  messages: messageTable(query),
  tickets: ticketTable(query),
  accessKeys: accessKeyTable(query),
  scrolls: scrollTable(query),
  liveEvents: liveEventTable(query),
  shares: shareTable(query),
  payLinks: payLinkTable(query),
});
