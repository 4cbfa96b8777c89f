import { cartChangedEvent } from '../../../shared/api/paths.ts';
import type { AskedPrice } from '../../../shared/api/price-requests.ts';
import { readMember } from '../../messaging/read-payload.ts';
import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';
import { callsOf } from './calls-of.ts';
import { wordsOf } from './failure-words.ts';

interface Good {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
}

/**
 * Puts the goods of an order whose price was denied into the cart of the running call, at the customer's own prices, and says which
 * could not be added. The cart has to be the same customer's.
 */
export async function copyGoods(app: App, asked: Pick<AskedPrice, 'order' | 'customer'>): Promise<void> {
  const { session, notices } = app;
  const { api } = callsOf(app);
  const again = () => void copyGoods(app, asked);
  const [order, cart] = await Promise.all([api.order(asked.order.id), api.cart()]);
  if (!order.ok || !cart.ok) {
    const failure = order.ok ? cart : order;
    if (!failure.ok) notices.show(wordsOf(failure.problem, t('cartUnchanged'), again));
    return;
  }
  // Two customers may have one name; the order says whose it is by number.
  const customer = readMember(readMember(order.value, 'clientProfileData'), 'customerCode');
  if (!customer || session.call()?.customer.number !== customer) {
    notices.show({ tone: 'alert', title: t('notCopied'), text: t('copyNeedsCustomer', asked.customer) });
    return;
  }
  const goods = goodsIn(order.value);
  const before = goodsIn(cart.value);
  const added = await api.addGoods(String(readMember(cart.value, 'orderFormId')), goods);
  if (!added.ok) {
    notices.show(wordsOf(added.problem, t('cartUnchanged'), again));
    return;
  }
  const now = goodsIn(added.value);
  const missing = goods.filter(({ id, quantity }) => piecesOf(now, id) < piecesOf(before, id) + quantity);
  if (missing.length === 0) notices.show({ tone: 'done', title: t('goodsCopied', asked.order.number) });
  else {
    const names = new Intl.ListFormat(undefined, { type: 'unit' }).format(missing.map(({ name }) => name));
    notices.show({ tone: 'warning', title: t('goodsCopiedInPart', asked.order.number), text: t('notAdded', names) });
  }
  document.dispatchEvent(new Event(cartChangedEvent));
  await session.refresh();
}

/** The items of an order or an orderForm. */
function goodsIn(value: unknown): readonly Good[] {
  const items = readMember(value, 'items');
  if (!Array.isArray(items)) return [];
  return items.map((item) => ({
    id: String(readMember(item, 'id')),
    name: String(readMember(item, 'name')),
    quantity: Number(readMember(item, 'quantity')),
  }));
}

const piecesOf = (goods: readonly Good[], wanted: string): number =>
  goods.filter(({ id }) => id === wanted).reduce((sum, { quantity }) => sum + quantity, 0);
