import type { ComponentChildren } from 'preact';
import type { App } from '../../create-app.ts';
import { tabStops, useFrame } from './use-frame.ts';

interface Props {
  readonly app: App;
  readonly title: string;
  readonly aside?: ComponentChildren;
  /** Something is lost by going on. */
  readonly isAlert?: boolean;
  readonly isWide?: boolean;
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Asks for an answer: Tab stays inside, Esc is the safe button, the bar behind keeps showing the state. */
export function Dialog({ app, title, aside, isAlert, isWide, foot, children }: Props) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app, true);
  const keepTabInside = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    onKeyDown(event);
    if (event.key !== 'Tab') return;
    const stops = tabStops(frame);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const isAtEdge = event.target === edge || (event.shiftKey && event.target instanceof HTMLHeadingElement);
    if (!isAtEdge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  };
  return (
    <div class="tt-scrim">
      {/* biome-ignore-start lint/a11y: a dialog of one kind or the other, which the linter takes for a plain element */}
      <div
        ref={frame}
        class={`dialog tt-sheet ${isWide ? 'tt-dialog-wide' : ''}`}
        role={isAlert ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-labelledby="tt-panel-title"
        onKeyDown={keepTabInside}
      >
        {/* biome-ignore-end lint/a11y: the rest is plain */}
        <div class="dialog-head tt-dialog-head">
          <h2 id="tt-panel-title" tabIndex={-1}>
            {title}
          </h2>
          {aside}
        </div>
        <div class="dialog-body tt-body">{children}</div>
        <div class="dialog-foot">{foot}</div>
      </div>
    </div>
  );
}
