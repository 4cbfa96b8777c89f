import * as icons from '../../../../shared/design/icons.ts';
import type { SharedCart } from '../../../features/shares/open-share.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';

/** What whoever takes the cart should know: until when, at which prices, and that it is a copy. */
export const SharedFacts = ({
  shop,
  shared: { share, cart },
}: {
  readonly shop: Shop;
  readonly shared: SharedCart;
}) => {
  const { t, formats, settings, customer, identity } = shop;
  const day = formats.day(share.expiresAt);
  const isGone = cart.notices.some(({ code }) => code === 'shared-price-gone');
  const isHeld = cart.lines.some(({ manual }) => manual !== undefined);
  const count = settings.sharing.pricedOrders;
  return (
    <ul class="stack stack-3 shared-facts">
      <Fact icon={icons.clock}>{isHeld ? t('share.heldUntil', { day, count }) : t('share.until', { day })}</Fact>
      {isGone && <Fact icon={icons.tag}>{t('share.pricesGone')}</Fact>}
      <Fact icon={icons.copy}>{t('share.copy')}</Fact>
      {!customer && identity.kind === 'visitor' && (
        <li>
          <Icon path={icons.user} />
          <span>
            {t('share.signIn')} <a href={`/login?next=${encodeURIComponent(shop.address)}`}>{t('share.signInLink')}</a>
          </span>
        </li>
      )}
    </ul>
  );
};

const Fact = ({ icon, children }: { readonly icon: `M${string}`; readonly children: string }) => (
  <li>
    <Icon path={icon} />
    <span>{children}</span>
  </li>
);
