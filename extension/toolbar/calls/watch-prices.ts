import type { App } from '../create-app.ts';

/** Opens the editor when the event is one that opens it at a price of the page. */
export type OpenInPage = (app: App, event: Event) => void;

declare global {
  /** Set in this isolated world by the script that changes prices, as soon as it is there. */
  var openPrice: OpenInPage | undefined;
}

/**
 * What may be meant for a price of the page goes to the price editor, which decides. It comes with the first double click in a call, or
 * with anything done to a price that one of our own pages offers.
 */
export function watchPrices(app: App): void {
  const { session, parts, outside } = app;
  const listen = (event: Event) => {
    const { target, type } = event;
    const isOffered = target instanceof Element && target.closest('button[data-telesales-price]') !== null;
    if (!session.call() || !(globalThis.openPrice || type === 'dblclick' || isOffered)) return;
    void parts.loadPanels('price').then(() => globalThis.openPrice?.(app, event));
  };
  for (const type of ['dblclick', 'click', 'keydown'])
    addEventListener(type, listen, { capture: true, signal: outside.signal });
}
