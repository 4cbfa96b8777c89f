import type { ComponentChildren } from 'preact';
import type { App } from '../../create-app.ts';
import { Head } from './Head.tsx';
import { useFrame } from './use-frame.ts';

interface Props {
  readonly app: App;
  readonly title: string;
  readonly hint?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Totals and the primary button: always in view. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Docked to the edge under the bar, full height, not modal: the shop stays usable beside it. */
export function SidePanel({ app, title, hint, actions, foot, children }: Props) {
  const { frame, onKeyDown } = useFrame<HTMLElement>(app);
  return (
    <aside ref={frame} class="tt-side tt-sheet" aria-labelledby="tt-panel-title" onKeyDown={onKeyDown}>
      <Head app={app} id="tt-panel-title" title={title} hint={hint}>
        {actions}
      </Head>
      <div class="tt-body">{children}</div>
      {foot && <div class="tt-foot">{foot}</div>}
    </aside>
  );
}
