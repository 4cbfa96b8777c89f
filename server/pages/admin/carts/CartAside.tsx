import { maskPhone } from '../../../../shared/domain/mask.ts';
import type { PricedCart } from '../../../features/checkout/priced-cart.ts';
import { shownGroups } from '../../../features/checkout/shown-groups.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { paidByWords } from '../orders/words.ts';
import { DeliveryTo } from '../parts/DeliveryTo.tsx';
import { OpenCustomer } from '../parts/OpenCustomer.tsx';
import { Panel } from '../parts/Panel.tsx';
import type { CartPageProps } from './CartPage.tsx';
import { problemWords } from './problem-words.ts';

/** Beside the goods: what is missing, whose it is, where to and how paid. */
export const CartAside = ({ desk, open: { holder, cart } }: CartPageProps) => {
  const { t } = desk;
  const { delivery, payment, note } = cart;
  return (
    <div class="a-grid">
      <Panel title={t('carts.waits')} padded>
        <Waits desk={desk} cart={cart} />
      </Panel>
      <Panel title={t('carts.about')} beside={<OpenCustomer desk={desk} number={holder.number} />} padded>
        <About desk={desk} cart={cart} />
      </Panel>
      <Panel title={t('carts.delivery')} padded>
        <DeliveryTo
          desk={desk}
          address={delivery.address}
          pickup={delivery.pickup}
          groups={shownGroups(delivery.groups ?? [], cart.lines)}
          contacts={delivery.contacts}
        />
      </Panel>
      {payment.selected && (
        <Panel title={t('carts.payment')} padded>
          <p>
            {paidByWords(t, {
              paymentSystem: payment.selected.id,
              paymentName: payment.selected.name,
              card: payment.card,
            })}
          </p>
        </Panel>
      )}
      {note && (
        <Panel title={t('carts.note')} padded>
          <p class="o-note" dir="auto">
            {note}
          </p>
        </Panel>
      )}
    </div>
  );
};

interface PartProps {
  readonly desk: Desk;
  readonly cart: PricedCart;
}

const Waits = ({ desk: { t }, cart: { problems } }: PartProps) =>
  problems.length === 0 ? (
    <p>{t('carts.ready')}</p>
  ) : (
    <ul class="stack stack-1">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.line?.uniqueId}`}>{problemWords(t, problem)}</li>
      ))}
    </ul>
  );

/** The phone masked, as everywhere in the dashboard. */
const About = ({ desk: { t, formats }, cart }: PartProps) => {
  const { email, phone } = cart.contact;
  return (
    <dl class="dl">
      {email && (
        <div>
          <dt>{t('carts.email')}</dt>
          <dd>{email}</dd>
        </div>
      )}
      {phone && (
        <div>
          <dt>{t('carts.phone')}</dt>
          <dd class="num">{maskPhone(phone)}</dd>
        </div>
      )}
      <div>
        <dt>{t('carts.changed')}</dt>
        <dd>
          <Time at={cart.updatedAt} text={formats.shortMoment(cart.updatedAt)} />
        </dd>
      </div>
      <div>
        <dt>{t('carts.by')}</dt>
        <dd>
          <bdi>{cart.updatedBy}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('carts.made')}</dt>
        <dd>
          <Time at={cart.createdAt} text={formats.shortMoment(cart.createdAt)} />
        </dd>
      </div>
      <div>
        <dt>{t('carts.id')}</dt>
        <dd class="mono">{cart.id}</dd>
      </div>
    </dl>
  );
};
