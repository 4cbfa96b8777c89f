import { signal } from '@preact/signals-core';
import type { ComponentType } from 'preact';
import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import type { App } from '../create-app.ts';
import type { PriceEdit } from '../prices/price-edit.ts';

/** What can be open under the bar, one at a time, and what it is about. */
export type OpenPanel =
  | {
      readonly name:
        | 'find'
        | 'cart'
        | 'share'
        | 'orders'
        | 'take-over'
        | 'asked-prices'
        | 'end-call'
        | 'prepare'
        | 'new-cart'
        | 'more'
        | 'operator'
        | 'shortcuts'
        | 'notices';
    }
  | {
      readonly name: 'customer';
      readonly customer: PickedCustomer;
      readonly isCheckOnly?: boolean;
      /** What has just been done to them. */
      readonly news?: string;
    }
  /** A new customer; `query` is what was searched for in vain. */
  | { readonly name: 'create'; readonly query: string }
  | { readonly name: 'switch'; readonly customer: PickedCustomer }
  /** The price of a line: at its cell in the page, or in front of the cart panel where there is little room. */
  | { readonly name: 'price'; readonly edit: PriceEdit; readonly cell?: Element };
export type PanelName = OpenPanel['name'];
export type PickedCustomer = Pick<CustomerSummary, 'number' | 'name'>;

export interface PanelProps {
  readonly app: App;
  readonly panel: OpenPanel;
}

/**
 * A panel is data with a contract. `popover` hangs under the bar, `side` is docked to the edge and leaves the shop
 * usable, `dialog` asks for an answer: everything else is out of reach meanwhile.
 */
export interface PanelEntry {
  readonly kind: 'popover' | 'side' | 'dialog';
  readonly Content: ComponentType<PanelProps>;
}
export type PanelSet = Readonly<Record<PanelName, PanelEntry>>;
/** Panels in which carts are changed; they come with a script of their own. */
export type PricePanelName = 'cart' | 'price' | 'take-over';
/** Comes with a script of its own as well. */
export type SharePanelName = 'share';

/** Which panel is open, and where the focus goes when it closes. */
export function createOpenPanel() {
  const current = signal<OpenPanel | undefined>(undefined);
  let opener: HTMLElement | undefined;
  let byKeyboard = false;

  function open(panel: OpenPanel, from?: EventTarget | null, withKeyboard = false): void {
    if (from instanceof HTMLElement) opener = from;
    byKeyboard = withKeyboard;
    current.value = panel;
  }

  function close(): void {
    if (!current.peek()) return;
    current.value = undefined;
    if (opener?.isConnected) opener.focus();
    opener = undefined;
  }

  return {
    current,
    open,
    close,
    /** What the focus goes back to. */
    opener: () => opener,
    /** Opened by a key: then the focus goes into the panel. */
    wasKeyboard: () => byKeyboard,
    toggle(panel: OpenPanel, event: MouseEvent) {
      // Enter and Space arrive as a click without a pointer.
      if (current.peek()?.name === panel.name) close();
      else open(panel, event.currentTarget, event.detail === 0);
    },
  };
}
export type OpenPanels = ReturnType<typeof createOpenPanel>;
