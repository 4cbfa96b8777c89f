import type { Deps } from '../../../deps.ts';
import { listCustomers } from '../../../features/customers/list-customers.ts';
import { allOrders } from '../../../features/orders/read-orders.ts';
import { may } from '../../../features/session/identity.ts';
import type { PageContext, PageReply } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { textIn } from '../filters/text-in.ts';
import { findPages } from './find-pages.ts';
import { SearchPage } from './SearchPage.tsx';

const shownOfEach = 5;

/** GET /admin/search: pages by name, orders and customers, for those who may see them. */
export async function searchPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const { identity } = ctx;
  const desk = await deskOf(deps, ctx);
  const q = textIn(ctx.query, 'q');
  const [orders, customers] = await Promise.all([
    q && may(identity, 'see-own-orders') ? allOrders(deps, identity, { text: q, perPage: shownOfEach }) : undefined,
    q && may(identity, 'search-customers') ? listCustomers(deps, { text: q, perPage: shownOfEach }) : undefined,
  ]);
  const found = {
    pages: findPages(desk.t, identity, q),
    orders: orders?.ok ? orders.value : undefined,
    customers,
  };
  return <SearchPage desk={desk} q={q} found={found} />;
}
