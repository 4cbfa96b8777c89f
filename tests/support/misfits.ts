import type { Page } from 'playwright';

/**
 * What does not fit on the page as it is: a page wider than its screen, text that is cut, things that spill out of their box, and
 * prices on two lines.
 */
export const misfits = (page: Page): Promise<readonly string[]> => page.evaluate(findMisfits);

/** Runs in the page. */
function findMisfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`wider than the screen by ${scrollWidth - clientWidth} px`] : [];
  const nameOf = (it: Element) => `${it.localName}.${it.className} “${it.textContent?.trim().slice(0, 40)}”`;
  const shown = [...document.querySelectorAll('body *:not(svg, svg *, .vh, .vh *)')].filter((it) =>
    it.checkVisibility({ visibilityProperty: true }),
  );
  const boxes = shown.flatMap((it) => {
    const { overflowX, overflowY, display } = getComputedStyle(it);
    const isCut = overflowX === 'hidden' && it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1;
    const isBox = overflowY === 'visible' && display !== 'inline' && it.clientHeight > 0;
    if (isCut) return `cut: ${nameOf(it)}`;
    return isBox && it.scrollHeight > it.clientHeight + 3 ? `spills: ${nameOf(it)}` : [];
  });
  const prices = shown.flatMap((it) =>
    [...it.childNodes].flatMap((text) => {
      const price = text instanceof Text ? /(?:US)?\$\s?\d[\d.,]*|\d[\d.,]*\s?US\$/.exec(text.data) : null;
      if (!price) return [];
      const range = new Range();
      range.setStart(text, price.index);
      range.setEnd(text, price.index + price[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > 1 ? `on two lines: ${price[0]} in ${nameOf(it)}` : [];
    }),
  );
  return [...new Set([...wide, ...boxes, ...prices])];
}
