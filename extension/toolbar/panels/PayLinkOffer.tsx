import type { MadePayLink } from '../../../shared/api/pay-links.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { t } from '../words/words.ts';
import { Failure } from './Failure.tsx';

/** Hand over by a link that the customer pays by: copied, or mailed by the store. A new one takes the one before back. */
export function PayLinkOffer({ app, call: { cart, customer } }: { readonly app: App; readonly call: CallView }) {
  const made = useSignal<MadePayLink | undefined>(undefined);
  const isCopied = useSignal(false);
  const failure = useSignal<ApiFailure | undefined>(undefined);
  const busy = useSignal<'copy' | 'mail' | undefined>(undefined);

  const make = async (way: 'copy' | 'mail') => {
    busy.value = way;
    failure.value = undefined;
    const reply = await callsOf(app).api.makePayLink(cart.orderFormId, way === 'mail');
    busy.value = undefined;
    if (!reply.ok) {
      failure.value = reply.problem;
      return;
    }
    made.value = reply.value;
    // Where the browser keeps the clipboard to itself, the address is there to be copied by hand.
    isCopied.value = way === 'copy' && (await copied(reply.value.url));
  };
  const offline = app.session.outage.value ? t('offWhileOffline') : undefined;
  const said = made.value?.sentTo ? t('payLinkSent', made.value.sentTo) : isCopied.value ? t('payLinkCopied') : '';
  return (
    <div class="field">
      <span class="label">{t('payLink')}</span>
      <span class="hint">{t('payLinkText', customer.firstName || customer.name)}</span>
      <span>
        <Button kind="secondary" isBusy={busy.value === 'copy'} refusal={offline} onPress={() => void make('copy')}>
          {t('copyPayLink')}
        </Button>{' '}
        <Button kind="secondary" isBusy={busy.value === 'mail'} refusal={offline} onPress={() => void make('mail')}>
          {t('mailPayLink')}
        </Button>
      </span>
      {made.value && (
        <input class="input mono" readOnly value={made.value.url} aria-label={t('payLink')} data-pay-link="" />
      )}
      <span class="hint" role="status">
        {said}
      </span>
      {failure.value && <Failure failure={failure.value} unchanged={t('nothingChanged')} />}
    </div>
  );
}

const copied = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
