import * as icons from '../../../../shared/design/icons.ts';
import { cardSystemById } from '../../../../shared/domain/payment-system.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { nameOf, type Shop } from '../shop.ts';

/** The way to the gateway's page, for customers alone: operators never take a card. */
export const NewCard = ({ shop }: { readonly shop: Shop }) => {
  const { t, cart, customer, actingFor } = shop;
  const brands = cart.payment.options.filter(({ id }) => cardSystemById(id)).map(({ name }) => name);
  if (brands.length === 0) return null;
  if (actingFor)
    return (
      <p class="hint step-detail">
        <Icon path={icons.card} />
        {t('checkout.cardOfCustomer', { name: nameOf(actingFor) })}
      </p>
    );
  return (
    <form class="stack stack-2" method="post" action="/checkout/card" data-once>
      <FormGuard page={shop} />
      <button class="choice" type="submit">
        <span class="grow">
          <span class="strong">{t('checkout.newCard')}</span>
          <br />
          <span class="hint">
            {t('checkout.newCardText', { brands: new Intl.ListFormat(t.locale).format(brands) })}
          </span>
        </span>
        <Icon path={icons.plus} size="lg" />
      </button>
      {customer && (
        <label class="check keep-card">
          <input type="checkbox" name="keep" />
          <span>{t('checkout.keepCard')}</span>
        </label>
      )}
    </form>
  );
};
