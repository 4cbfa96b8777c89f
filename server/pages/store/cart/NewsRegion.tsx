import type { CartNews } from '../../../../shared/api/live.ts';
import type { LiveMark } from '../../../features/live/news-since.ts';
import { displayNameOf } from '../../../features/session/identity.ts';
import type { Shop } from '../shop.ts';

interface NewsRegionProps {
  readonly shop: Shop;
  readonly live: LiveMark;
}

/** Empty until a script says there what somebody else did to the cart, with the words of the page that it has read by then. */
export const NewsRegion = ({ shop, live }: NewsRegionProps) => (
  <p
    id="cart-news"
    class="cart-news"
    role="status"
    data-of={live.of}
    data-after={live.after}
    data-version={`${shop.cart.id} ${shop.cart.version}`}
    data-words={JSON.stringify(newsWords(shop))}
  />
);

/** Who did it themselves, in another tab or with the toolbar, sees it and needs no words. */
function newsWords({ t, formats, cart, identity }: Shop): Readonly<Record<CartNews | 'missed', string>> {
  const who = cart.updatedBy;
  const time = formats.time(cart.updatedAt);
  const changed = who === '' ? t('cart.newsChanged') : t('cart.newsChangedBy', { who, time });
  return {
    changed: who === displayNameOf(identity) ? '' : changed,
    held: '', // the page itself says who has it
    placed: t('cart.newsPlaced'),
    replaced: t('cart.newsReplaced'),
    missed: '',
  };
}
