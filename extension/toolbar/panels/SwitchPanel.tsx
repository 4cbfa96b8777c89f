import { alert, arrowRight, check } from '../../../shared/design/icons.ts';
import { type CallOutcome, callOutcomes } from '../../../shared/domain/call.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar } from '../ui/facts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { money } from '../words/format.ts';
import { initials } from '../words/initials.ts';
import { type MessageKey, plural, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { Dialog } from './frames/Dialog.tsx';
import { PhoneHelp } from './PhoneHelp.tsx';
import { type ReasonDraft, ReasonFields, reasonProblem, wordsOfReason } from './ReasonFields.tsx';
import { offlineRefusal, refusalOf } from './refusals.ts';
import { useLoaded } from './use-loaded.ts';

const outcomeWords = {
  'done-order': 'outcomeDone',
  'cancel-order': 'outcomeCancel',
  'hand-over': 'outcomeHandOver',
} as const satisfies Record<CallOutcome, MessageKey>;

/** From one customer to the next: what stays where, how the first call ends, why the second begins. */
export function SwitchPanel({ app, panel }: PanelProps) {
  const to = panel.name === 'switch' ? panel.customer : { number: '', name: '' };
  const state = app.session.state.value;
  const call = state?.call;
  const [loaded, again] = useLoaded(to.number, () => callsOf(app).api.customer(to.number));
  const outcome = useSignal<CallOutcome>(call?.order ? 'done-order' : 'hand-over');
  const draft = useSignal<ReasonDraft>({ reason: undefined, note: '' });
  if (!state || !call) return null;
  const card = loaded.is === 'there' ? loaded.value : undefined;
  const problem = reasonProblem(draft.value);
  const isCard = problem?.field === 'note' && draft.value.note !== '';
  const unsaved = app.unsavedPrice.value;
  const from = call.customer;
  const toFirst = card?.firstName || to.name;
  const press = (event: MouseEvent) => {
    const { reason, note } = draft.value;
    if (!card || !reason || problem) return;
    callsOf(app).identity.press(event, {
      title: t('switchTitle', from.name, to.name),
      initials: initials(to.name),
      about: t('numberInStore', to.number, state.store.name),
      facts: [
        { term: t('callEndsAs', from.firstName), text: t(outcomeWords[outcome.value]) },
        { term: t('reasonToActFor', toFirst), text: wordsOfReason(reason) },
        { term: t('endsAfter'), text: t('limits') },
      ],
      confirm: t('switchCustomer'),
      run: () =>
        void callsOf(app).start({
          kind: 'acting',
          number: card.number,
          name: card.name,
          email: card.email,
          reason,
          note: reason === 'other' ? note.trim() : '',
          previousOutcome: outcome.value,
        }),
    });
  };
  return (
    <Dialog
      app={app}
      title={t('switchTitle', from.name, to.name)}
      foot={
        <>
          <FirstButton onPress={app.panels.close}>{t('stayWith', from.firstName)}</FirstButton>
          <Button
            kind="primary"
            refusal={(card && refusalOf(card)) ?? offlineRefusal(app) ?? (card ? problem?.text : t('loading'))}
            onPress={press}
          >
            {t('switchCustomer')}
          </Button>
        </>
      }
    >
      <div class="tt-fromto">
        <Person name={from.name} number={from.number} isActedFor />
        <Icon path={arrowRight} class="icon-lg" />
        <Person name={to.name} number={to.number} />
      </div>
      <p class="tt-kept">
        <Icon path={check} />
        {plural('cartStays', call.cart.count, from.name, money(call.cart.value, state.store.currency), to.name)}
      </p>
      {unsaved && (
        <p class="tt-kept tt-red">
          <Icon path={alert} />
          {t('typedPriceDropped', unsaved.product, unsaved.price)}
        </p>
      )}
      {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
      {card && <PhoneHelp app={app} card={card} />}
      <div class="tt-fields">
        <div class="field">
          <label for="tt-outcome">{t('callEndsAs', from.firstName)}</label>
          <select
            id="tt-outcome"
            class="select"
            value={outcome.value}
            onChange={({ currentTarget: { value } }) => {
              outcome.value = callOutcomes.find((it) => it === value) ?? outcome.value;
            }}
          >
            {callOutcomes
              .filter((it) => it !== 'done-order' || call.order)
              .map((it) => (
                <option key={it} value={it}>
                  {t(outcomeWords[it])}
                </option>
              ))}
          </select>
        </div>
        <ReasonFields label={t('reasonToActFor', toFirst)} draft={draft} problem={isCard ? problem : undefined} />
      </div>
    </Dialog>
  );
}

const FirstButton = (props: { readonly onPress: () => void; readonly children: string }) => (
  <button type="button" class="btn btn-secondary" data-first="" onClick={props.onPress}>
    {props.children}
  </button>
);

const Person = ({ name, number, isActedFor }: { name: string; number: string; isActedFor?: boolean }) => (
  <>
    <Avatar text={initials(name)} kind={isActedFor ? 'amber' : ''} />
    <span class="tt-two">
      <bdi>{name}</bdi>
      <span class="mono">{number}</span>
    </span>
  </>
);
