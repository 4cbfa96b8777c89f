import { useEffect } from 'preact/hooks';
import { phone } from '../../../shared/design/icons.ts';
import {
  type CallOutcome,
  looksLikeCardNumber,
  maxCallNoteLength,
  type WrapUpCode,
  wrapUpCodes,
} from '../../../shared/domain/call.ts';
import type { CallEnd } from '../../messaging/protocol.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { PanelProps } from '../state/open-panel.ts';
import type { CallView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { duration } from '../words/format.ts';
import { initials } from '../words/initials.ts';
import { type MessageKey, t } from '../words/words.ts';
import { EndPreparing } from './EndPreparing.tsx';
import { Failure } from './Failure.tsx';
import { Dialog } from './frames/Dialog.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { PayLinkOffer } from './PayLinkOffer.tsx';
import { FieldError } from './ReasonFields.tsx';

const codeWords = {
  'new-order': 'codeNewOrder',
  'repeat-order': 'codeRepeatOrder',
  'order-change': 'codeOrderChange',
  'subscription-change': 'codeSubscription',
  return: 'codeReturn',
  'question-answered': 'codeQuestion',
  'wrong-number': 'codeWrongNumber',
} as const satisfies Record<WrapUpCode, MessageKey>;

/** The end of the call: how it went, a code and a note for the team. What is typed is kept until it is sent. */
export function EndCallPanel({ app }: PanelProps) {
  const call = app.session.state.value?.call;
  if (!call) return null;
  return call.kind === 'preparing' ? <EndPreparing app={app} call={call} /> : <EndCall app={app} call={call} />;
}

function EndCall({ app, call }: { readonly app: App; readonly call: CallView }) {
  const { end, change } = useDraft(app, call);
  const failure = useSignal<ApiFailure | undefined>(undefined);
  const isAsking = useSignal(false);
  const note = end.note ?? '';
  const isCard = looksLikeCardNumber(note);
  const isWaiting = callsOf(app).unsent.value !== undefined;

  const send = async () => {
    failure.value = undefined;
    failure.value = await callsOf(app).end({ ...end, ...(note ? { note: note.trim() } : {}) });
  };
  const press = (event: MouseEvent) => {
    if (end.outcome === 'cancel-order' && !isAsking.value) isAsking.value = true;
    else
      callsOf(app).identity.press(
        event,
        confirmation(app, call, () => void send()),
      );
  };
  if (isAsking.value)
    return (
      <Dialog
        app={app}
        title={t('cancelTitle')}
        isAlert
        foot={
          <>
            <Button
              kind="secondary"
              onPress={() => {
                isAsking.value = false;
              }}
            >
              {t('keepWorking')}
            </Button>
            <Button kind="danger" isBusy={callsOf(app).isEnding.value} onPress={press}>
              {t('cancelAndEnd')}
            </Button>
          </>
        }
      >
        <p>{t('cancelText', call.customer.name)}</p>
        {failure.value && <Failure failure={failure.value} unchanged={t('callStillRuns')} />}
      </Dialog>
    );
  return (
    <Dialog
      app={app}
      title={t('endCallWith', call.customer.name)}
      isWide
      aside={
        <span class="tt-timer tt-timer-plain">
          <Icon path={phone} />
          {duration(app.clock.now.value - call.startedAt)}
        </span>
      }
      foot={
        <>
          <span class="grow hint">{t(isWaiting ? 'offlineEndKept' : 'endsTheSession')}</span>
          <Button kind="secondary" onPress={app.panels.close}>
            {t('keepWorking')}
          </Button>
          <Button
            kind="primary"
            isBusy={callsOf(app).isEnding.value}
            refusal={isCard ? t('cardNumber') : isWaiting ? t('offlineEndKept') : undefined}
            onPress={press}
          >
            {t('endCall')}
          </Button>
        </>
      }
    >
      <OutcomeChoice app={app} call={call} outcome={end.outcome} onChange={(outcome) => change({ outcome })} />
      {end.outcome === 'hand-over' && call.kind === 'acting' && call.cart.count > 0 && (
        <PayLinkOffer app={app} call={call} />
      )}
      <div class="field">
        <label for="tt-code">
          {t('wrapUpCode')} <span class="opt">{t('optional')}</span>
        </label>
        <select
          id="tt-code"
          class="select"
          aria-label={t('wrapUpCode')}
          value={end.wrapUpCode ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const wrapUpCode = wrapUpCodes.find((it) => it === value);
            change({ wrapUpCode });
          }}
        >
          <option value="">{t('noCode')}</option>
          {wrapUpCodes.map((code) => (
            <option key={code} value={code}>
              {t(codeWords[code])}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="tt-note">
          {t('wrapUpNote')} <span class="opt">{t('teamSeesIt')}</span>
        </label>
        <textarea
          id="tt-note"
          class="input"
          rows={3}
          maxLength={maxCallNoteLength}
          aria-label={t('wrapUpNote')}
          aria-invalid={isCard}
          aria-describedby="tt-note-hint tt-note-error"
          value={note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        <FieldError id="tt-note-error" text={isCard ? t('cardNumber') : undefined} />
        <span id="tt-note-hint" class="hint tt-between">
          <span>{t('neverCards')}</span>
          <span>{t('ofCharacters', String(note.length), String(maxCallNoteLength))}</span>
        </span>
      </div>
      {failure.value && <Failure failure={failure.value} unchanged={t('callStillRuns')} />}
    </Dialog>
  );
}

const confirmation = (app: App, { customer }: CallView, run: () => void) => ({
  title: t('endCallWith', customer.name),
  initials: initials(customer.name),
  about: t('numberInStore', customer.number, app.session.state.value?.store.name ?? ''),
  facts: [{ term: t('endCall'), text: t('endsTheSession') }],
  confirm: t('endCall'),
  run,
});

type Change = { readonly [K in keyof CallEnd]?: CallEnd[K] | undefined };

/** The draft of this call's end: read once, and kept with each change. */
function useDraft(app: App, call: CallView) {
  const { keeper } = callsOf(app);
  const operator = app.session.state.value?.operator.email ?? '';
  const first: CallOutcome = call.order ? 'done-order' : 'hand-over';
  const end = useSignal<CallEnd>({ callId: call.id, outcome: first });
  const isChanged = useSignal(false);
  useEffect(() => {
    void keeper.callDraft(operator, call.id).then((draft) => {
      if (!draft || isChanged.value) return; // what was typed meanwhile is newer
      const outcome = draft.outcome === 'done-order' && !call.order ? first : (draft.outcome ?? first);
      end.value = { ...draft, outcome };
    });
  }, [call.id]);
  const change = (part: Change) => {
    isChanged.value = true;
    const { callId } = end.value;
    const { wrapUpCode, note, outcome = first } = { ...end.value, ...part };
    end.value = { callId, outcome, ...(wrapUpCode ? { wrapUpCode } : {}), ...(note ? { note } : {}) };
    void keeper.keepCallDraft(operator, end.value);
  };
  return { end: end.value, change };
}
