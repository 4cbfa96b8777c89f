import { login, swap, trash } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { t } from '../words/words.ts';
import { MenuItem } from './frames/Menu.tsx';

/** What can be done while a cart is prepared: no account, but the way into it. */
export function PreparingItems({ app, call }: { readonly app: App; readonly call: CallView }) {
  const { customer, cart } = call;
  const { open } = app.panels;
  return (
    <>
      {customer.number && (
        <MenuItem icon={login} onPress={() => open({ name: 'customer', customer }, undefined, true)}>
          {t('logInAs', customer.firstName || customer.name)}
        </MenuItem>
      )}
      <MenuItem icon={swap} letter="W" onPress={() => app.find()}>
        {t('switchCustomer')}
      </MenuItem>
      {cart.count > 0 && (
        <MenuItem icon={trash} onPress={() => open({ name: 'new-cart' }, undefined, true)}>
          {t('newCart')}
        </MenuItem>
      )}
      <hr />
    </>
  );
}
