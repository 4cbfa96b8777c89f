import { useEffect, useMemo } from 'preact/hooks';
import { Failure } from '../panels/Failure.tsx';
import { SidePanel } from '../panels/frames/SidePanel.tsx';
import { offlineRefusal } from '../panels/refusals.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { ByCode } from './ByCode.tsx';
import { LockWords } from './LockWords.tsx';
import { TakeOverLines } from './TakeOverLines.tsx';
import { createTakeOverState, type TakeOverState } from './take-over-state.ts';

const lookAgainMs = 5_000;

/** The shopper's live cart: who has it, what was changed since it was taken over, and the way back. */
export function TakeOverPanel({ app }: PanelProps) {
  const state = useMemo(() => createTakeOverState(app), []);
  const version = app.session.state.value?.call?.cart.version;
  useEffect(() => void state.load(), [version]);
  useEffect(() => {
    const timer = setInterval(() => void state.load(), lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  const { store, call } = app.session.state.value ?? {};
  if (!store) return null;
  const shown = state.view.value;
  const failure = state.failure.value ?? state.unread.value;
  const name = shown?.shopper.firstName;
  const isWrongCode = failure?.code === 'code-unknown';
  return (
    <SidePanel
      app={app}
      title={name ? t('liveCartOf', name) : t(call || shown ? 'liveCart' : 'shopperNotSignedIn')}
      foot={shown?.state === 'yours' && <Foot state={state} currency={store.currency} refusal={offlineRefusal(app)} />}
    >
      {failure && !isWrongCode && (
        <Failure failure={failure} unchanged={t('cartUnchanged')} onAgain={() => void state.load()} />
      )}
      {!call && !shown && <ByCode state={state} isWrong={isWrongCode} refusal={offlineRefusal(app)} />}
      {shown && <LockWords app={app} state={state} shown={shown} store={store} />}
      {shown && <TakeOverLines state={state} shown={shown} currency={store.currency} refusal={offlineRefusal(app)} />}
    </SidePanel>
  );
}

interface FootProps {
  readonly state: TakeOverState;
  readonly currency: string;
  readonly refusal: string | undefined;
}

/** What it came to before and comes to now, and the three ways to give it back. */
function Foot({ state, currency, refusal }: FootProps) {
  const shown = state.view.value;
  if (!shown) return null;
  const isBusy = state.isBusy.value;
  return (
    <>
      <dl class="tt-totals">
        {shown.before && (
          <div>
            <dt>{t('beforeTakeOver')}</dt>
            <dd>{money(shown.before.value, currency)}</dd>
          </div>
        )}
        <div class="tt-grand">
          <dt>{t('nowTotal')}</dt>
          <dd>{money(shown.now.value, currency)}</dd>
        </div>
      </dl>
      <div class="tt-take-over-acts">
        <Button kind="primary" isBusy={isBusy} refusal={refusal} onPress={() => void state.handBack(shown, 'kept')}>
          {shown.changes > 0 ? plural('handBackChanges', shown.changes) : t('handBackUnchanged')}
        </Button>
        {shown.changes > 0 && (
          <Button isBusy={isBusy} refusal={refusal} onPress={() => void state.handBack(shown, 'undone')}>
            {t('handBackUnchanged')}
          </Button>
        )}
        {shown.now.count > 0 && (
          <Button kind="secondary" isBusy={isBusy} refusal={refusal} onPress={() => void state.addItems(shown)}>
            {shown.draft ? `${t('addItemsToOrder')} ${shown.draft.number}` : t('addItemsToOrder')}
          </Button>
        )}
      </div>
    </>
  );
}
