import { effect } from '@preact/signals-core';
import { createAskBackground } from '../messaging/ask-background.ts';
import { createApiClient } from '../store/api-client.ts';
import { askToolbar } from '../store/ask-toolbar.ts';
import { fitOnResize } from '../toolbar/bar/fit-labels.ts';
import { type App, createApp } from '../toolbar/create-app.ts';
import { watchNeeds } from '../toolbar/state/need-parts.ts';
import css from '../toolbar/styles/toolbar.css?inline';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { draw } from '../toolbar/ui/draw.ts';
import { speak } from '../toolbar/words/words.ts';
import { type Host, mountHost } from './host.ts';
import type { LaterScripts } from './later-scripts.ts';
import { obeyOrders } from './obey-orders.ts';
import { isOrphan } from './outlive.ts';
import { readStartSettings } from './settings.ts';
import { isMarked, keepRoom, storePage } from './store-page.ts';
import { everySecond, onMarksChanged, onRegionKey, onReturned } from './watch-page.ts';
import { webExtension } from './web-extension.ts';

/**
 * Shows the toolbar in this page until the signal ends it; nothing of it stays. `leave` ends the whole script; `caller` is the
 * query of an address that says who calls.
 */
export async function showToolbar(
  scripts: LaterScripts,
  leave: () => void,
  signal: AbortSignal,
  caller?: string,
): Promise<void> {
  let app: App | undefined;
  const shownCall = () => app?.session.shownCall() ?? '';
  const { ask: askStore } = createApiClient({
    origin: location.origin,
    fetch: (...request) => fetch(...request),
    shownCall,
  });
  // Without the store's mark nobody has said yet that an operator is here.
  if (!isMarked() && !(await askToolbar(askStore)).ok) return;
  if (signal.aborted) return;
  let isPushedOut = false;
  const host = mountHost(css, () => {
    isPushedOut = true; // the popup says so; the page has its way
    keepRoom(false);
  });
  keepRoom(true);
  signal.addEventListener('abort', () => {
    host.remove();
    keepRoom(false);
  });
  const start = await readStartSettings();
  if (signal.aborted) return;
  speak(start.language.translate, start.language.locale);
  app = createApp({
    askStore,
    askBackground: createAskBackground(webExtension.runtime),
    page: storePage,
    settings: start.settings,
    saveSettings: start.save,
    caller,
    monotonic: () => performance.now(),
    signal,
  });
  drawInto(host, app, scripts);
  watch(host, app);
  obeyOrders(app, leave, () => isPushedOut, signal);
  await app.session.refresh();
  await callParts(app);
}

function drawInto(host: Host, app: App, scripts: LaterScripts): void {
  const { signal } = app.outside;
  const box = document.createElement('div');
  host.root.append(box);
  scripts.deliver((coming) => {
    const style = document.createElement('style');
    style.textContent = coming.css;
    host.root.append(style);
    if ('parts' in coming) app.parts.there.value = coming.parts;
    else app.parts.panels.value = { ...app.parts.panels.value, ...coming.panels };
    if ('parts' in coming) coming.parts.begin(app);
  }, signal);
  fitOnResize(box, signal);
  const stops = [
    draw(() => <Toolbar app={app} />, box),
    watchNeeds(app),
    effect(() => keepRoom(!app.isCollapsed.value)),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

function watch(host: Host, app: App): void {
  const { session, outside, parts } = app;
  everySecond(() => {
    if (isOrphan()) parts.isMissing.value = true;
    else session.tick();
  }, outside.signal);
  onReturned(() => void session.refresh(), outside.signal);
  onMarksChanged(session.readPage, outside.signal);
  onRegionKey((event) => {
    void parts.load().then(() => parts.there.value?.walkRegions(event, host.root));
  }, outside.signal);
}

/** A caller, or an end that waits to be sent, needs the second script without anybody asking for it. */
async function callParts({ outside, session, parts }: App): Promise<void> {
  const waits = await outside.askBackground('hasWaiting', { operator: session.operator() });
  if (outside.caller || (waits.ok && waits.value)) await parts.load();
}
