import * as icons from '../../../../shared/design/icons.ts';
import type { AuthorizationState } from '../../../storage/records.ts';
import type { Translator } from '../../messages/translator.ts';
import { Icon } from '../../parts/Icon.tsx';

const looks = {
  waiting: { look: 'badge badge-amber', icon: icons.hourglass },
  approved: { look: 'badge badge-green', icon: icons.check },
  denied: { look: 'badge badge-red', icon: icons.x },
  closed: { look: 'badge', icon: icons.ban },
} as const satisfies Record<AuthorizationState, unknown>;

/** Where a request stands. */
export const StateBadge = ({ t, state }: { readonly t: Translator; readonly state: AuthorizationState }) => (
  <span class={looks[state].look}>
    <Icon path={looks[state].icon} />
    {t(`approvals.state.${state}`)}
  </span>
);
