import { effect, untracked } from '@preact/signals-core';
import { callerIn } from '../../../shared/domain/screen-pop.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';

/**
 * Searches for who calls, as soon as it is known who works here; while acting it does so for the next customer. It chooses
 * nobody and starts nothing.
 */
export async function lookUpCaller(app: App): Promise<void> {
  const query = app.outside.caller ?? (await callsOf(app).keeper.takeCaller());
  const caller = query && callerIn(query);
  if (!caller) return;
  let isShown = false;
  const stop = effect(() => {
    if (isShown || !app.session.state.value) return;
    isShown = true;
    untracked(() => show(app, caller));
  });
  app.outside.signal.addEventListener('abort', stop);
}

function show(app: App, caller: string): void {
  app.isCollapsed.value = false; // the operator's choice to hide the bar stays saved
  app.searchText.value = caller;
  app.find();
}
