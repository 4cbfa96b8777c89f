import { findPriceCell, opensEditor, type PriceCell } from '../../store/price-cells.ts';
import { readCart } from '../../store/read-cart.ts';
import { wordsOf } from '../calls/failure-words.ts';
import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';
import { pricesOf } from './prices-of.ts';

/** Opens the editor at a price of the page: what it shows comes from the store, by the line's place in the cart, never from the page. */
export function openAtCell(app: App, event: Event, ownSelector: string): void {
  const cell = findPriceCell(event.target, ownSelector);
  if (!cell || !opensEditor(event, cell) || !isOpen(app)) return;
  event.preventDefault();
  void openEditor(app, cell);
}

/** A call runs, and what it changes can be sent. */
const isOpen = ({ session }: App): boolean => ['acting', 'preparing', 'ends-soon'].includes(session.view.peek().kind);

async function openEditor(app: App, cell: PriceCell): Promise<void> {
  const prices = pricesOf(app);
  const reply = await prices.api.cart();
  if (!reply.ok) {
    app.notices.show(wordsOf(reply.problem, t('cartUnchanged'), () => void openEditor(app, cell)));
    return;
  }
  const cart = readCart(reply.value);
  const line = cart?.lines[cell.index];
  if (!cart?.allowsPrices || !line || !isOpen(app)) return;
  app.panels.open({ name: 'price', edit: prices.edit({ cart, line }), cell: cell.element }, cell.element, true);
}
