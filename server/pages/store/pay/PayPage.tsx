import { shownGroups } from '../../../features/checkout/shown-groups.ts';
import { type ChangedLine, whatChanged } from '../../../features/pay-links/what-changed.ts';
import type { PayLink } from '../../../storage/records.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { Destinations } from '../../parts/Destinations.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PickupPeople } from '../../parts/PickupPeople.tsx';
import { lineProblemWords } from '../cart/cart-words.ts';
import { Totals } from '../cart/Totals.tsx';
import { OrderLines } from '../checkout/OrderLines.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface PayPageProps {
  readonly shop: Shop;
  readonly link: PayLink;
  /** The address of the link. */
  readonly action: string;
  readonly problem?: string | undefined;
}

/** What the customer is to pay, as it costs now, and what is different from when the link was made. */
export const PayPage = ({ shop, link, action, problem }: PayPageProps) => {
  const { t, formats, cart } = shop;
  const notes = cart.problems.flatMap((it) => lineProblemWords(shop, it) ?? []);
  return (
    <StorePage shop={shop} title={t('pay.title')} frame="checkout">
      <h1 class="h-page page-title first">{t('pay.title')}</h1>
      {problem && (
        <div class="page-notice">
          <Notice tone="red">{problem}</Notice>
        </div>
      )}
      <Changes shop={shop} link={link} />
      {notes.length > 0 && (
        <div class="page-notice">
          <Notice tone="red" actions={<a href="/cart">{t('checkout.editCart')}</a>}>
            {notes.join(' ')}
          </Notice>
        </div>
      )}
      <div class="cart-cols">
        <section class="panel-card stack stack-3">
          <h2>{t('checkout.delivery')}</h2>
          <Where shop={shop} />
        </section>
        <div class="checkout-side">
          <aside class="sum" aria-label={t('cart.orderSummary')}>
            <h2>{t('checkout.yourOrder')}</h2>
            <OrderLines t={t} formats={formats} lines={cart.lines} />
            <Totals t={t} formats={formats} totals={cart.totals} />
          </aside>
          <form class="place" method="post" action={action} data-once>
            <FormGuard page={shop} />
            <input type="hidden" name="total" value={cart.totals.total} />
            <button class="btn btn-primary btn-lg btn-block" type="submit">
              {t('pay.go', { total: formats.money(cart.totals.total) })}
            </button>
          </form>
          <p class="hint terms">{t('pay.nothingYet')}</p>
        </div>
      </div>
    </StorePage>
  );
};

/** Said before anything is paid. */
const Changes = ({ shop, link }: Pick<PayPageProps, 'shop' | 'link'>) => {
  const { t, formats, cart } = shop;
  const { lines, total } = whatChanged(link.shown, cart);
  if (lines.length === 0 && !total) return null;
  return (
    <div class="page-notice">
      <Notice tone="amber">
        <p>{t('pay.changed')}</p>
        <ul>
          {lines.map((line) => (
            <li key={line.uniqueId}>{changeWords(shop, line)}</li>
          ))}
          {total && (
            <li>{t('pay.totalChanged', { before: formats.money(total.before), now: formats.money(total.now) })}</li>
          )}
        </ul>
      </Notice>
    </div>
  );
};

function changeWords({ t, formats }: Shop, { name, before, now }: ChangedLine): string {
  if (!now) return t('pay.lineGone', { name });
  const current = { quantity: now.quantity, total: formats.money(now.total) };
  if (!before) return t('pay.lineNew', { name, ...current });
  return t('pay.lineChanged', {
    name,
    ...current,
    wasQuantity: before.quantity,
    wasTotal: formats.money(before.total),
  });
}

const Where = ({ shop: { t, formats, cart } }: Pick<PayPageProps, 'shop'>) => {
  const { address, pickup, groups, contacts } = cart.delivery;
  return (
    <div class="stack stack-3">
      {groups && <Destinations t={t} formats={formats} groups={shownGroups(groups, cart.lines)} />}
      {!groups && address && (
        <p>
          <b>{pickup?.name ?? (address.name || address.receiver)}</b>
          <br />
          <AddressText address={address} />
        </p>
      )}
      {contacts && <PickupPeople t={t} contacts={contacts} />}
    </div>
  );
};
