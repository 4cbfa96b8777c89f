import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findPriceCell, opensEditor } from '../../../extension/store/price-cells.ts';

const ourCart = `<ul><li><button type="button" data-telesales-price="2160" data-item-index="0"><b>$21.60</b><i data-telesales-pencil></i></button></li>
  <li><span data-telesales-price="2940" data-item-index="1">$29.40</span><em>each</em></li></ul>`;
/** VTEX's checkout, cut to what matters. */
const vtexCart = `<table class="table cart-items"><tbody>
  <tr class="product-item" data-sku="17"><td class="product-name">Coffee</td>
    <td class="product-price"><span class="best-price"><span class="new-product-price">$ 21.60</span></span></td></tr>
  <tr class="product-item" data-sku="18"><td class="product-name">Milk</td>
    <td class="product-price"><span class="best-price"><span class="new-product-price">$ 29.40</span></span></td></tr>
  </tbody></table>`;
const otherCart =
  '<div class="row"><p class="amount">1</p></div><div class="row"><p class="amount">2 <b>each</b></p></div>';

let window: Window;
beforeEach(() => {
  window = new Window();
  for (const name of ['document', 'Element', 'HTMLElement', 'KeyboardEvent', 'MouseEvent'] as const)
    vi.stubGlobal(name, window[name]);
});
afterEach(() => vi.unstubAllGlobals());

const show = (html: string) => {
  document.body.innerHTML = html;
};
const at = (selector: string, place = 0): Element => {
  const found = [...document.querySelectorAll(selector)][place];
  if (!found) throw new Error(`No ${selector} ${place}`);
  return found;
};
const indexAt = (target: Element, own = '') => findPriceCell(target, own)?.index;

describe('a price is found', () => {
  test('on our pages by attributes, from anything inside it', () => {
    show(ourCart);
    expect([indexAt(at('b')), indexAt(at('span'))]).toEqual([0, 1]);
    expect(indexAt(at('em'))).toBeUndefined();
  });

  test('on VTEX’s checkout by its markup, in the order of the lines', () => {
    show(vtexCart);
    expect([indexAt(at('.new-product-price')), indexAt(at('.product-price', 1))]).toEqual([0, 1]);
    expect(indexAt(at('.product-name'))).toBeUndefined();
  });

  test('elsewhere by the selector from the options, and by nothing without one', () => {
    show(otherCart);
    expect(indexAt(at('b'), '.row .amount')).toBe(1);
    expect(indexAt(at('b'))).toBeUndefined();
    expect(indexAt(at('b'), 'no [selector')).toBeUndefined();
  });

  test('not where a page gives an index that is none', () => {
    show('<i data-telesales-price="1" data-item-index="-1"></i><b data-telesales-price="1" data-item-index="1e9"></b>');
    expect([indexAt(at('i')), indexAt(at('b'))]).toEqual([undefined, undefined]);
  });
});

describe('the editor opens', () => {
  const opens = (
    target: Element,
    event: { readonly type: string; readonly key?: string; readonly detail?: number },
    isTrusted = true,
  ) => {
    const cell = findPriceCell(target, '');
    const { type, ...rest } = event;
    const made = type === 'keydown' ? new KeyboardEvent(type, rest) : new MouseEvent(type, rest);
    for (const [name, value] of Object.entries({ isTrusted, target })) Object.defineProperty(made, name, { value });
    return cell !== undefined && opensEditor(made, cell);
  };

  test('by a double click, the pencil, and a press of the button without a pointer; never by a single click', () => {
    show(ourCart);
    expect(opens(at('b'), { type: 'dblclick', detail: 2 })).toBe(true);
    expect(opens(at('i'), { type: 'click', detail: 1 })).toBe(true);
    expect(opens(at('button'), { type: 'click', detail: 0 })).toBe(true);
    expect(opens(at('b'), { type: 'click', detail: 1 })).toBe(false);
  });

  test('by Enter on a price that is no button and has the focus', () => {
    show(ourCart);
    expect(opens(at('span'), { type: 'keydown', key: 'Enter' })).toBe(true);
    expect(opens(at('span'), { type: 'keydown', key: ' ' })).toBe(false);
  });

  test('by nothing that a script of the page made', () => {
    show(ourCart);
    expect(opens(at('b'), { type: 'dblclick', detail: 2 }, false)).toBe(false);
    expect(opens(at('i'), { type: 'click', detail: 1 }, false)).toBe(false);
  });
});
