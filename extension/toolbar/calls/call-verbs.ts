import { signal } from '@preact/signals-core';
import type { CallKind, CallOutcome, CallReason } from '../../../shared/domain/call.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { CallEnd } from '../../messaging/protocol.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { createStoreApi } from '../../store/store-api.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { type MessageKey, t } from '../words/words.ts';
import { startRefusalWords, wordsOf } from './failure-words.ts';
import { createKeeper } from './keeper.ts';

/** Pages that belong to the customer: without the call there is nothing to show on them. */
const personalPages = /^\/(account|checkout|order-placed)(\/|$)/;

/** Log in as a customer, or prepare a cart at their prices; at a level's when it is for nobody in particular. */
export interface StartWish {
  readonly kind: CallKind;
  /** '' for nobody in particular, as the e-mail. */
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly level?: Level;
  readonly reason: CallReason;
  readonly note: string;
  readonly previousOutcome?: CallOutcome;
}

const startWords = { acting: 'loggingInAs', preparing: 'preparingCartFor' } as const satisfies Record<
  CallKind,
  MessageKey
>;

const isFor = ({ number, level }: CallView['customer'], wish: StartWish): boolean =>
  number === wish.number && (wish.level === undefined || level === wish.level);

type Means = Pick<App, 'outside' | 'session' | 'notices' | 'panels' | 'searchText'>;

/** Start, keep going and end. Nothing is told as done before the store has said so. */
export function createCallVerbs({ outside, session, notices, panels, searchText }: Means) {
  const { page } = outside;
  const api = createStoreApi(outside.askStore);
  const keeper = createKeeper(outside.askBackground);
  const isExtending = signal(false);
  const isEnding = signal(false);
  /** The end that waits for the connection to come back. */
  const unsent = signal<CallEnd | undefined>(undefined);

  async function start(wish: StartWish): Promise<void> {
    if (session.starting.peek() !== undefined) return;
    panels.close();
    searchText.value = '';
    session.starting.value = t(startWords[wish.kind], wish.name);
    const failure = await tryStart(wish);
    if (!failure) {
      if (wish.number) await keeper.rememberCustomer(session.operator(), { number: wish.number, name: wish.name });
      // The page becomes the customer's, or a prepared cart's, which has no account; until then the bar says "Starting".
      if (wish.kind === 'preparing') leaveCustomer();
      else page.reload();
      return;
    }
    const before = session.call();
    await (before?.kind === 'acting' ? keeper.setCookie(before.customer.email) : keeper.removeCookie());
    session.starting.value = undefined;
    notices.show({
      tone: 'alert',
      ...startRefusalWords(failure, wish),
      action: { label: t('tryAgain'), run: () => void start(wish) },
    });
  }

  /** Undefined when the store says that the call runs. */
  async function tryStart(wish: StartWish): Promise<ApiFailure | undefined> {
    const isActing = wish.kind === 'acting';
    const cookie = await (isActing ? keeper.setCookie(wish.email) : keeper.removeCookie());
    if (isActing && !cookie.ok) return { kind: 'refused', code: '', message: t('toolbarUpdated'), requestId: '' };
    const reply = await ask(wish);
    const isUnknown = !reply.ok && (reply.problem.kind === 'timeout' || reply.problem.kind === 'offline');
    if (!reply.ok && !isUnknown) return reply.problem;
    const truth = await api.toolbar();
    const call = truth.ok ? truth.value.call : undefined;
    if (call?.kind === wish.kind && isFor(call.customer, wish)) return undefined;
    if (!reply.ok) return reply.problem;
    return truth.ok ? { kind: 'timeout', code: '', message: '', requestId: '' } : truth.problem;
  }

  /** Of the store, in the words of what is begun. */
  function ask({ kind, email, level, reason, note, previousOutcome }: StartWish) {
    const shownCall = session.shownCall();
    const more = previousOutcome ? { previousOutcome } : {};
    if (kind === 'acting') return api.startCall({ email, reason, note, shownCall, ...more });
    const whose = level ? { level } : { email };
    return api.prepareCart({ whose, reason, shownCall, ...(note ? { reasonNote: note } : {}), ...more });
  }

  async function extend(): Promise<void> {
    const call = session.call();
    if (!call || isExtending.peek()) return;
    isExtending.value = true;
    const reply = await api.extendCall(call.id);
    isExtending.value = false;
    if (reply.ok) session.replaceCall(reply.value);
    else {
      notices.show(wordsOf(reply.problem, t('callStillRuns'), extend));
      await session.refresh();
    }
  }

  /** Ends the call, or keeps the wish until the store can be reached; undefined when one of both was done. */
  async function end(wish: CallEnd): Promise<ApiFailure | undefined> {
    if (isEnding.peek()) return undefined;
    isEnding.value = true;
    const failure = session.outage.peek() ? offline : await send(wish);
    isEnding.value = false;
    if (failure?.kind !== 'offline' && failure?.kind !== 'timeout') return failure;
    unsent.value = wish; // in a private window only this tab knows
    await keeper.keepUnsentEnd(session.operator(), wish);
    if (!session.outage.peek()) session.goOffline();
    return undefined;
  }

  async function send(wish: CallEnd): Promise<ApiFailure | undefined> {
    const reply = await api.endCall(wish);
    if (!reply.ok) return reply.problem;
    await Promise.all([keeper.dropCall(session.operator(), wish.callId), keeper.removeCookie()]);
    unsent.value = undefined;
    leaveCustomer();
    return undefined;
  }

  /** Takes note of a call that ended by itself, so that the store forgets to tell; true when it has. */
  async function letGo(callId: string): Promise<boolean> {
    isEnding.value = true;
    const reply = await api.endCall({ callId, outcome: 'hand-over' });
    isEnding.value = false;
    if (reply.ok) await Promise.all([keeper.removeCookie(), session.refresh()]);
    else notices.show(wordsOf(reply.problem, t('nothingChanged'), () => void letGo(callId)));
    return reply.ok;
  }

  function leaveCustomer(): void {
    if (personalPages.test(page.path())) page.goTo('/');
    else page.reload();
  }

  /** Sends an end that was kept, also by an earlier page; the store answers a repeated end the same. */
  async function sendUnsent(): Promise<void> {
    const kept = unsent.peek() ?? (await keeper.unsentEnd(session.operator()));
    if (!kept || isEnding.peek()) return;
    if (session.call()?.id === kept.callId) {
      const failure = await end(kept);
      if (failure) notices.show(wordsOf(failure, t('callStillRuns'), sendUnsent));
      return;
    }
    unsent.value = undefined;
    await keeper.dropCall(session.operator(), kept.callId);
  }

  /** Says what an order placed in this call means for its end; once a page. */
  function tellOrder(): void {
    const { order } = session.call() ?? {};
    if (order && page.path().startsWith('/order-placed/'))
      notices.show({ tone: 'done', title: t('orderPlaced', order.number), text: t('orderPlacedNext') });
  }

  const offline: ApiFailure = { kind: 'offline', code: '', message: '', requestId: '' };
  return {
    api,
    keeper,
    isExtending,
    isEnding,
    unsent,
    start,
    extend,
    end,
    letGo,
    sendUnsent,
    tellOrder,
    leaveCustomer,
  };
}
