import { Window } from 'happy-dom';

/** A page's HTML as its reader's browser holds it, without styles, scripts and network. */
export const documentOf = (html: string) => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  document.write(html);
  return document;
};
export type PageDocument = ReturnType<typeof documentOf>;

interface Readable {
  readonly textContent: string | null;
}

/** What a reader reads: runs of blanks are one. */
export const textOf = (element: Readable | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

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
