import { signal } from '@preact/signals-core';
import type { ComponentType } from 'preact';
import type { LaterScript } from '../../messaging/protocol.ts';
import type { App } from '../create-app.ts';
import type { Outside } from '../outside.ts';
import type { PanelName, PanelSet } from './open-panel.ts';

type Part = ComponentType<{ readonly app: App }>;

/** What not every page needs; comes as a second script, so that the first stays small. */
export interface Parts {
  /** The rows under the bar. */
  readonly Rows: Part;
  /** What the bar says when a session has ended. */
  readonly EndedMessage: Part;
  readonly Pill: Part;
  readonly SearchBox: Part;
  /** Called once for each toolbar, as soon as the parts are there. */
  begin(app: App): void;
  /** The operator pressed the button in the confirmation window. */
  confirmed(app: App, id: string): void;
  /** F6 was pressed. */
  walkRegions(event: KeyboardEvent, root: ShadowRoot): void;
}

/** The later scripts: asked for when first needed, shared by every toolbar that this page shows later. */
export function createParts({ askBackground }: Outside) {
  const there = signal<Parts | undefined>(undefined);
  const panels = signal<Partial<PanelSet>>({});
  /** One could not be brought here. */
  const isMissing = signal(false);
  const asked = new Map<LaterScript, Promise<void>>();

  async function inject(script: LaterScript): Promise<void> {
    const reply = await askBackground('injectScript', { script });
    isMissing.value = !reply.ok;
    if (!reply.ok) asked.delete(script);
  }
  function bring(script: LaterScript): Promise<void> {
    const coming = asked.get(script) ?? inject(script);
    asked.set(script, coming);
    return coming;
  }
  const load = async () => {
    if (!there.peek()) await bring('parts');
  };

  return {
    there,
    panels,
    isMissing,
    load,
    /** Panels borrow from the parts, which come first; those of prices and links from the other panels. */
    async loadPanels(name: PanelName) {
      await load();
      if (there.peek() && !panels.peek().more) await bring('panels');
      if (panels.peek().more && !panels.peek()[name]) await bring(name === 'share' ? name : 'prices');
    },
  };
}
