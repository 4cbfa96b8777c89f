import * as icons from '../../../../shared/design/icons.ts';
import type { PricedLine } from '../../../features/checkout/priced-cart.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import type { Shop } from '../shop.ts';
import { CartGuard } from './CartGuard.tsx';
import { heldByOther } from './cart-held.ts';
import { type LineFormProps, LineNote, LineProblem, noteId } from './LineNote.tsx';
import { PriceCell } from './PriceCell.tsx';

export interface RefusedLine {
  readonly uniqueId: string;
  readonly words: string;
  /** What was typed as quantity. */
  readonly quantity: string;
  /** So many are left: a way out to offer. */
  readonly left?: number | undefined;
}

interface CartLineProps {
  readonly shop: Shop;
  readonly line: PricedLine;
  /** What keeps it from being ordered. */
  readonly problem?: string | undefined;
  /** What happened to it. */
  readonly notice?: string | undefined;
  /** A change that was refused. */
  readonly refused?: RefusedLine | undefined;
  /** Asks whether to remove it. */
  readonly asks: boolean;
}

export const CartLine = ({ shop, line, problem, notice, refused, asks }: CartLineProps) => {
  const { t, formats } = shop;
  const isHeld = heldByOther(shop) !== undefined;
  return (
    <li class="line" id={`line-${line.uniqueId}`}>
      <div class="tile">
        <GoodPicture art={line.art} />
      </div>
      <div class="line-words">
        <h2>
          {line.slug === '' ? (
            line.name
          ) : (
            <a href={`/p/${line.slug}?sku=${encodeURIComponent(line.reference)}`}>{line.name}</a>
          )}
        </h2>
        <p class="hint line-unit">
          {line.unit} · <span class="mono">{line.reference}</span>
        </p>
        <p class="num line-price">
          <PriceCell shop={shop} line={line} />
          {line.listPrice > line.sellingPrice && <s class="was">{formats.money(line.listPrice)}</s>}
          <span class="hint">{t('cart.each')}</span>
        </p>
      </div>
      {isHeld ? (
        <span class="line-quantity num">{t('cart.items', { count: line.quantity })}</span>
      ) : (
        <QuantityForm shop={shop} line={line} refused={refused} />
      )}
      <div class="total num">
        <span class="line-total">{formats.money(line.total)}</span>
        {!isHeld && <RemoveForm shop={shop} line={line} />}
      </div>
      {notice && (
        <p class="line-note hint" role="status">
          {notice}
        </p>
      )}
      {asks && !isHeld && <RemoveQuestion shop={shop} line={line} />}
      {refused && !isHeld && <LineNote shop={shop} line={line} words={refused.words} take={refused.left} />}
      {problem && !refused && !isHeld && <LineProblem shop={shop} line={line} words={problem} />}
    </li>
  );
};

/** *Update* comes first, so that Enter in the field sends what was typed. */
const QuantityForm = ({ shop, line, refused }: LineFormProps & { readonly refused?: RefusedLine | undefined }) => {
  const { t } = shop;
  const product = line.name;
  const labels = {
    quantity: t('cart.quantityOf', { product }),
    fewer: t('cart.fewerOf', { product }),
    more: t('cart.moreOf', { product }),
  };
  return (
    <form class="line-quantity" method="post" action="/cart/quantity" data-submit-on-change>
      <CartGuard shop={shop} />
      <input type="hidden" name="line" value={line.uniqueId} />
      <button
        class="btn btn-secondary btn-lg without-script"
        type="submit"
        aria-label={t('cart.updateLine', { product })}
      >
        {t('cart.update')}
      </button>
      <Stepper
        id={`quantity-${line.uniqueId}`}
        value={refused?.quantity ?? String(line.quantity)}
        labels={labels}
        buttons="submit"
        error={refused ? noteId(line) : undefined}
      />
    </form>
  );
};

const RemoveForm = ({ shop, line }: LineFormProps) => (
  <form class="line-remove-form" method="post" action="/cart/remove">
    <CartGuard shop={shop} />
    <input type="hidden" name="line" value={line.uniqueId} />
    <button
      class="btn btn-link line-remove"
      type="submit"
      aria-label={shop.t('cart.removeLine', { product: line.name })}
    >
      {shop.t('cart.remove')}
    </button>
  </form>
);

/** A quantity of nothing is a question, not an order to remove. */
const RemoveQuestion = ({ shop, line }: LineFormProps) => (
  <div class="line-note notice notice-amber" role="status">
    <Icon path={icons.alert} />
    <span class="grow">{shop.t('cart.removeQuestion', { product: line.name })}</span>
    <a class="btn btn-secondary" href="/cart">
      {shop.t('cart.keep')}
    </a>
    <form method="post" action="/cart/remove">
      <CartGuard shop={shop} />
      <input type="hidden" name="line" value={line.uniqueId} />
      <button class="btn btn-danger" type="submit">
        {shop.t('cart.remove')}
      </button>
    </form>
  </div>
);
