import * as icons from '../../../../shared/design/icons.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import type { Shop } from '../shop.ts';
import { heldByOther, worksForVisitor } from './cart-held.ts';

/** Who has the cart at the moment, when that is not the reader; and to an operator, whose it is. */
export const HeldNotice = ({ shop }: { readonly shop: Shop }) => {
  const { t, formats, identity } = shop;
  const lock = heldByOther(shop);
  if (worksForVisitor(shop))
    return (
      <div class="notice notice-amber for-whom" role="status">
        <Icon path={icons.userCheck} />
        <p class="grow">{t('cart.takenOver')}</p>
      </div>
    );
  if (!lock) return null;
  if (identity.kind === 'staff')
    return (
      <div class="page-notice">
        <Notice tone="red">{t('cart.lockedFor', { who: lock.staffName, time: formats.time(lock.since) })}</Notice>
      </div>
    );
  return (
    <div class="page-notice">
      <Notice tone="amber" actions={<DeclineHelp shop={shop} />}>
        {t('cart.beingEdited', { who: lock.staffName })}
      </Notice>
    </div>
  );
};

/** Takes the cart back at once. */
const DeclineHelp = ({ shop }: { readonly shop: Shop }) => (
  <form method="post" action="/cart/decline-help">
    <FormGuard page={shop} />
    <button class="btn btn-secondary" type="submit">
      {shop.t('cart.declineHelp')}
    </button>
  </form>
);
