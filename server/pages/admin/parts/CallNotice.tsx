import * as icons from '../../../../shared/design/icons.ts';
import { fullNameOf } from '../../../features/calls/full-name.ts';
import { customerOf, preparingOf } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { preparedFor } from '../../store/shop.ts';
import type { DeskFrame } from '../desk.ts';

/** Says that a call goes on while its operator looks at the dashboard, where no toolbar does. */
export const CallNotice = ({ desk }: { readonly desk: DeskFrame }) => {
  const customer = customerOf(desk.identity);
  const preparing = preparingOf(desk.identity);
  if (!customer && !preparing) return null;
  return (
    <p class="notice notice-amber a-call" data-state="acting">
      <Icon path={icons.userCheck} />
      <span class="grow">
        {customer && <Rich t={desk.t} of="admin.acting" values={{ name: <bdi>{fullNameOf(customer)}</bdi> }} />}
        {preparing && <Rich t={desk.t} of="admin.preparing" values={{ name: <bdi>{preparedFor(preparing)}</bdi> }} />}
      </span>
      <a class="btn btn-secondary" href="/">
        {desk.t('admin.actingBack')}
      </a>
    </p>
  );
};
