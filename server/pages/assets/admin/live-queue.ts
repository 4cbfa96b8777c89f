import { keepChanged } from './changed-request.ts';

const everyMs = 3_000;
const address = '/api/telesales/v1/price-requests/queue';

/** Asks while the page is visible whether the queue changed; then the list, the counts and the open request are drawn anew. */
export function liveQueue(): void {
  if (shownVersion() === undefined) return;
  setInterval(() => void look(), everyMs);
  document.addEventListener('visibilitychange', () => void look());
}

const shownVersion = (page: Document = document): string | undefined =>
  page.querySelector<HTMLElement>('[data-queue]')?.dataset.queue;

let isLooking = false;

async function look(): Promise<void> {
  if (document.hidden || isLooking) return;
  isLooking = true;
  try {
    const reply = await fetch(address, { headers: { accept: 'application/json' } });
    if (reply.status === 401) return location.reload(); // signed out: the page leads to the login
    const known: unknown = reply.ok ? await reply.json() : undefined;
    if (isQueue(known) && known.version !== shownVersion()) await refresh();
  } catch {
    // no connection: it is asked again
  } finally {
    isLooking = false;
  }
}

const isQueue = (it: unknown): it is { readonly version: string } =>
  typeof it === 'object' && it !== null && 'version' in it && typeof it.version === 'string';

async function refresh(): Promise<void> {
  const reply = await fetch(freshAddress(), { headers: { accept: 'text/html' } });
  if (!reply.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
  const version = shownVersion(fresh);
  const shown = document.querySelector<HTMLElement>('[data-queue]');
  if (!shown || version === undefined) return;
  announce(fresh);
  keepTyping(() => {
    for (const id of ['queue', 'views', 'waiting']) swap(id, fresh);
  });
  if (document.querySelector('.p-request')) keepChanged(fresh);
  else swap('detail', fresh); // nothing was looked at: the first that comes is shown
  shown.dataset.queue = version;
}

/** The request that is shown stays the one, even when an earlier one comes first in the queue. */
function freshAddress(): string {
  const request = document.querySelector<HTMLElement>('.is-chosen')?.dataset.request;
  return request ? `/admin/approvals/${request}` : location.pathname;
}

function swap(id: string, fresh: Document): void {
  const next = fresh.getElementById(id);
  if (next) document.getElementById(id)?.replaceWith(document.adoptNode(next));
}

/** What was ticked and typed beside the list stays, and so does the focus. */
function keepTyping(change: () => void): void {
  const ticked = [...document.querySelectorAll<HTMLInputElement>('[name="pick"]:checked')].map(({ value }) => value);
  const typed = document.querySelector<HTMLInputElement>('#several-comment')?.value ?? '';
  const focused = document.activeElement?.closest('#queue') ? focusOf(document.activeElement) : undefined;
  change();
  for (const box of document.querySelectorAll<HTMLInputElement>('[name="pick"]'))
    box.checked = ticked.includes(box.value);
  const comment = document.querySelector<HTMLInputElement>('#several-comment');
  if (comment) comment.value = typed;
  if (focused) document.querySelector<HTMLElement>(focused)?.focus();
}

function focusOf(element: Element): string | undefined {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const request = element.closest<HTMLElement>('[data-request]')?.dataset.request;
  return request ? `[data-request="${CSS.escape(request)}"] ${element.localName}` : undefined;
}

/** Says politely that a request came; that one went needs no words. */
function announce(fresh: Document): void {
  const ids = (page: Document) =>
    [...page.querySelectorAll<HTMLElement>('[data-request]')].map(({ dataset }) => dataset.request);
  const before = new Set(ids(document));
  const now = ids(fresh);
  const region = document.getElementById('arrivals');
  if (region && now.some((id) => !before.has(id)))
    region.textContent = (region.dataset.words ?? '').replace('{waiting}', String(now.length));
}
