import * as icons from '../../../shared/design/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameOf, type Shop } from './shop.ts';

/** Says to an operator, where it counts, whose account the page works on. Nobody else sees it. */
export const ForWhom = ({ shop }: { readonly shop: Shop }) => {
  const { t, actingFor } = shop;
  if (!actingFor) return null;
  const name = nameOf(actingFor);
  return (
    <div class="notice notice-amber for-whom" data-state="acting">
      <Icon path={icons.userCheck} />
      <p class="grow">
        <b>{t('cart.forWhom', { name })}</b>
        <br />
        {t('cart.forWhomText', { name, email: actingFor.email })}
      </p>
    </div>
  );
};
