import { Notice } from '../../parts/Notice.tsx';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';

interface TakeFormsProps {
  readonly shop: Shop;
  readonly action: string;
  readonly isTaken: boolean;
}

/** One button for an empty cart; a question for one that holds something. */
export const TakeForms = ({ shop, action, isTaken }: TakeFormsProps) => {
  const { t, cart, identity } = shop;
  if (identity.kind === 'staff')
    return (
      <div class="sum-act">
        <Notice tone="neutral">{t('share.staff')}</Notice>
      </div>
    );
  if (isTaken)
    return (
      <div class="stack stack-3 sum-act">
        <p>{t('share.taken')}</p>
        <a class="btn btn-primary btn-lg btn-block" href="/cart">
          {t('share.toCart')}
        </a>
      </div>
    );
  return (
    <form method="post" action={action} class="stack stack-3 sum-act">
      <CartGuard shop={shop} />
      {cart.lines.length === 0 ? (
        <button class="btn btn-primary btn-lg btn-block" type="submit">
          {t('share.use')}
        </button>
      ) : (
        <Question shop={shop} />
      )}
      <a class="btn btn-secondary btn-lg btn-block" href="/">
        {t('share.look')}
      </a>
    </form>
  );
};

const Question = ({ shop: { t, cart } }: Pick<TakeFormsProps, 'shop'>) => (
  <>
    <p id="share-asks">
      {t('share.asks', { count: cart.lines.length })} {t('share.asksText')}
    </p>
    <button class="btn btn-primary btn-lg btn-block" type="submit" name="way" value="add" aria-describedby="share-asks">
      {t('share.add')}
    </button>
    <button
      class="btn btn-secondary btn-lg btn-block"
      type="submit"
      name="way"
      value="replace"
      aria-describedby="share-asks"
    >
      {t('share.replace')}
    </button>
  </>
);
