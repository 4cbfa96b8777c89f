import { signal } from '@preact/signals-core';
import { cartChangedEvent } from '../../../shared/api/paths.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { createPriceApi } from '../../store/price-api.ts';
import type { App } from '../create-app.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { createPriceEdit, type EditedLine, type PriceEdit } from './price-edit.ts';
import type { ReasonList } from './price-reasons.ts';
import { createQuantityChange } from './quantity-change.ts';
import type { UnsavedPrice } from './unsaved-price.ts';

/** What this page's toolbar knows of prices: the store's reasons, and the one price that is being changed. */
function createPrices(app: App) {
  const api = createPriceApi(app.outside.askStore);
  const reasons = signal<ReasonList | undefined>(undefined);
  const failure = signal<ApiFailure | undefined>(undefined);
  const current = signal<PriceEdit | undefined>(undefined);
  /** By line: what was typed and left with Esc is there when its editor opens again. */
  const kept = new Map<string, PriceEdit>();
  const currency = () => app.session.state.peek()?.store.currency ?? 'USD';

  async function loadReasons(): Promise<void> {
    failure.value = undefined;
    const reply = await api.reasons();
    if (reply.ok) reasons.value = reply.value;
    else failure.value = reply.problem;
  }

  /** The editor of a line; one is open at a time. */
  function edit(read: EditedLine): PriceEdit {
    close();
    if (!reasons.peek()) void loadReasons();
    const known = kept.get(read.line.id);
    const means = { app, api, currency: currency(), reasons: () => reasons.peek() };
    const opened = known ?? createPriceEdit(means, read);
    known?.take(read);
    kept.set(read.line.id, opened);
    current.value = opened;
    return opened;
  }

  /** Closes the editor, or that one if it is still open. What is typed and not saved is kept. */
  function close(only?: PriceEdit): void {
    const open = current.peek();
    if (!open || (only && only !== open)) return;
    open.question.stop();
    if (open.isDirty.peek()) app.unsavedPrice.value = wordsOf(open);
    else kept.delete(open.line.peek().id);
    current.value = undefined;
  }

  function drop(): void {
    const open = current.peek();
    if (open) kept.delete(open.line.peek().id);
    close();
    const [left] = kept.values();
    app.unsavedPrice.value = left && wordsOf(left);
  }

  /** Saves; then every place that shows the price learns of it. */
  async function save(open: PriceEdit): Promise<boolean> {
    if (!(await open.save())) return false;
    const price = open.price.peek();
    drop();
    if (price.ok) app.announcer.tell(t('priceSaved', open.line.peek().name, money(price.value, open.currency)));
    document.dispatchEvent(new Event(cartChangedEvent));
    await app.session.refresh();
    return true;
  }

  const quantities = createQuantityChange(app, api);
  return { api, reasons, failure, current, quantities, loadReasons, edit, close, drop, save };
}

function wordsOf({ line, price, typedPrice, currency }: PriceEdit): UnsavedPrice {
  const typed = price.peek();
  return { product: line.peek().name, price: typed.ok ? money(typed.value, currency) : typedPrice.peek() };
}

type PricesState = ReturnType<typeof createPrices>;
const made = new WeakMap<App, PricesState>();

/** The verbs of this toolbar's prices; one set a toolbar. */
export function pricesOf(app: App): PricesState {
  const prices = made.get(app) ?? createPrices(app);
  made.set(app, prices);
  return prices;
}
