import type { PanelSet } from '../toolbar/state/open-panel.ts';
import type { Parts } from '../toolbar/state/parts.ts';

/** What a later script brings. */
export type Coming = { readonly css: string } & ({ readonly parts: Parts } | { readonly panels: Partial<PanelSet> });

declare global {
  /** Set once in this isolated world, into which the toolbar's script may be injected again. */
  var toolbarScripts: LaterScripts | undefined;
}

/** Where the later scripts hand over what they bring; a toolbar that is shown again later gets it at once. */
export interface LaterScripts {
  accept(coming: Coming): void;
  /** Gives the toolbar what is here and what will come, until the signal ends it. */
  deliver(take: (coming: Coming) => void, signal: AbortSignal): void;
}

export function createLaterScripts(): LaterScripts {
  const here: Coming[] = [];
  let take: ((coming: Coming) => void) | undefined;
  return {
    accept(coming) {
      here.push(coming);
      take?.(coming);
    },
    deliver(next, signal) {
      take = next;
      here.forEach(next);
      signal.addEventListener('abort', () => {
        if (take === next) take = undefined;
      });
    },
  };
}
