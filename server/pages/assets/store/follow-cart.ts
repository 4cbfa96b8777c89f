import { whileVisible } from './cart-stream.ts';
import { readPage } from './refresh-cart.ts';
import { showAnew } from './show-anew.ts';

/** A piece of news as the store tells it. */
export interface News {
  readonly id: number;
  readonly kind: string;
}

/** What the page follows, as it was drawn. */
export interface Followed {
  /** The mark of the cart that it shows. */
  readonly of: string;
  /** The last number that it knows. */
  last: number;
}

const newsRegion = (page: Document = document) => page.querySelector<HTMLElement>('#cart-news');

/**
 * The cart's page follows what others do to the cart: it shows the store's own page anew and says what happened. Needs Web Locks and
 * channels between tabs; where there are none, the page stays as it was loaded.
 */
export function followCart(): void {
  const region = newsRegion();
  const { of, after } = region?.dataset ?? {};
  if (!region || !of || !after || !('locks' in navigator) || !('BroadcastChannel' in window)) return;
  const followed: Followed = { of, last: Number(after) };
  const show = newestOnly((kind) => showNews(region, kind));
  const hear = (news: News): void => {
    if (news.id <= followed.last && news.kind !== 'missed') return;
    followed.last = Math.max(news.id, followed.last);
    show(news.kind);
  };
  whileVisible(followed, hear);
}

/** One reading after another; what came meanwhile is shown by the next one. A tab that nobody sees waits until somebody does. */
function newestOnly(run: (kind: string) => Promise<void>): (kind: string) => void {
  let wanted: string | undefined;
  let isRunning = false;
  const start = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (wanted !== undefined && !document.hidden) {
      const kind = wanted;
      wanted = undefined;
      await run(kind).catch(() => undefined); // no connection: the next news read it again
    }
    isRunning = false;
  };
  document.addEventListener('visibilitychange', start);
  return (kind) => {
    wanted = kind;
    void start();
  };
}

async function showNews(region: HTMLElement, kind: string): Promise<void> {
  const fresh = await readPage();
  const next = fresh && newsRegion(fresh);
  if (!next || next.dataset.of !== region.dataset.of) return; // the browser serves another cart by now
  if (kind === 'changed' && next.dataset.version === shownVersion(region)) return;
  showAnew(fresh);
  region.dataset.version = next.dataset.version ?? '';
  region.textContent = wordsOf(next, kind);
}

/** A change from this very page was shown by the toolbar already, in the forms of the lines. */
const shownVersion = ({ dataset }: HTMLElement): string | undefined => {
  const value = (name: string) => document.querySelector<HTMLInputElement>(`main input[name="${name}"]`)?.value;
  const [cart, version] = [value('cart'), value('version')];
  return cart === undefined ? dataset.version : `${cart} ${version}`;
};

function wordsOf({ dataset }: HTMLElement, kind: string): string {
  const words: unknown = JSON.parse(dataset.words ?? '{}');
  const entry =
    typeof words === 'object' && words !== null ? Object.entries(words).find(([of]) => of === kind) : undefined;
  return typeof entry?.[1] === 'string' ? entry[1] : '';
}
