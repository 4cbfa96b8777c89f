import { pageMarks } from '../../shared/api/paths.ts';

/** Calls back after every in-page navigation: back, forward, and the page's own `pushState`. */
export function onNavigated(callback: () => void, signal: AbortSignal): void {
  // The Navigation API tells of pushState too, which no other event does outside the page's own world.
  if ('navigation' in globalThis) navigation.addEventListener('currententrychange', callback, { signal });
  addEventListener('popstate', callback, { signal });
  addEventListener('hashchange', callback, { signal });
}

/** Calls back when the operator comes to this tab again, or the page comes back from the browser's cache. */
export function onReturned(callback: () => void, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && callback(), { signal });
  addEventListener('pageshow', (event) => event.persisted && callback(), { signal });
  addEventListener('focus', callback, { signal });
  addEventListener('online', callback, { signal });
}

/** Calls back when a script of the page renders it for another call. */
export function onMarksChanged(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: [pageMarks.state, pageMarks.call] });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Runs every second while the page is visible. */
export function everySecond(callback: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') callback();
  }, 1_000);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Calls back for F6 and Shift+F6, in the page and in the toolbar. */
export function onRegionKey(callback: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  const check = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    callback(event);
  };
  addEventListener('keydown', check, { capture: true, signal });
}
