import type { PanelSet, PricePanelName, SharePanelName } from '../state/open-panel.ts';
import { AskedPricesPanel } from './AskedPricesPanel.tsx';
import { CreatePanel } from './CreatePanel.tsx';
import { CustomerPanel } from './CustomerPanel.tsx';
import { EndCallPanel } from './EndCallPanel.tsx';
import { FindPanel } from './FindPanel.tsx';
import { MorePanel } from './MorePanel.tsx';
import { NewCartPanel } from './NewCartPanel.tsx';
import { NoticesPanel } from './NoticesPanel.tsx';
import { OperatorPanel } from './OperatorPanel.tsx';
import { OrdersPanel } from './OrdersPanel.tsx';
import { PreparePanel } from './PreparePanel.tsx';
import { ShortcutsPanel } from './ShortcutsPanel.tsx';
import { SwitchPanel } from './SwitchPanel.tsx';

/** Every panel of the toolbar but those of prices and links: one file a task, one line here. */
export const panels: Omit<PanelSet, PricePanelName | SharePanelName> = {
  customer: { kind: 'popover', Content: CustomerPanel },
  create: { kind: 'popover', Content: CreatePanel },
  find: { kind: 'popover', Content: FindPanel },
  switch: { kind: 'dialog', Content: SwitchPanel },
  prepare: { kind: 'dialog', Content: PreparePanel },
  'new-cart': { kind: 'dialog', Content: NewCartPanel },
  'end-call': { kind: 'dialog', Content: EndCallPanel },
  orders: { kind: 'side', Content: OrdersPanel },
  'asked-prices': { kind: 'side', Content: AskedPricesPanel },
  more: { kind: 'popover', Content: MorePanel },
  operator: { kind: 'popover', Content: OperatorPanel },
  shortcuts: { kind: 'dialog', Content: ShortcutsPanel },
  notices: { kind: 'dialog', Content: NoticesPanel },
};
