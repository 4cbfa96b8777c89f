import { clock, headset, refresh, userCheck, userOff, wifiOff } from '../../../shared/design/icons.ts';
import type { View } from '../state/view.ts';
import type { MessageKey } from '../words/words.ts';

/** Chip and pill of a state: its words and its icon, never the color alone. */
export const chips = {
  loading: { words: 'chipLoading', icon: headset },
  'signed-out': { words: 'chipSignedOut', icon: userOff },
  'no-customer': { words: 'chipNoCustomer', icon: userOff },
  starting: { words: 'chipStarting', icon: userCheck },
  acting: { words: 'chipActing', icon: userCheck },
  'ends-soon': { words: 'chipEndsSoon', icon: clock },
  ended: { words: 'chipEnded', icon: clock },
  offline: { words: 'chipOffline', icon: wifiOff },
  changed: { words: 'chipChanged', icon: refresh },
} as const satisfies Record<View['kind'], { readonly words: MessageKey; readonly icon: string }>;
