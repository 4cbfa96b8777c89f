import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { link, login } from '../../../shared/design/icons.ts';
import type { CallKind } from '../../../shared/domain/call.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { CustomerUpdate } from '../customers/customer-update.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { initials } from '../words/initials.ts';
import { type MessageKey, t } from '../words/words.ts';
import { type ReasonDraft, ReasonFields, reasonProblem, wordsOfReason } from './ReasonFields.tsx';
import { offlineRefusal, refusalOf } from './refusals.ts';
import { saveOrPoint } from './save-update.ts';
import { UpdateFirst } from './UpdateFirst.tsx';

interface Props {
  readonly app: App;
  readonly update: CustomerUpdate;
  readonly frame: RefObject<HTMLElement | null>;
}

const titles = { acting: 'logInAs', preparing: 'prepareCartFor' } as const satisfies Record<CallKind, MessageKey>;

const labelOf = (kind: CallKind, { firstName, name }: CustomerCard): string =>
  kind === 'preparing' ? t('prepareCart') : t('logInAs', firstName || name);

/** The reason for a call, and its start; with changes that are not saved it asks about them first. */
export function StartFoot({ app, update, frame }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const draft = useSignal<ReasonDraft>({ reason: undefined, note: '' });
  const wasTried = useSignal(false);
  const asksAbout = useSignal<CallKind | undefined>(undefined);
  const card = update.card.value;
  const problem = reasonProblem(draft.value);
  /** Goes on when `before` says so. */
  const start = (kind: CallKind, event: MouseEvent, before: () => boolean | Promise<boolean>) => {
    const { reason, note } = draft.value;
    if (!reason) return;
    callsOf(app).identity.press(event, {
      title: t(titles[kind], card.name),
      initials: initials(card.name),
      about: t('numberInStore', card.number, app.session.state.value?.store.name ?? ''),
      facts: [
        { term: t('reason'), text: wordsOfReason(reason) },
        { term: t('endsAfter'), text: t('limits') },
      ],
      confirm: labelOf(kind, card),
      async run() {
        asksAbout.value = undefined;
        if (!(await before())) return;
        const { number, name, email } = update.card.value;
        await callsOf(app).start({ kind, number, name, email, reason, note: reason === 'other' ? note.trim() : '' });
      },
    });
  };
  const press = (kind: CallKind) => (event: MouseEvent) => {
    wasTried.value = true;
    if (problem) return;
    if (update.changes.value.length > 0) asksAbout.value = kind;
    else start(kind, event, () => true);
  };
  const asked = asksAbout.value;
  if (asked && update.changes.value.length > 0)
    return (
      <UpdateFirst
        app={app}
        update={update}
        kind={asked}
        onBack={() => {
          asksAbout.value = undefined;
          button.current?.focus();
        }}
        onUpdate={(event) => start(asked, event, () => saveOrPoint(update, frame))}
        onWithout={(event) => start(asked, event, () => true)}
      />
    );
  const refusal = refusalOf(card) ?? offlineRefusal(app);
  const running = app.session.call();
  const isPreparing = running?.kind === 'preparing' && running.customer.number === card.number;
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
      {!isPreparing && (
        <Button kind="secondary" icon={link} refusal={refusal} onPress={press('preparing')}>
          {labelOf('preparing', card)}
        </Button>
      )}
      <Button kind="primary" icon={login} refusal={refusal} buttonRef={button} onPress={press('acting')}>
        {labelOf('acting', card)}
      </Button>
      <p class="hint">{refusalOf(card) ?? t(isPreparing ? 'logInHint' : 'startHint')}</p>
    </div>
  );
}
