import type { PanelSet, PricePanelName } from '../state/open-panel.ts';
import { TakeOverPanel } from '../takeover/TakeOverPanel.tsx';
import { CartPanel } from './CartPanel.tsx';
import { PricePanel } from './PricePanel.tsx';

/** The panels that change carts. */
export const pricePanels: Pick<PanelSet, PricePanelName> = {
  'take-over': { kind: 'side', Content: TakeOverPanel },
  cart: { kind: 'side', Content: CartPanel },
  price: { kind: 'popover', Content: PricePanel },
};
