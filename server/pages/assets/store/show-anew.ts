/**
 * Puts the content of the page that was read anew in the place of what is shown. What its reader has typed stays, the focus and the
 * toolbar's editor stay at what they were at, and what is read out keeps its element, without which nobody would hear it.
 */
export function showAnew(fresh: Document): void {
  const shown = document.querySelector('main');
  const next = fresh.querySelector('main');
  if (!shown || !next) return;
  const place = placeOfFocus(shown);
  const typed = takeTyped(shown);
  keepElements(shown, next);
  shown.replaceChildren(...next.children);
  for (const { id, value } of typed) typeAgain(id, value);
  if (place) focusAgain(shown, place);
  const count = fresh.querySelector(cartLink)?.childNodes;
  if (count) document.querySelector(cartLink)?.replaceChildren(...count);
}

const cartLink = '.shop-act a[href="/cart"]';

/** Prices that did not change, and the words about changes. */
function keepElements(shown: Element, next: Element): void {
  for (const cell of shown.querySelectorAll('.line [data-telesales-price]')) {
    const line = cell.closest('.line')?.id ?? '';
    const twin = next.querySelector(`#${CSS.escape(line)} [data-telesales-price]`);
    if (twin?.outerHTML === cell.outerHTML) twin.replaceWith(cell);
  }
  const news = shown.querySelector('#cart-news');
  if (news) next.querySelector('#cart-news')?.replaceWith(news);
}

interface Typed {
  readonly id: string;
  readonly value: string;
}

/** What was typed, taken out of its fields: a field that goes with it would be taken for one that its reader has left, and be sent. */
function takeTyped(shown: Element): readonly Typed[] {
  const fields = [...shown.querySelectorAll<HTMLInputElement>('input[id]')];
  return fields.flatMap((field) => {
    const { id, value, defaultValue } = field;
    if (value === defaultValue) return [];
    field.value = defaultValue;
    return [{ id, value }];
  });
}

/** To the browser a script's text is no change, so it would not be sent when the reader goes on. */
function typeAgain(id: string, value: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement)) return;
  field.value = value;
  const leave = (): void => {
    if (field.value === value && value !== field.defaultValue)
      field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  field.addEventListener('blur', leave, { once: true });
}

interface Place {
  /** Of the nearest element that has one. */
  readonly id: string;
  /** Which of the things in it that take the focus. */
  readonly index: number;
  readonly caret: readonly [number, number] | undefined;
}

const takesFocus = 'a[href], button, input, select, textarea';

function placeOfFocus(shown: Element): Place | undefined {
  const focused = document.activeElement;
  const around = focused && shown.contains(focused) ? focused.closest('[id]') : null;
  if (!focused || !around) return undefined;
  const index = [...around.querySelectorAll(takesFocus)].indexOf(focused);
  const { selectionStart: from = null, selectionEnd: to = null } = focused instanceof HTMLInputElement ? focused : {};
  return { id: around.id, index, caret: from === null || to === null ? undefined : [from, to] };
}

/** What had the focus may be gone with its line: then the page's content has it, from where Tab goes on. */
function focusAgain(shown: HTMLElement, { id, index, caret }: Place): void {
  const around = document.getElementById(id);
  const again = index < 0 ? around : around?.querySelectorAll<HTMLElement>(takesFocus)[index];
  (again ?? shown).focus({ preventScroll: true });
  if (caret && again instanceof HTMLInputElement) again.setSelectionRange(...caret);
}
