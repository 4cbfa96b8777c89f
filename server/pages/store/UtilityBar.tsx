import * as icons from '../../../shared/design/icons.ts';
import { localeNames } from '../messages/locale.ts';
import { Icon } from '../parts/Icon.tsx';
import { arrivalWords } from './delivery-words.ts';
import { helpTopics } from './help-topics.ts';
import type { Shop } from './shop.ts';
import { storePhone } from './store-phone.ts';

/** The dark line above the header: what delivery costs, trade accounts, the store's phone, the language. */
export const UtilityBar = ({ shop }: { readonly shop: Shop }) => {
  const { t, settings } = shop;
  return (
    <div class="shop-util m-hide">
      <div class="wrapper">
        <span class="grow">{arrivalWords(shop, settings.delivery)}</span>
        {helpTopics(shop).some(({ id }) => id === 'trade') && (
          <a href="/help#trade">
            <Icon path={icons.building} size="sm" />
            {t('shell.tradeAccounts')}
          </a>
        )}
        {settings.phone && (
          <a href={`tel:${settings.phone.replace(/[^+\d]/g, '')}`}>
            <Icon path={icons.phone} size="sm" />
            {storePhone(shop)}
          </a>
        )}
        <a href="#language">
          <Icon path={icons.globe} size="sm" />
          {localeNames[t.locale]}
        </a>
      </div>
    </div>
  );
};
