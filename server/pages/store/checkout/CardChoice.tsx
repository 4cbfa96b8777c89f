import * as icons from '../../../../shared/design/icons.ts';
import type { ShownCard } from '../../../features/payments/shown-card.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';
import { cardChoice } from './payment-choice.ts';
import { cardName, expiryOf } from './payment-words.ts';

interface CardChoiceProps {
  readonly shop: Shop;
  readonly card: ShownCard;
  readonly chosen: string | undefined;
}

/** A card by its brand and last digits: nobody sees more of it. An expired one stays in sight and says why it is off. */
export const CardChoice = ({ shop: { t }, card, chosen }: CardChoiceProps) => {
  const value = cardChoice + card.id;
  return (
    <label class={card.isExpired ? 'choice is-disabled' : 'choice'}>
      <input
        type="radio"
        name="payment"
        value={value}
        form="place"
        checked={value === chosen}
        disabled={card.isExpired}
      />
      <span class="grow">
        <span class="strong">{cardName(t, card.systemId, card)}</span>
        <br />
        <span class="hint">{t(expiryWords(card), { date: expiryOf(card) })}</span>
      </span>
      <Icon path={icons.card} size="lg" />
    </label>
  );
};

function expiryWords({ isExpired, isKept }: ShownCard) {
  if (isExpired) return 'checkout.cardExpired';
  return isKept ? 'checkout.cardExpires' : 'checkout.cardOnce';
}
