import { useEffect, useRef } from 'preact/hooks';
import type { CartLine, CartView } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { Failure } from '../panels/Failure.tsx';
import { offlineRefusal } from '../panels/refusals.ts';
import { Button } from '../ui/Button.tsx';
import { count } from '../words/format.ts';
import { t } from '../words/words.ts';
import { pricesOf } from './prices-of.ts';

interface Props {
  readonly app: App;
  readonly cart: CartView;
  readonly line: CartLine;
}

/** Why the store left the quantity as it is. */
export function QuantityNote({ app, line }: Omit<Props, 'cart'>) {
  const problem = pricesOf(app).quantities.problem.value;
  if (problem?.lineId !== line.id) return null;
  return (
    <div class="tt-line-note">
      {problem.kind === 'short' ? (
        <p class="error" role="alert">
          {t('quantityShort', line.name, count(line.quantity))}
        </p>
      ) : (
        <Failure failure={problem.failure} unchanged={t('shownIsStore')} />
      )}
    </div>
  );
}

/** Asks before the last piece goes, and gives the focus to the answer that loses nothing. */
export function RemoveQuestion({ app, cart, line, onDone }: Props & { readonly onDone: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const { quantities } = pricesOf(app);
  return (
    <div class="tt-line-note tt-asks">
      <span class="grow" role="alert">
        {t('removeQuestion', line.name)}
      </span>
      <Button kind="secondary" small buttonRef={keep} onPress={onDone}>
        {t('keepCart')}
      </Button>
      <Button
        kind="danger"
        small
        isBusy={quantities.saving.value === line.id}
        refusal={offlineRefusal(app)}
        onPress={() => void quantities.set({ cart, line }, 0).then(onDone)}
      >
        {t('remove')}
      </Button>
    </div>
  );
}
