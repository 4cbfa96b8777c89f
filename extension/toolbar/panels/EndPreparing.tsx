import type { ApiFailure } from '../../store/api-client.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { Dialog } from './frames/Dialog.tsx';

/** The end of preparing a cart: it stays as it is, so there is nothing to decide but that. */
export function EndPreparing({ app, call }: { readonly app: App; readonly call: CallView }) {
  const failure = useSignal<ApiFailure | undefined>(undefined);
  const calls = callsOf(app);
  const isWaiting = calls.unsent.value !== undefined;
  const { customer, cart } = call;
  const end = async () => {
    failure.value = undefined;
    failure.value = await calls.end({ callId: call.id, outcome: 'hand-over' });
  };
  return (
    <Dialog
      app={app}
      title={t('endPreparingFor', customer.name)}
      foot={
        <>
          <Button kind="secondary" onPress={app.panels.close}>
            {t('keepWorking')}
          </Button>
          <Button
            kind="primary"
            isBusy={calls.isEnding.value}
            refusal={isWaiting ? t('offlineEndKept') : undefined}
            onPress={() => void end()}
          >
            {t('endPreparing')}
          </Button>
        </>
      }
    >
      <p>{plural('preparedStays', cart.count, money(cart.value, app.session.state.value?.store.currency ?? 'USD'))}</p>
      {failure.value && <Failure failure={failure.value} unchanged={t('nothingChanged')} />}
    </Dialog>
  );
}
