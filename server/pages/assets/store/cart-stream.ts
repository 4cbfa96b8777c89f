import { cartNewsPath } from '../../../../shared/api/paths.ts';
import type { Followed, News } from './follow-cart.ts';

const pauseMs = 5_000;

/**
 * Follows the cart while somebody sees the tab. A browser has six connections to a store for all its tabs, so that one tab alone
 * listens, whichever has the lock, and passes on what it hears.
 */
export function whileVisible(followed: Followed, hear: (news: News) => void): void {
  const name = `cart ${followed.of}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (isNews(data)) hear(data);
  };
  const tell = (news: News): void => {
    hear(news);
    channel.postMessage(news);
  };
  let seen: AbortController | undefined;
  const look = (): void => {
    seen?.abort();
    seen = undefined;
    if (document.hidden) return;
    seen = new AbortController();
    void follow(followed, name, tell, seen.signal);
  };
  document.addEventListener('visibilitychange', look);
  look();
}

/** Asks what happened while nobody looked, then listens in its turn, until nobody sees the tab or there is nothing to follow. */
async function follow(
  followed: Followed,
  name: string,
  tell: (news: News) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (!(await catchUp(followed, tell, signal))) return;
      await navigator.locks.request(name, { signal }, () => listen(followed, tell, signal));
    } catch {
      // no connection, or the tab went out of sight
    }
    await pause(signal);
  }
}

/** False when the store has nothing for this page: its reader signed out, or the browser serves another cart. */
async function catchUp(followed: Followed, tell: (news: News) => void, signal: AbortSignal): Promise<boolean> {
  const reply = await fetch(addressFor(followed), { signal, headers: { accept: 'application/json' } });
  if (!reply.ok) return reply.status === 429 || reply.status >= 500;
  const { news, last, missed }: { news: readonly News[]; last: number; missed: boolean } = await reply.json();
  if (missed) tell({ id: last, kind: 'missed' });
  for (const one of news) tell(one);
  return true;
}

/** Resolves when the stream is over. A connection that breaks is made again by the browser, which says what it knows. */
const listen = (followed: Followed, tell: (news: News) => void, signal: AbortSignal): Promise<void> =>
  new Promise((settle) => {
    const source = new EventSource(addressFor(followed));
    const end = (): void => {
      source.close();
      settle();
    };
    signal.addEventListener('abort', end, { once: true });
    source.onmessage = ({ data, lastEventId }) => {
      const event: unknown = JSON.parse(data);
      if (isKind(event)) tell({ id: Number(lastEventId), kind: event.kind });
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) end();
    };
    if (signal.aborted) end();
  });

const addressFor = ({ of, last }: Followed): string =>
  `${cartNewsPath}?${new URLSearchParams({ of, after: String(last) })}`;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((settle) => {
    const timer = setTimeout(settle, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      settle();
    });
  });

const isKind = (it: unknown): it is { readonly kind: string } =>
  typeof it === 'object' && it !== null && 'kind' in it && typeof it.kind === 'string';

const isNews = (it: unknown): it is News => isKind(it) && 'id' in it && typeof it.id === 'number';
