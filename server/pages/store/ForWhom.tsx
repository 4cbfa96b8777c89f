import * as icons from '../../../shared/design/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameOf, type Shop } from './shop.ts';

interface ForWhomProps {
  readonly shop: Shop;
  /** What the operator does there. */
  readonly task: 'order' | 'account';
}

/** Says to an operator, where it counts, whose account the page works on. Nobody else sees it. */
export const ForWhom = ({ shop, task }: ForWhomProps) => {
  const { t, actingFor } = shop;
  if (!actingFor) return null;
  const who = { name: nameOf(actingFor), email: actingFor.email };
  return (
    <div class="notice notice-amber for-whom">
      <Icon path={icons.userCheck} />
      <p class="grow">
        <b>{task === 'order' ? t('cart.forWhom', who) : t('account.forWhom', who)}</b>
        <br />
        {task === 'order' ? t('cart.forWhomText', who) : t('account.forWhomText', who)}
      </p>
    </div>
  );
};
