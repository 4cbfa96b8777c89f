import { effect } from '@preact/signals-core';
import type { App } from '../create-app.ts';

/** Views that the bar shows without the second script; in a call it watches the prices of the page. */
const plain = new Set(['loading', 'no-customer', 'starting']);

/** Brings the second script when something needs it, and shows in full what needs an answer. */
export function watchNeeds({ session, notices, isCollapsed, panels, parts }: App): () => void {
  return effect(() => {
    const { kind } = session.view.value;
    const tells = notices.current.value ?? session.failure.value;
    const asks = kind === 'ends-soon' || kind === 'ended' || kind === 'changed' || tells !== undefined;
    if (asks) isCollapsed.value = false; // the operator's choice to hide the bar stays saved
    const panel = panels.current.value;
    if (panel) void parts.loadPanels(panel.name);
    else if (asks || session.state.value?.asksPrices || !plain.has(kind) || isCollapsed.value) void parts.load();
  });
}
