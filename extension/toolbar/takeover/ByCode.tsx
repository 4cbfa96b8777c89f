import { TextField } from '../panels/TextField.tsx';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { t } from '../words/words.ts';
import type { TakeOverState } from './take-over-state.ts';

interface Props {
  readonly state: TakeOverState;
  /** The code that was sent opens no cart. */
  readonly isWrong: boolean;
  readonly refusal: string | undefined;
}

/** The way into the cart of a shopper who is not signed in: the code they read out, else an empty cart. */
export function ByCode({ state, isWrong, refusal }: Props) {
  const code = useSignal('');
  const open = () => {
    if (refusal === undefined && code.value.trim() !== '') void state.take({ code: code.value });
  };
  return (
    <form
      class="tt-take-over-state"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p class="muted">{t('askForCode')}</p>
      <TextField
        id="tt-cart-code"
        label={t('cartCode')}
        value={code.value}
        isFirst
        error={isWrong ? t('noCartOfCode') : undefined}
        onInput={(text) => {
          code.value = text;
        }}
      />
      <div class="tt-take-over-acts">
        <Button kind="primary" isBusy={state.isBusy.value} refusal={refusal} onPress={open}>
          {t('openCartByCode')}
        </Button>
        <Button
          kind="ghost"
          isBusy={state.isBusy.value}
          refusal={refusal}
          onPress={() => void state.take({ empty: true })}
        >
          {t('openEmptyCart')}
        </Button>
      </div>
    </form>
  );
}
