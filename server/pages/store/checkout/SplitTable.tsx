import { FieldError } from '../../parts/Field.tsx';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';
import type { RefusedStep } from './checkout-view.ts';
import { partField, type SplitPlace, unitsShown } from './several-places.ts';

interface SplitTableProps {
  readonly shop: Shop;
  readonly places: readonly SplitPlace[];
  readonly refused: RefusedStep | undefined;
}

/** How many units of each line go to each place. */
export const SplitTable = ({ shop, places, refused }: SplitTableProps) => {
  const { t, cart } = shop;
  const change = new URLSearchParams([
    ['step', 'several'],
    ['choose', '1'],
    ...places.map(({ value }) => ['to', value]),
  ]);
  return (
    <form class="stack stack-4" method="post" action="/checkout/several">
      <CartGuard shop={shop} />
      {places.map(({ value }) => (
        <input key={value} type="hidden" name="to" value={value} />
      ))}
      <table class="split-table">
        <caption class="vh">{t('checkout.splitTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('checkout.product')}</th>
            <th scope="col" class="num">
              {t('checkout.splitTotal')}
            </th>
            {places.map(({ value, name }) => (
              <th scope="col" key={value}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cart.lines.map(({ uniqueId }) => (
            <SplitRow key={uniqueId} shop={shop} uniqueId={uniqueId} places={places} refused={refused} />
          ))}
        </tbody>
      </table>
      <p class="row wrap gap-3">
        <button class="btn btn-primary btn-lg" type="submit">
          {t('checkout.continue')}
        </button>
        <a href={`/checkout?${change}`}>{t('checkout.changePlaces')}</a>
      </p>
    </form>
  );
};

const SplitRow = ({ shop, uniqueId, places, refused }: SplitTableProps & { readonly uniqueId: string }) => {
  const { t, cart } = shop;
  const line = cart.lines.find((it) => it.uniqueId === uniqueId);
  if (!line) return null;
  const isWrong = refused !== undefined && uniqueId in refused.errors;
  const error = `split-error-${line.index}`;
  return (
    <tr>
      <th scope="row">
        {line.name}
        <br />
        <span class="hint">{line.unit}</span>
        {isWrong && (
          <>
            <br />
            <FieldError id={error}>{t('checkout.splitWrong', { count: line.quantity })}</FieldError>
          </>
        )}
      </th>
      <td class="num" data-label={t('checkout.splitTotal')}>
        {line.quantity}
      </td>
      {places.map(({ value, name }, column) => (
        <td key={value} data-label={name}>
          <input
            class="input num"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={4}
            name={partField(uniqueId, column)}
            value={refused?.typed.get(partField(uniqueId, column)) ?? unitsShown(cart, uniqueId, places, column)}
            aria-label={t('checkout.unitsTo', { product: line.name, place: name })}
            {...(isWrong ? { 'aria-invalid': 'true', 'aria-describedby': error } : {})}
            autofocus={isWrong && column === 0 && Object.keys(refused.errors)[0] === uniqueId}
          />
        </td>
      ))}
    </tr>
  );
};
