import { effect, untracked } from '@preact/signals-core';
import type { App } from '../create-app.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { createCallVerbs } from './call-verbs.ts';
import { wordsOf } from './failure-words.ts';
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

/** Begins what goes on by itself, from the moment the parts are there. */
export function beginCalls(app: App): void {
  const calls = callsOf(app);
  const { session, notices, outside } = app;
  const stops = [
    effect(() => {
      if (session.state.value && !session.outage.value) void calls.sendUnsent();
    }),
    effect(() => {
      const failure = session.failure.value;
      const again = () => void session.refresh();
      if (failure) untracked(() => notices.show(wordsOf(failure, t('nothingChanged'), again)));
    }),
    tellCartTotal(app),
  ];
  outside.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
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
