import type { App } from '../create-app.ts';
import type { PanelName } from '../state/open-panel.ts';

/** Letters that open a panel while the focus is on a tool, never in a field. */
type Lettered = Extract<PanelName, 'orders' | 'share' | 'take-over' | 'shortcuts' | 'find'> | 'customer';
const letters: Readonly<Record<string, Lettered>> = {
  w: 'find',
  o: 'orders',
  s: 'share',
  t: 'take-over',
  c: 'customer',
  '?': 'shortcuts',
};

const toolsIn = (bar: HTMLElement): readonly HTMLElement[] =>
  [...bar.querySelectorAll<HTMLElement>('[data-tool]')].filter((tool) => tool.offsetParent !== null);

/** Makes the tools one tab stop: the last focused one, between which the arrow keys move. */
export function giveTabStop(bar: HTMLElement, wanted?: HTMLElement): void {
  const tools = toolsIn(bar);
  const stop = wanted ?? tools.find((tool) => tool.tabIndex === 0 && 'stop' in tool.dataset) ?? tools[0];
  for (const tool of tools) {
    tool.tabIndex = tool === stop ? 0 : -1;
    if (wanted) delete tool.dataset.stop;
  }
  if (wanted) wanted.dataset.stop = '';
}

/** ← → Home End between the tools, letters, and Esc for a panel that the mouse opened. */
export function toolLetters(app: App, event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const { target, currentTarget: bar, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset.tool === undefined) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === 'Escape') {
    bar.dataset.quiet = ''; // the tooltip is put away until something else is looked at
    app.panels.close();
  }
  const tools = toolsIn(bar);
  const at = tools.indexOf(target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[key];
  if (to !== undefined) {
    const next = tools[(to + tools.length) % tools.length];
    giveTabStop(bar, next);
    next?.focus();
    event.preventDefault();
    return;
  }
  const letter = letters[key.toLowerCase()];
  const call = app.session.call();
  if (letter === undefined || (letter !== 'shortcuts' && !call?.customer.number)) return;
  event.preventDefault();
  if (letter === 'find') app.find(target);
  else if (letter !== 'customer') app.panels.open({ name: letter }, target, true);
  else if (call) app.panels.open({ name: 'customer', customer: call.customer, isCheckOnly: true }, target, true);
}
