import type { Signal } from '@preact/signals-core';
import { alert } from '../../../shared/design/icons.ts';
import { type CallReason, callReasons, isCallReason, looksLikeCardNumber } from '../../../shared/domain/call.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../words/words.ts';

const reasonWords = {
  'phone-order': 'reasonPhoneOrder',
  'cart-help': 'reasonCartHelp',
  'order-change': 'reasonOrderChange',
  subscription: 'reasonSubscription',
  return: 'reasonReturn',
  other: 'reasonOther',
} as const satisfies Record<CallReason, MessageKey>;

export const wordsOfReason = (reason: CallReason): string => t(reasonWords[reason]);

/** A reason on its way: not chosen yet, or chosen with the note that "Other" needs. */
export interface ReasonDraft {
  readonly reason: CallReason | undefined;
  readonly note: string;
}

/** What keeps a start from going ahead; undefined when nothing does. */
export function reasonProblem({ reason, note }: ReasonDraft): { field: 'reason' | 'note'; text: string } | undefined {
  if (!reason) return { field: 'reason', text: t('chooseReason') };
  if (looksLikeCardNumber(note)) return { field: 'note', text: t('cardNumber') };
  return reason === 'other' && note.trim() === '' ? { field: 'note', text: t('noteRequired') } : undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly draft: Signal<ReasonDraft>;
  /** Shown after the first try, and at once for a card number. */
  readonly problem: ReturnType<typeof reasonProblem>;
  readonly isFirst?: boolean;
}

/** Why the operator acts for the customer; "Other" asks for a note. */
export function ReasonFields({ label, hint, draft, problem, isFirst }: Props) {
  const { reason, note } = draft.value;
  const errorOf = (field: 'reason' | 'note') => (problem?.field === field ? problem.text : undefined);
  return (
    <>
      <div class="field">
        <label for="tt-reason">
          {label} {hint && <span class="opt">{hint}</span>}
        </label>
        <select
          id="tt-reason"
          class="select"
          aria-label={label}
          aria-invalid={errorOf('reason') !== undefined}
          aria-describedby="tt-reason-error"
          data-first={isFirst ? '' : undefined}
          value={reason ?? ''}
          onChange={({ currentTarget: { value } }) => {
            draft.value = { reason: isCallReason(value) ? value : undefined, note };
          }}
        >
          <option value="">{t('chooseReasonOption')}</option>
          {callReasons.map((it) => (
            <option key={it} value={it}>
              {wordsOfReason(it)}
            </option>
          ))}
        </select>
        <FieldError id="tt-reason-error" text={errorOf('reason')} />
      </div>
      {reason === 'other' && (
        <div class="field">
          <label for="tt-reason-note">{t('note')}</label>
          <input
            id="tt-reason-note"
            class="input"
            maxLength={500}
            value={note}
            aria-invalid={errorOf('note') !== undefined}
            aria-describedby="tt-note-error"
            onInput={({ currentTarget }) => {
              draft.value = { reason, note: currentTarget.value };
            }}
          />
          <FieldError id="tt-note-error" text={errorOf('note')} />
        </div>
      )}
    </>
  );
}

export const FieldError = ({ id, text }: { readonly id: string; readonly text: string | undefined }) => (
  <span id={id} class="error" role={text ? 'alert' : undefined} hidden={!text}>
    <Icon path={alert} />
    {text}
  </span>
);
