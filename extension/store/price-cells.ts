/** A price in the page, and the line of the cart that it belongs to. */
export interface PriceCell {
  readonly element: HTMLElement;
  /** Where the line stands in the cart, from 0. */
  readonly index: number;
}

/** Markup that is known: which element is the price, and within which row of the cart. */
interface Profile {
  readonly cell: string;
  readonly row: string;
}

/** VTEX's checkout, in its two generations of markup. */
const vtexCheckout: readonly Profile[] = [
  {
    row: '.cart-items tr.product-item, .cart-items .product-item',
    cell: '.product-price, .item-unit-price, .new-product-price, .best-product-price',
  },
  { row: '.item-unit', cell: '.item-unit__price, .item-unit-price' },
];

/**
 * The price that the event was for: on our own pages by attributes, on VTEX's checkout by its markup, elsewhere by the selector from
 * the options. Undefined for anything else.
 */
export function findPriceCell(target: EventTarget | null, ownSelector: string): PriceCell | undefined {
  if (!(target instanceof Element)) return undefined;
  return byAttributes(target) ?? bySelector(target, ownSelector) ?? byProfile(target);
}

function byAttributes(target: Element): PriceCell | undefined {
  const element = target.closest<HTMLElement>('[data-telesales-price]');
  const index = element?.getAttribute('data-item-index') ?? '';
  return element && /^\d{1,5}$/.test(index) ? { element, index: Number(index) } : undefined;
}

/** The place among all that the selector finds is that of the line. */
function bySelector(target: Element, selector: string): PriceCell | undefined {
  if (selector === '') return undefined;
  try {
    const element = target.closest<HTMLElement>(selector);
    return element ? cellAt(element, [...document.querySelectorAll(selector)].indexOf(element)) : undefined;
  } catch {
    return undefined; // kept by an older version that did not check it
  }
}

function byProfile(target: Element): PriceCell | undefined {
  for (const { row, cell } of vtexCheckout) {
    const element = target.closest<HTMLElement>(cell);
    const line = element?.closest(row);
    if (element && line) return cellAt(element, [...document.querySelectorAll(row)].indexOf(line));
  }
  return undefined;
}

const cellAt = (element: HTMLElement, index: number): PriceCell | undefined =>
  index < 0 ? undefined : { element, index };

/** Whether the event opens the editor at that price: a double click, Enter, or a press of the pencil. */
export function opensEditor(event: Event, { element }: PriceCell): boolean {
  if (!event.isTrusted) return false;
  if (event.type === 'dblclick') return true;
  const { target } = event;
  if (event instanceof KeyboardEvent) return event.key === 'Enter' && target === element && !isButton(element);
  // A button that is pressed by a key or by assistive technology tells of a click without a pointer.
  const isPress = event instanceof MouseEvent && event.detail === 0 && isButton(element);
  return isPress || (target instanceof Element && target.closest('[data-telesales-pencil]') !== null);
}

const isButton = (element: Element): boolean => element.localName === 'button';
