import type { Suggestion, Suggestions } from '../../../../shared/api/suggest.ts';
import { markWords } from '../../store/mark-words.ts';

/** Headings of the two groups, in the reader's language. */
export interface GroupWords {
  readonly products: string;
  readonly categories: string;
}

/** Fills the list; its options are links, so that they open like any other. */
export function drawSuggestions(list: HTMLElement, found: Suggestions, words: GroupWords): void {
  const groups = [
    { id: 'suggested-products', heading: words.products, items: found.products },
    { id: 'suggested-categories', heading: words.categories, items: found.categories },
  ].filter(({ items }) => items.length > 0);
  list.replaceChildren(
    ...groups.map(({ id, heading, items }) => {
      const head = element('div', 'suggest-head', heading);
      head.id = id;
      const options = items.map((item, place) => optionOf(item, found.q, `${id}-${place}`));
      const group = element('div', '', head, ...options);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', id);
      return group;
    }),
  );
}

function optionOf({ href, name, hint, picture, price }: Suggestion, q: string, id: string): HTMLElement {
  const words = element(
    'span',
    'suggest-words',
    element('span', 'strong', ...marked(name, q)),
    element('span', 'hint', ...(picture === null ? [hint] : marked(hint, q))),
  );
  const option = element(
    'a',
    'menu-item',
    ...(picture === null ? [] : [element('span', 'thumb', pictureOf(picture))]),
    words,
    ...(price === '' ? [] : [element('span', 'num', price)]),
  );
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.setAttribute('href', href);
  option.tabIndex = -1;
  return option;
}

const marked = (text: string, q: string): (Node | string)[] =>
  markWords(text, q).map(({ piece, marked }) => (marked ? element('mark', '', piece) : piece));

function pictureOf(address: string): HTMLImageElement {
  const picture = new Image(40, 40);
  picture.className = 'good';
  picture.alt = '';
  picture.src = address;
  return picture;
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
