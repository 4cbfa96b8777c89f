import { cartChangedEvent } from '../../../../shared/api/paths.ts';
import { showAnew } from './show-anew.ts';

/**
 * The toolbar has changed the cart that this page shows: reads the page again and shows its content anew, without losing the reader's
 * place. Whoever else says so makes the page read once more, and nothing else.
 */
export function refreshCart(): void {
  let reading: AbortController | undefined;
  document.addEventListener(cartChangedEvent, () => {
    reading?.abort();
    reading = new AbortController();
    void readAgain(reading.signal);
  });
}

async function readAgain(signal: AbortSignal): Promise<void> {
  if (!document.querySelector('main [data-telesales-price]')) return;
  try {
    const fresh = await readPage(signal);
    if (fresh) showAnew(fresh);
    else location.reload();
  } catch {
    if (!signal.aborted) location.reload(); // the browser says what is wrong with the connection
  }
}

/** This page as it is by now; undefined when the store does not show it. */
export async function readPage(signal?: AbortSignal): Promise<Document | undefined> {
  const reply = await fetch(location.href, { headers: { accept: 'text/html' }, ...(signal && { signal }) });
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  return reply.ok && page.querySelector('main') ? page : undefined;
}
