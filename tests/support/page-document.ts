import { Window } from 'happy-dom';

/** A page's HTML as its reader's browser holds it, without styles, scripts and network. */
export const documentOf = (html: string) => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  document.write(html);
  document.body.normalize(); // one text between two tags is one node
  return document;
};
export type PageDocument = ReturnType<typeof documentOf>;

interface Readable {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Readable>;
}
const textNode = 3;

/** What a reader reads: the texts of the element's parts, a blank between them. */
export const textOf = (element: Readable | null): string =>
  element
    ? textsIn(element)
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/ ([,.])/g, '$1')
        .trim()
    : '';

const textsIn = (node: Readable): readonly string[] =>
  node.nodeType === textNode ? [node.textContent ?? ''] : [...node.childNodes].flatMap(textsIn);

/** The rows of the page's first table that are no head, cell by cell. */
export const tableRows = (page: PageDocument): readonly (readonly string[])[] =>
  [...(page.querySelector('tbody')?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map(textOf),
  );

/** The address of the link with this name; '' when there is none. */
export const linkNamed = (page: PageDocument, name: string): string =>
  [...page.querySelectorAll('a')]
    .find((link) => (link.getAttribute('aria-label') ?? textOf(link)) === name)
    ?.getAttribute('href') ?? '';

/** The button with this name, if the page has one. */
export const buttonNamed = (page: PageDocument, name: string) =>
  [...page.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? textOf(button)) === name);
