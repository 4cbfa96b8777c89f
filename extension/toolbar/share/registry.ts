import type { PanelSet, SharePanelName } from '../state/open-panel.ts';
import { SharePanel } from './SharePanel.tsx';

/** The panel that sends carts away. */
export const sharePanels: Pick<PanelSet, SharePanelName> = {
  share: { kind: 'side', Content: SharePanel },
};
