import type { PanelSet, PricePanelName } from '../state/open-panel.ts';
import { CartPanel } from './CartPanel.tsx';
import { PricePanel } from './PricePanel.tsx';

/** The panels that change prices. */
export const pricePanels: Pick<PanelSet, PricePanelName> = {
  cart: { kind: 'side', Content: CartPanel },
  price: { kind: 'popover', Content: PricePanel },
};
