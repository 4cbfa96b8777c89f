import { computed, signal } from '@preact/signals-core';
import type { ToolbarState } from '../../../shared/api/telesales.ts';
import { callEndsAt, callWarningMs } from '../../../shared/domain/call.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { askToolbar } from '../../store/ask-toolbar.ts';
import type { Outside } from '../outside.ts';
import type { StoreClock } from './store-clock.ts';
import { viewOf } from './view.ts';

const pollMs = 30_000;
/** Waits between tries without connection; the last one repeats. */
const retriesMs = [2_000, 4_000, 8_000, 15_000, 30_000];

/** No connection: since when, of when the shown data is, and when the next try is due. All in ms of the store's clock. */
export interface Outage {
  readonly since: number;
  readonly shownFrom: number;
  readonly retryAt: number;
  readonly tries: number;
}

/** What the store says about operator and call, as fresh as this tab has it. Polls never renew the idle limit. */
export function createSession(outside: Outside, clock: StoreClock) {
  const { askStore, askBackground, page } = outside;
  const state = signal<ToolbarState | undefined>(undefined);
  const outage = signal<Outage | undefined>(undefined);
  const isSignedOut = signal(false);
  const starting = signal<string | undefined>(undefined);
  const shownCall = signal(page.shownCall());
  /** The call whose last minutes the operator has taken note of. */
  const notedCall = signal('');
  const failure = signal<ApiFailure | undefined>(undefined);
  const listeners: (() => void)[] = [];
  let freshAt = 0;
  let asking: Promise<boolean> | undefined;

  /** Of its own, so that what shows the view is drawn again when it changes and not every second. */
  const isEndingSoon = computed(() => {
    const call = state.value?.call;
    return call ? callEndsAt(call) - clock.now.value <= callWarningMs : false;
  });
  const view = computed(() =>
    viewOf({
      state: state.value,
      hint: page.hint(),
      shownCall: shownCall.value ?? '',
      starting: starting.value,
      isOffline: outage.value !== undefined,
      isSignedOut: isSignedOut.value,
      isEndingSoon: isEndingSoon.value,
    }),
  );

  /** Asks the store once, however many want to know; true when it answered. */
  function refresh(): Promise<boolean> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function ask(): Promise<boolean> {
    const askedAt = outside.monotonic();
    const reply = await askToolbar(askStore);
    if (outside.signal.aborted) return false;
    if (reply.ok) {
      clock.set(reply.value.serverNow, askedAt, outside.monotonic());
      accept(reply.value);
      return true;
    }
    const { kind } = reply.problem;
    if (kind === 'offline' || kind === 'timeout') goOffline();
    else if (kind === 'signed-out' || kind === 'forbidden') signOut();
    else failure.value = reply.problem;
    return false;
  }

  function accept(next: ToolbarState): void {
    freshAt = next.serverNow;
    shownCall.value ??= next.call?.id ?? ''; // a page that does not say shows what is true when it is first asked
    failure.value = undefined;
    isSignedOut.value = false;
    state.value = next;
    outage.value = undefined;
    for (const listener of listeners) listener();
  }

  function goOffline(): void {
    const tries = (outage.value?.tries ?? -1) + 1;
    const now = clock.at();
    outage.value = {
      since: outage.value?.since ?? now,
      shownFrom: freshAt,
      retryAt: now + (retriesMs[Math.min(tries, retriesMs.length - 1)] ?? 0),
      tries,
    };
  }

  function signOut(): void {
    void askBackground('signedOut', { operator: state.value?.operator.email ?? null });
    outage.value = undefined;
    isSignedOut.value = true;
  }

  /** Called every second while the page is visible. */
  function tick(): void {
    const before = clock.now.peek();
    clock.tick();
    const now = clock.now.peek();
    const call = state.peek()?.call;
    const { retryAt } = outage.peek() ?? {};
    const passes = (moment: number) => before < moment && now >= moment;
    // Another tab may have renewed or ended the call: ask before warning, and before calling it over.
    const isCritical = call && (passes(callEndsAt(call) - callWarningMs) || now >= callEndsAt(call));
    if (retryAt === undefined ? isCritical || now - freshAt >= pollMs : now >= retryAt) refresh();
  }

  return {
    state,
    /** E-mail of who works here, '' before it is known. */
    operator: () => state.peek()?.operator.email ?? '',
    call: () => state.peek()?.call ?? undefined,
    outage,
    starting,
    notedCall,
    failure,
    view,
    refresh,
    tick,
    goOffline,
    /** The call that this tab shows, '' for none: one that has ended by itself, and is told so, is shown no more. */
    shownCall: () => (view.peek().kind === 'ended' ? '' : (shownCall.peek() ?? '')),
    isPageOfCall: () => (shownCall.peek() ?? '') !== '',
    /** Reads the page's mark again, after a script of the page changed it. */
    readPage() {
      shownCall.value = page.shownCall() ?? shownCall.peek();
    },
    replaceCall(call: NonNullable<ToolbarState['call']>) {
      if (state.value) state.value = { ...state.value, call };
    },
    /** Called after every answer of the store. */
    onAnswer(listener: () => void) {
      listeners.push(listener);
    },
  };
}
export type Session = ReturnType<typeof createSession>;
