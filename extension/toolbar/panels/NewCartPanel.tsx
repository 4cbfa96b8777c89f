import type { ApiFailure } from '../../store/api-client.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { Dialog } from './frames/Dialog.tsx';
import { offlineRefusal } from './refusals.ts';

/** Begins the prepared cart anew, once the operator has read what goes. */
export function NewCartPanel({ app }: PanelProps) {
  const failure = useSignal<ApiFailure | undefined>(undefined);
  const isBusy = useSignal(false);
  const { call, store } = app.session.state.value ?? {};
  if (!call || !store) return null;
  const { count, value } = call.cart;
  const empty = async () => {
    isBusy.value = true;
    const reply = await callsOf(app).api.newCart();
    isBusy.value = false;
    failure.value = reply.ok ? undefined : reply.problem;
    if (reply.ok) app.outside.page.reload();
  };
  return (
    <Dialog
      app={app}
      title={t('newCartTitle')}
      isAlert
      foot={
        <>
          <Button kind="secondary" onPress={app.panels.close}>
            {t('keepCart')}
          </Button>
          <Button kind="danger" isBusy={isBusy.value} refusal={offlineRefusal(app)} onPress={() => void empty()}>
            {t('newCart')}
          </Button>
        </>
      }
    >
      <p>{plural('newCartText', count, money(value, store.currency))}</p>
      {failure.value && <Failure failure={failure.value} unchanged={t('nothingChanged')} />}
    </Dialog>
  );
}
