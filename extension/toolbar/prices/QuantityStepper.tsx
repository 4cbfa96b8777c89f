import { minus, plus } from '../../../shared/design/icons.ts';
import type { CartLine, CartView } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { offlineRefusal } from '../panels/refusals.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { t } from '../words/words.ts';
import { pricesOf } from './prices-of.ts';

interface Props {
  readonly app: App;
  readonly cart: CartView;
  readonly line: CartLine;
  /** None at all are wanted: to be asked about. */
  readonly onNone: () => void;
}

const most = 9_999;

/** How many of a line: by the buttons, the arrow keys, or typed and left or sent with Enter. The store's answer decides what is shown. */
export function QuantityStepper({ app, cart, line, onNone }: Props) {
  const typed = useSignal<string | undefined>(undefined);
  const { quantities } = pricesOf(app);
  const isBusy = quantities.saving.value === line.id;
  const isOff = offlineRefusal(app) !== undefined;
  const want = async (quantity: number) => {
    if (quantity === 0) onNone();
    else if (quantity !== line.quantity && quantity <= most && !isOff) await quantities.set({ cart, line }, quantity);
    typed.value = undefined;
  };
  const send = () => {
    const text = typed.value?.trim() ?? '';
    if (/^\d{1,4}$/.test(text)) void want(Number(text));
    else typed.value = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step !== undefined) void want(line.quantity + step);
    else if (event.key === 'Enter') send();
    else if (event.key === 'Escape' && typed.value !== undefined) typed.value = undefined;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="stepper" aria-busy={isBusy}>
      <button
        type="button"
        aria-label={t('oneLess', line.name)}
        aria-disabled={isOff}
        onClick={() => void want(line.quantity - 1)}
      >
        <Icon path={minus} />
      </button>
      <input
        aria-label={t('quantityOf', line.name)}
        inputMode="numeric"
        maxLength={4}
        autocomplete="off"
        readOnly={isOff}
        value={typed.value ?? String(line.quantity)}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onKeyDown={onKeyDown}
        onBlur={send}
      />
      <button
        type="button"
        aria-label={t('oneMore', line.name)}
        aria-disabled={isOff}
        onClick={() => void want(line.quantity + 1)}
      >
        <Icon path={plus} />
      </button>
    </span>
  );
}
