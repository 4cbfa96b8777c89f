import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { pencil } from '../../../shared/design/icons.ts';
import type { CartLine, CartView } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { PriceBadge } from './PriceBadge.tsx';
import { PriceEditor } from './PriceEditor.tsx';
import { pricesOf } from './prices-of.ts';
import { QuantityNote, RemoveQuestion } from './QuantityNote.tsx';
import { QuantityStepper } from './QuantityStepper.tsx';

interface Props {
  readonly app: App;
  readonly cart: CartView;
  readonly line: CartLine;
  readonly currency: string;
}

/** Where the editor is a sheet of its own. */
const narrow = 640;

/** A line of the cart; its price opens the editor below it. */
export function CartLineRow({ app, cart, line, currency }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isAsking = useSignal(false);
  const prices = pricesOf(app);
  const edit = prices.current.value;
  const isOpen = edit?.line.value.id === line.id;
  const open = () => {
    if (isOpen) return;
    const opened = prices.edit({ cart, line });
    if (innerWidth <= narrow) app.panels.open({ name: 'price', edit: opened }, undefined, true);
  };
  return (
    <li class="tt-cart-line">
      {line.imageUrl ? <img class="thumb" src={line.imageUrl} alt="" /> : <span class="thumb" />}
      <span class="tt-two">
        <span class="tt-cut" title={line.name}>
          {line.name}
        </span>
        <span class="mono">{line.reference}</span>
      </span>
      <QuantityStepper
        app={app}
        cart={cart}
        line={line}
        onNone={() => {
          isAsking.value = true;
        }}
      />
      <Price
        line={line}
        currency={currency}
        isOpen={isOpen}
        onOpen={cart.allowsPrices ? open : undefined}
        button={button}
      />
      <b class="num tt-line-total">{money(line.total, currency)}</b>
      {isAsking.value && (
        <RemoveQuestion
          app={app}
          cart={cart}
          line={line}
          onDone={() => {
            isAsking.value = false;
          }}
        />
      )}
      <QuantityNote app={app} line={line} />
      {line.manual && <PriceBadge app={app} manual={line.manual} />}
      {isOpen && (
        <PriceEditor
          app={app}
          edit={edit}
          onClose={() => {
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}

interface PriceProps {
  readonly line: CartLine;
  readonly currency: string;
  readonly isOpen: boolean;
  /** Undefined where prices cannot be changed. */
  readonly onOpen: (() => void) | undefined;
  readonly button: RefObject<HTMLButtonElement | null>;
}

function Price({ line: { name, price, ownPrice }, currency, isOpen, onOpen, button }: PriceProps) {
  const shown = money(price, currency);
  const own = ownPrice > price && <s class="was">{money(ownPrice, currency)}</s>;
  if (!onOpen)
    return (
      <span class="tt-line-price num">
        {own}
        <span>{shown}</span>
      </span>
    );
  return (
    <span class="tt-line-price num">
      {own}
      <button
        ref={button}
        type="button"
        class="tt-price"
        aria-expanded={isOpen}
        aria-label={t('changePriceFrom', name, shown)}
        data-tip={t('changePrice')}
        onClick={onOpen}
      >
        <span>{shown}</span>
        <Icon path={pencil} />
      </button>
    </span>
  );
}
