import { phone } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { duration } from '../words/format.ts';
import { t } from '../words/words.ts';

/** How long the call has lasted by the store's clock. */
export const CallTime = ({ app, call }: { readonly app: App; readonly call: CallView }) => (
  <span class="tt-timer" role="timer" aria-live="off" aria-label={t('callTime')}>
    <Icon path={phone} />
    {duration(app.clock.now.value - call.startedAt)}
  </span>
);
