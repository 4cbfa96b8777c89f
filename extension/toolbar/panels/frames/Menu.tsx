import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { App } from '../../create-app.ts';
import { Key } from '../../ui/facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tabStops, useFrame } from './use-frame.ts';

interface MenuProps {
  readonly app: App;
  readonly name: string;
  readonly head?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A menu under the bar: arrow keys move, Esc and a click elsewhere close. Below 640 px it is a sheet. */
export function Menu({ app, name, head, foot, children }: MenuProps) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app, false);
  useLayoutEffect(() => {
    if (app.panels.wasKeyboard()) tabStops(frame)[0]?.focus();
    const closeOutside = (event: Event) => {
      const [target] = event.composedPath();
      const isOwn = target instanceof Node && frame.current?.contains(target);
      if (!isOwn && !(target instanceof Element && target.closest('[aria-expanded="true"]'))) app.panels.close();
    };
    const root = frame.current?.getRootNode();
    const own = new AbortController();
    // Inside the closed root the real target is known; from the page only that it was not the toolbar.
    root?.addEventListener('pointerdown', closeOutside, { signal: own.signal, capture: true });
    addEventListener('pointerdown', (event) => closeFromPage(event, root, app), { signal: own.signal, capture: true });
    return () => own.abort();
  }, []);
  const move = (event: KeyboardEvent) => {
    onKeyDown(event);
    const stops = tabStops(frame);
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stops[(to + stops.length) % stops.length]?.focus();
  };
  const opener = app.panels.opener()?.getBoundingClientRect();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu inside it and of what stands around that
    <div ref={frame} class="menu tt-menu tt-sheet" style={{ insetInlineEnd: under(opener) }} onKeyDown={move}>
      {head && <div class="tt-menu-head">{head}</div>}
      <div role="menu" aria-label={name}>
        {children}
      </div>
      {foot && <div class="tt-foot tt-only-narrow">{foot}</div>}
    </div>
  );
}

/** Hangs it from the button that opened it, 8 px from the edge at least. */
const under = (opener: DOMRect | undefined): string =>
  `${Math.max(8, opener ? document.documentElement.clientWidth - opener.right - 36 : 0)}px`;

function closeFromPage(event: Event, root: Node | undefined, app: App): void {
  if (root instanceof ShadowRoot && event.target !== root.host) app.panels.close();
}

interface ItemProps {
  readonly icon: string;
  readonly letter?: string;
  readonly refusal?: string | undefined;
  readonly class?: string;
  readonly onPress: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

export const MenuItem = ({ icon, letter, refusal, class: extra = '', onPress, children }: ItemProps) => (
  <button
    type="button"
    role="menuitem"
    class={`menu-item ${extra}`}
    aria-disabled={refusal === undefined ? undefined : 'true'}
    aria-keyshortcuts={letter}
    onClick={(event) => {
      if (refusal === undefined) onPress(event);
    }}
  >
    <Icon path={icon} />
    <span class="grow">
      {children}
      {refusal && <span class="hint"> {refusal}</span>}
    </span>
    {letter && (
      <span class="tt-hide-narrow" aria-hidden="true">
        <Key name={letter} />
      </span>
    )}
  </button>
);
