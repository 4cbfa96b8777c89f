import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { App } from '../../create-app.ts';

/**
 * What every frame does: opened by a key it takes the focus, to the element marked `data-first` or to its title, and
 * Esc closes it. The focus goes back to the opener when it closes (state/open-panel.ts).
 */
export function useFrame<E extends HTMLElement>(app: App, takesFocus = app.panels.wasKeyboard()) {
  const frame = useRef<E>(null);
  useLayoutEffect(() => {
    const find = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
    if (takesFocus) (find('[data-first]') ?? find('h2'))?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    app.panels.close();
  };
  return { frame, onKeyDown };
}

/** Everything in the frame that Tab stops at, in order. */
export const tabStops = (frame: RefObject<HTMLElement | null>): readonly HTMLElement[] =>
  [...(frame.current?.querySelectorAll<HTMLElement>('input, select, textarea, a[href], button') ?? [])].filter(
    (it) => it.tabIndex === 0 && it.offsetParent !== null && !it.matches(':disabled'),
  );
