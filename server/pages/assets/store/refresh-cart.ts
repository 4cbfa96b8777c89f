import { cartChangedEvent } from '../../../../shared/api/paths.ts';

/**
 * The toolbar has changed the cart that this page shows: reads the page again and shows its content anew, without losing the reader's
 * place. Whoever else says so makes the page read once more, and nothing else.
 */
export function refreshCart(): void {
  let reading: AbortController | undefined;
  document.addEventListener(cartChangedEvent, () => {
    reading?.abort();
    reading = new AbortController();
    void showAnew(reading.signal);
  });
}

async function showAnew(signal: AbortSignal): Promise<void> {
  const shown = document.querySelector('main');
  if (!shown?.querySelector('[data-telesales-price]')) return;
  try {
    const reply = await fetch(location.href, { signal, headers: { accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('main');
    if (!reply.ok || !next) return location.reload();
    const focused = placeOfFocus();
    shown.replaceChildren(...next.children);
    if (focused) shown.querySelector<HTMLElement>(focused)?.focus();
  } catch {
    if (!signal.aborted) location.reload(); // the browser says what is wrong with the connection
  }
}

/** Where the focus is among the prices, as a selector. */
function placeOfFocus(): string | undefined {
  const index = document.activeElement?.getAttribute('data-item-index');
  return index && /^\d+$/.test(index) ? `[data-item-index="${index}"]` : undefined;
}
