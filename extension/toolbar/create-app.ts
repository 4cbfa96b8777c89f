import { signal } from '@preact/signals-core';
import type { PageOrder } from '../messaging/page-orders.ts';
import type { Outside } from './outside.ts';
import type { UnsavedPrice } from './prices/unsaved-price.ts';
import { createAnnouncer } from './state/announcer.ts';
import { createNotices } from './state/notices.ts';
import { createOpenPanel } from './state/open-panel.ts';
import { createParts } from './state/parts.ts';
import { createSession } from './state/session.ts';
import { createStoreClock } from './state/store-clock.ts';

/** Everything the toolbar's components read and call. Wired here and nowhere else. */
export function createApp(outside: Outside) {
  const clock = createStoreClock(outside.monotonic);
  const session = createSession(outside, clock);
  const panels = createOpenPanel();
  const parts = createParts(outside);
  const isCollapsed = signal(outside.settings.isCollapsed);
  /** The search is to take the focus as soon as it is there. */
  const focusSearch = signal(false);

  const collapse = (value: boolean) => {
    panels.close();
    isCollapsed.value = value;
    outside.saveSettings({ isCollapsed: value });
  };

  function find(from?: EventTarget): void {
    if (session.call()) panels.open({ name: 'find' }, from, true);
    void parts.load();
    focusSearch.value = true;
  }

  /** Does what a browser command stands for. */
  function obey(order: PageOrder): void {
    const isToggle = order === 'toggle-toolbar';
    if (isToggle || isCollapsed.peek()) collapse(!isCollapsed.peek());
    if (isToggle) return;
    if (order === 'find-customer') find();
    else if (!session.call()) return;
    else if (order === 'open-cart') panels.open({ name: 'cart' }, undefined, true);
    else if (order === 'end-call') panels.open({ name: 'end-call' }, undefined, true);
  }

  return {
    outside,
    clock,
    session,
    panels,
    announcer: createAnnouncer(),
    searchText: signal(''),
    /** A price that is typed and not saved: it is lost with the call. */
    unsavedPrice: signal<UnsavedPrice | undefined>(undefined),
    notices: createNotices(),
    parts,
    isCollapsed,
    focusSearch,
    collapse,
    find,
    obey,
  };
}
export type App = ReturnType<typeof createApp>;
