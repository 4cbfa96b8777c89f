import type { IconPath } from '../../../shared/design/icons.ts';
import { clock, headset, link, refresh, userCheck, userOff, wifiOff } from '../../../shared/design/icons.ts';
import type { View } from '../state/view.ts';
import type { MessageKey } from '../words/words.ts';

interface ChipWords {
  readonly words: MessageKey;
  /** Where the bar has little room. */
  readonly short?: MessageKey;
  readonly icon: IconPath;
}

/** Chip and pill of a state: its words and its icon, never the color alone. */
export const chips: Record<View['kind'], ChipWords> = {
  loading: { words: 'chipLoading', icon: headset },
  'signed-out': { words: 'chipSignedOut', icon: userOff },
  'no-customer': { words: 'chipNoCustomer', icon: userOff },
  starting: { words: 'chipStarting', icon: userCheck },
  acting: { words: 'chipActing', short: 'chipActingShort', icon: userCheck },
  preparing: { words: 'chipPreparing', short: 'chipPreparingShort', icon: link },
  'ends-soon': { words: 'chipEndsSoon', icon: clock },
  ended: { words: 'chipEnded', icon: clock },
  offline: { words: 'chipOffline', icon: wifiOff },
  changed: { words: 'chipChanged', icon: refresh },
};
