import type { Runtime } from 'webextension-polyfill';
import { isPageOrder, type ToolbarDescription } from '../messaging/page-orders.ts';
import { readMember } from '../messaging/read-payload.ts';
import { chips } from '../toolbar/bar/state-words.ts';
import type { App } from '../toolbar/create-app.ts';
import { toneOf } from '../toolbar/state/view.ts';
import { t } from '../toolbar/words/words.ts';
import { webExtension } from './web-extension.ts';

/** Does what the extension's own background and popup say; nobody else's messages arrive here. */
export function obeyOrders(app: App, leave: () => void, isPushedOut: () => boolean, signal: AbortSignal): void {
  const listen: Runtime.OnMessageListenerCallback = (message, sender, answer) => {
    const order = readMember(message, 'order');
    if (sender.id !== webExtension.runtime.id || !isPageOrder(order)) return true;
    answer(order === 'describe' ? describe(app, isPushedOut()) : null); // whoever asks waits for an answer
    if (order === 'leave') leaveIfMeant(message, leave);
    else if (order === 'confirmed') app.parts.there.value?.confirmed(app, String(readMember(message, 'id')));
    else if (order !== 'describe') app.obey(order);
    return true;
  };
  webExtension.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => webExtension.runtime.onMessage.removeListener(listen));
}

/** The store's permission was taken back. */
function leaveIfMeant(message: unknown, leave: () => void): void {
  const patterns = readMember(message, 'patterns');
  const own = `${location.protocol}//${location.hostname}/*`;
  if (Array.isArray(patterns) && patterns.includes(own)) leave();
}

function describe({ session, isCollapsed }: App, isPushedOut: boolean): ToolbarDescription {
  const view = session.view.value;
  const state = session.state.value;
  const call = 'call' in view ? view.call : undefined;
  return {
    storeName: state?.store.name ?? '',
    state: t(chips[view.kind].words),
    tone: toneOf(view),
    customerName: call?.customer.name ?? '',
    operatorName: state?.operator.name ?? '',
    isCollapsed: isCollapsed.value,
    isPushedOut,
  };
}
