import { computed, signal } from '@preact/signals-core';
import { looksLikeCardNumber } from '../../../shared/domain/call.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { maxReasonNoteLength } from '../../../shared/domain/price-reason.ts';
import type { PriceApi } from '../../store/price-api.ts';
import { type CartLine, type CartView, readCart } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { createPriceQuestion } from './price-question.ts';
import type { ReasonList } from './price-reasons.ts';
import { offOf, offText, priceAt, priceText, readOff, readPrice } from './price-text.ts';
import { isLost, type SaveProblem, saveProblem } from './save-problem.ts';
import { verdictWords } from './verdict-words.ts';

export interface EditMeans {
  readonly app: Pick<App, 'session' | 'outside' | 'announcer'>;
  readonly api: PriceApi;
  readonly reasons: () => ReasonList | undefined;
  readonly currency: string;
}

/** A line as it was read, with the cart it stands in. */
export interface EditedLine {
  readonly cart: CartView;
  readonly line: CartLine;
}
export type EditField = 'price' | 'off' | 'reason' | 'note';

const step = 100;

/** The price of a line while it is typed. The money is the truth; per cent follow it. What is typed stays until it is saved or dropped. */
export function createPriceEdit({ app, api, reasons, currency }: EditMeans, read: EditedLine) {
  const shown = signal(read);
  const line = computed(() => shown.value.line);
  const address = () => {
    const { cart, line: it } = shown.peek();
    return { orderFormId: cart.orderFormId, version: cart.version, index: it.index, uniqueId: it.id };
  };
  const typedPrice = signal(priceText(read.line.price, currency));
  const typedOff = signal(offText(offOf(read.line.price, read.line.ownPrice)));
  const reason = signal(read.line.manual?.reason ?? '');
  const note = signal('');
  const isDirty = signal(false);
  /** The fields that say what is wrong with them: those that were left, and all after the first try. */
  const checked = signal<ReadonlySet<EditField>>(new Set());
  const problem = signal<SaveProblem | undefined>(undefined);
  const isSaving = signal(false);
  const price = computed(() => readPrice(typedPrice.value, currency));
  let told = '';
  let wasLost = false;
  const question = createPriceQuestion(api, (verdict) => {
    const { tone, title, text } = verdictWords(verdict, currency, line.peek().price);
    if (isDirty.peek() && tone !== told) app.announcer.tell(`${title} ${text}`);
    told = tone;
  });

  function changed(): void {
    isDirty.value = true;
    if (problem.value?.kind !== 'conflict') problem.value = undefined;
    const asked = price.peek();
    if (asked.ok) question.askSoon(address(), asked.value);
    else question.stop();
  }

  function setPrice(next: Money): void {
    typedPrice.value = priceText(next, currency);
    typedOff.value = offText(offOf(next, line.peek().ownPrice));
    changed();
  }

  function typePrice(text: string): void {
    typedPrice.value = text;
    const { value: asked } = price;
    if (asked.ok) typedOff.value = offText(offOf(asked.value, line.peek().ownPrice));
    changed();
  }

  function typeOff(text: string): void {
    typedOff.value = text;
    const off = readOff(text);
    if (off !== undefined) typedPrice.value = priceText(priceAt(off, line.peek().ownPrice), currency);
    changed();
  }

  /** One per cent of the customer's own price up or down, from where the price is. */
  function stepOff(direction: 1 | -1): void {
    const asked = price.peek();
    const { ownPrice } = line.peek();
    const off = asked.ok ? offOf(asked.value, ownPrice) : 0;
    setPrice(priceAt(Math.min(10_000, off + direction * step), ownPrice));
  }

  /** Takes the cart as it was read again; what is typed stays. */
  function take(next: EditedLine): void {
    shown.value = next;
    if (!isDirty.peek()) {
      typedPrice.value = priceText(next.line.price, currency);
      reason.value = next.line.manual?.reason ?? '';
    }
    problem.value = undefined;
    const asked = price.peek();
    if (asked.ok) {
      typedOff.value = offText(offOf(asked.value, next.line.ownPrice));
      void question.ask(address(), asked.value);
    }
  }

  /** Reads the cart anew, so that both prices can be compared; true when the line is still there. */
  async function loadNewCart(): Promise<boolean> {
    const reply = await api.cart();
    const cart = reply.ok ? readCart(reply.value) : undefined;
    const found = cart?.lines.find((it) => it.id === line.peek().id);
    if (cart && found) take({ cart, line: found });
    else if (!reply.ok) problem.value = { kind: 'failure', failure: reply.problem };
    else problem.value = { kind: 'gone' };
    return found !== undefined;
  }

  function fieldProblem(): Exclude<EditField, 'off'> | undefined {
    const asked = price.peek();
    const list = reasons();
    const chosen = list?.reasons.find(({ id }) => id === reason.peek());
    if (!asked.ok) return 'price';
    if (asked.value === line.peek().ownPrice) return undefined;
    if ((list?.demanded && !chosen) || (asked.value === 0 && !chosen?.allowsFree)) return 'reason';
    const said = note.peek().trim();
    if (looksLikeCardNumber(said) || said.length > maxReasonNoteLength) return 'note';
    return chosen?.needsNote && said === '' ? 'note' : undefined;
  }

  /** True when the price is saved, or was so before. Repeating it is safe. */
  async function save(): Promise<boolean> {
    checked.value = new Set(['price', 'reason', 'note']);
    const asked = price.peek();
    if (isSaving.peek() || fieldProblem() || !asked.ok) return false;
    isSaving.value = true;
    const isSaved = await write(asked.value);
    isSaving.value = false;
    if (isSaved) {
      question.stop();
      isDirty.value = false;
    }
    return isSaved;
  }

  async function write(wanted: Money): Promise<boolean> {
    if (wasLost && !(await loadNewCart())) return false; // the write whose answer was lost may have arrived
    const { ownPrice, price: before, manual } = line.peek();
    if (wasLost && before === wanted && (manual !== undefined) === (wanted !== ownPrice)) return true;
    wasLost = false;
    const isBack = wanted === ownPrice;
    if (isBack && !manual) return true;
    const given = { ...(reason.peek() && { telesalesReason: reason.peek() }), ...noteOf(note.peek()) };
    const reply = isBack ? await api.revert(address()) : await api.save(address(), { price: wanted, ...given });
    if (reply.ok) return true;
    wasLost = isLost(reply.problem);
    problem.value = saveProblem(reply.problem);
    if (problem.value.kind === 'verdict') void question.ask(address(), wanted);
    if (wasLost) void app.session.refresh(); // the bar says so when the connection is gone
    return false;
  }

  void (price.peek().ok && question.ask(address(), read.line.price));
  return {
    shown,
    line,
    currency,
    price,
    typedPrice,
    typedOff,
    reason,
    note,
    isDirty,
    checked,
    problem,
    isSaving,
    question,
    typePrice,
    typeOff,
    stepOff,
    take,
    loadNewCart,
    fieldProblem,
    save,
    backToList: () => setPrice(line.peek().ownPrice),
    choose(field: 'reason' | 'note', value: string) {
      (field === 'reason' ? reason : note).value = value;
      isDirty.value = true;
      if (problem.value?.kind === 'field') problem.value = undefined;
    },
    left(field: EditField) {
      if (isDirty.peek()) checked.value = new Set([...checked.peek(), field]);
    },
  };
}
export type PriceEdit = ReturnType<typeof createPriceEdit>;

const noteOf = (note: string) => (note.trim() === '' ? {} : { telesalesNote: note.trim() });
