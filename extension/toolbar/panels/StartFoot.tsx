import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { login } from '../../../shared/design/icons.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { CustomerUpdate } from '../customers/customer-update.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { initials } from '../words/initials.ts';
import { t } from '../words/words.ts';
import { type ReasonDraft, ReasonFields, reasonProblem, wordsOfReason } from './ReasonFields.tsx';
import { offlineRefusal, refusalOf } from './refusals.ts';
import { saveOrPoint } from './save-update.ts';
import { UpdateFirst } from './UpdateFirst.tsx';

interface Props {
  readonly app: App;
  readonly update: CustomerUpdate;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The reason for a call, and its start; with changes that are not saved it asks about them first. */
export function StartFoot({ app, update, frame }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const draft = useSignal<ReasonDraft>({ reason: undefined, note: '' });
  const wasTried = useSignal(false);
  const isAsking = useSignal(false);
  const card = update.card.value;
  const problem = reasonProblem(draft.value);
  /** Goes on when `before` says so. */
  const start = (event: MouseEvent, before: () => boolean | Promise<boolean>) => {
    const { reason, note } = draft.value;
    if (!reason) return;
    callsOf(app).identity.press(event, {
      title: t('logInAs', card.name),
      initials: initials(card.name),
      about: t('numberInStore', card.number, app.session.state.value?.store.name ?? ''),
      facts: [
        { term: t('reason'), text: wordsOfReason(reason) },
        { term: t('endsAfter'), text: t('limits') },
      ],
      confirm: t('logInAs', card.firstName || card.name),
      async run() {
        isAsking.value = false;
        if (!(await before())) return;
        const { number, name, email } = update.card.value;
        await callsOf(app).start({ number, name, email, reason, note: reason === 'other' ? note.trim() : '' });
      },
    });
  };
  const press = (event: MouseEvent) => {
    wasTried.value = true;
    if (problem) return;
    if (update.changes.value.length > 0) isAsking.value = true;
    else start(event, () => true);
  };
  if (isAsking.value && update.changes.value.length > 0)
    return (
      <UpdateFirst
        app={app}
        update={update}
        onBack={() => {
          isAsking.value = false;
          button.current?.focus();
        }}
        onUpdate={(event) => start(event, () => saveOrPoint(update, frame))}
        onWithout={(event) => start(event, () => true)}
      />
    );
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
      <Button
        kind="primary"
        icon={login}
        refusal={refusalOf(card) ?? offlineRefusal(app)}
        buttonRef={button}
        onPress={press}
      >
        {t('logInAs', card.firstName || card.name)}
      </Button>
      <p class="hint">{refusalOf(card) ?? t('logInHint')}</p>
    </div>
  );
}
