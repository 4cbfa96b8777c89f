import { effect } from '@preact/signals-core';
import type { App } from '../create-app.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { createCallVerbs } from './call-verbs.ts';
import { createIdentityClicks } from './identity-click.ts';

type Calls = ReturnType<typeof createCalls>;
const made = new WeakMap<App, Calls>();

/** The verbs of this toolbar's calls; one set a toolbar. */
export function callsOf(app: App): Calls {
  const calls = made.get(app) ?? createCalls(app);
  made.set(app, calls);
  return calls;
}

const createCalls = ({ outside, session, notices, panels, searchText }: App) => ({
  ...createCallVerbs({ outside, session, notices, panels, searchText }),
  identity: createIdentityClicks(outside, notices),
});

/** Begins what goes on by itself: an end that could not be sent is sent after the store has answered. */
export function beginCalls(app: App): void {
  const calls = callsOf(app);
  const stop = effect(() => {
    if (app.session.state.value && !app.session.outage.value) void calls.sendUnsent();
  });
  const stopTelling = tellCartTotal(app);
  app.outside.signal.addEventListener('abort', () => {
    stop();
    stopTelling();
  });
  calls.tellOrder();
}

/** Reads the new total aloud when the cart changed while this page was shown. */
function tellCartTotal({ session, announcer }: App): () => void {
  let before: number | undefined;
  return effect(() => {
    const { call, store } = session.state.value ?? {};
    const total = call?.cart.value;
    if (store && total !== undefined && before !== undefined && total !== before)
      announcer.tell(t('totalIs', money(total, store.currency)));
    before = total;
  });
}
