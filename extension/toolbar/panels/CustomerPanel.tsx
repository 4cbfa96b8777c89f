import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { login, swap } from '../../../shared/design/icons.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar, LevelBadge } from '../ui/facts.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { day, year } from '../words/dates.ts';
import { initials } from '../words/initials.ts';
import { t } from '../words/words.ts';
import { CustomerFacts, refusalOf } from './CustomerFacts.tsx';
import { Failure } from './Failure.tsx';
import { Head } from './frames/Head.tsx';
import { useFrame } from './frames/use-frame.ts';
import { type ReasonDraft, ReasonFields, reasonProblem, wordsOfReason } from './ReasonFields.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useLoaded } from './use-loaded.ts';

/** The customer card: check the details on the phone, give a reason, log in as them. */
export function CustomerPanel({ app, panel }: PanelProps) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app);
  const picked = panel.name === 'customer' ? panel : undefined;
  const number = picked?.customer.number ?? '';
  const [loaded, again] = useLoaded(number, () => callsOf(app).api.customer(number));
  const card = loaded.is === 'there' ? loaded.value : undefined;
  return (
    <div ref={frame} class="tt-card tt-sheet" role="dialog" aria-labelledby="tt-panel-title" onKeyDown={onKeyDown}>
      <Head
        app={app}
        id="tt-panel-title"
        before={<Avatar text={initials(card?.name ?? picked?.customer.name ?? '')} kind="lg" />}
        title={
          <>
            {card?.name ?? picked?.customer.name} {card && <LevelBadge level={card.level} />}
          </>
        }
        hint={card && <Since app={app} card={card} />}
      />
      <div class="tt-body">
        {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
        {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={6} />}
        {card && <CustomerFacts app={app} card={card} />}
      </div>
      {card && (picked?.isCheckOnly ? <SwitchFoot app={app} /> : <StartFoot app={app} card={card} />)}
    </div>
  );
}

function Since({ app, card }: { readonly app: App; readonly card: CustomerCard }) {
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  const now = app.clock.at();
  const since = year(card.customerSince, zone);
  return (
    <>
      <span class="mono">{card.number}</span>,{' '}
      {card.lastOrder ? t('sinceWithOrder', since, day(card.lastOrder.at, now, zone)) : t('sinceWithoutOrder', since)}
    </>
  );
}

const SwitchFoot = ({ app }: { readonly app: App }) => (
  <div class="tt-foot">
    <Button kind="secondary" icon={swap} onPress={() => app.find()}>
      {t('switchCustomer')}
    </Button>
  </div>
);

function StartFoot({ app, card }: { readonly app: App; readonly card: CustomerCard }) {
  const draft = useSignal<ReasonDraft>({ reason: undefined, note: '' });
  const wasTried = useSignal(false);
  const problem = reasonProblem(draft.value);
  const first = card.firstName || card.name;
  const { number, name, email } = card;
  const press = (event: MouseEvent) => {
    wasTried.value = true;
    const { reason, note } = draft.value;
    if (problem || !reason) return;
    callsOf(app).identity.press(event, {
      title: t('logInAs', name),
      initials: initials(name),
      about: t('numberInStore', number, app.session.state.value?.store.name ?? ''),
      facts: [
        { term: t('reason'), text: wordsOfReason(reason) },
        { term: t('endsAfter'), text: t('limits') },
      ],
      confirm: t('logInAs', first),
      run: () => void callsOf(app).start({ number, name, email, reason, note: reason === 'other' ? note.trim() : '' }),
    });
  };
  const isCard = problem?.field === 'note' && draft.value.note !== '';
  return (
    <div class="tt-foot tt-start">
      <ReasonFields
        label={t('reason')}
        hint={t('goesToAudit')}
        draft={draft}
        problem={wasTried.value || isCard ? problem : undefined}
        isFirst
      />
      <Button kind="primary" icon={login} refusal={refusalOf(card) ?? offlineRefusal(app)} onPress={press}>
        {t('logInAs', first)}
      </Button>
      <p class="hint">{refusalOf(card) ?? t('logInHint')}</p>
    </div>
  );
}

/** Writes are off without connection. */
export const offlineRefusal = (app: App): string | undefined =>
  app.session.outage.value ? t('offWhileOffline') : undefined;
