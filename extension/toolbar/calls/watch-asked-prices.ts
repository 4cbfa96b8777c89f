import { effect, untracked } from '@preact/signals-core';
import type { AskedPrice } from '../../../shared/api/price-requests.ts';
import type { App } from '../create-app.ts';
import type { Notice } from '../state/notices.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { callsOf } from './calls-of.ts';
import { copyGoods } from './copy-goods.ts';

const askEveryMs = 4_000;
/** A notice that was in view for so long has been read. */
const readAfterMs = 10_000;

interface Told {
  readonly notice: Notice;
  readonly at: number;
}

/**
 * Tells operators what became of prices they asked for. While some wait, the store is asked every few seconds; a decision that was read
 * or closed is kept there as told, so that no other page or browser says it again.
 */
export function watchAskedPrices(app: App): void {
  const { session, notices, clock, outside } = app;
  const { api } = callsOf(app);
  const telling = new Map<string, Told>();
  let isOpen = false;
  let askedAt = 0;

  async function look(): Promise<void> {
    askedAt = clock.at();
    const reply = await api.askedPrices();
    if (!reply.ok || outside.signal.aborted) return;
    const { requests } = reply.value;
    isOpen = requests.some(({ state, isTold }) => state === 'waiting' || !isTold);
    for (const request of requests) follow(request);
  }

  function follow(request: AskedPrice): void {
    const told = telling.get(request.id);
    if (request.state === 'waiting' || request.isTold) {
      if (told) forget(request.id, told); // another page has said it
    } else if (request.state === 'closed') void api.noteTold(request.id);
    else if (!told) tell(request);
  }

  function tell(request: AskedPrice): void {
    const view = async () => {
      await api.noteTold(request.id);
      outside.page.goTo(`/admin/orders/${encodeURIComponent(request.order.id)}`);
    };
    const action =
      request.state === 'denied'
        ? { label: t('copyToNewCart'), run: () => void copyGoods(app, request) }
        : { label: t('viewOrder'), run: () => void view() };
    const notice = { ...noticeOf(app, request), action };
    telling.set(request.id, { notice, at: clock.at() });
    notices.show(notice);
  }

  function forget(id: string, { notice }: Told): void {
    telling.delete(id);
    notices.dismiss(notice);
  }

  /** Closed by the operator, or long enough in view. It stays until it is closed here. */
  function noteRead(now: number): void {
    for (const [id, { notice, at }] of telling) {
      const isClosed = !notices.all.peek().includes(notice);
      if (!isClosed && (now - at < readAfterMs || notices.current.peek() !== notice)) continue;
      telling.delete(id);
      void api.noteTold(id);
    }
  }

  const stops = [
    effect(() => {
      isOpen = session.state.value?.asksPrices ?? false;
    }),
    effect(() => {
      const now = clock.now.value;
      void notices.all.value; // one that is closed is told at once: the page may be left next
      untracked(() => {
        noteRead(now);
        if (isOpen && !session.outage.value && now - askedAt >= askEveryMs) void look();
      });
    }),
  ];
  outside.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

function noticeOf({ session }: App, { state, order, price, decision, ...asked }: AskedPrice): Notice {
  const amount = money(price, session.state.peek()?.store.currency ?? 'USD');
  const product =
    asked.moreProducts === 0 ? asked.product : plural('productAndMore', asked.moreProducts, asked.product);
  const by = decision?.by ?? '';
  if (state === 'approved')
    return { tone: 'done', title: t('priceApprovedBy', by, amount, product), text: t('orderGoesOn') };
  const title = by === '' ? t('priceExpired', amount, product) : t('priceDeniedBy', by, amount, product);
  const canceled = t('orderIsCanceled', order.number);
  const text = decision?.comment ? `${canceled} “${decision.comment}”` : canceled;
  return { tone: 'warning', title, text };
}
