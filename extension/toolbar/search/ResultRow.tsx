import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../create-app.ts';
import type { PickedCustomer } from '../state/open-panel.ts';
import { pickCustomer } from './pick-customer.ts';
import { searchOf } from './search-state.ts';

interface Props {
  readonly app: App;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly customer: PickedCustomer;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** One customer to choose. The keyboard stays in the search field, which names the active row. */
export function ResultRow({ app, at, customer, class: kind, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const isActive = searchOf(app).active.value === at;
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the search field (search-keys.ts)
    <div
      ref={row}
      id={`tt-row-${at}`}
      class={`tt-opt ${kind}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={() => pickCustomer(app, customer)}
    >
      {children}
    </div>
  );
}
