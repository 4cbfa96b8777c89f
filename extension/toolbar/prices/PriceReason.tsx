import { looksLikeCardNumber } from '../../../shared/domain/call.ts';
import type { App } from '../create-app.ts';
import { Failure } from '../panels/Failure.tsx';
import { FieldError } from '../panels/ReasonFields.tsx';
import { t } from '../words/words.ts';
import type { PriceEdit } from './price-edit.ts';
import { pricesOf } from './prices-of.ts';

interface Props {
  readonly app: App;
  readonly edit: PriceEdit;
}

/** Why the price changes, for the approver: one of the store's reasons and a note. */
export function PriceReason({ app, edit }: Props) {
  const { reasons, failure, loadReasons } = pricesOf(app);
  const list = reasons.value;
  if (failure.value)
    return <Failure failure={failure.value} unchanged={t('nothingChanged')} onAgain={() => void loadReasons()} />;
  const chosen = list?.reasons.find(({ id }) => id === edit.reason.value);
  const errors = errorsOf(edit);
  return (
    <div class="tt-why">
      <div class="field">
        <label for="tt-price-reason">
          {t('reason')} {list && !list.demanded && <span class="opt">{t('optional')}</span>}
        </label>
        <select
          id="tt-price-reason"
          class="select"
          data-field="reason"
          aria-label={t('reason')}
          aria-required={list?.demanded}
          aria-invalid={errors.reason !== undefined}
          aria-describedby="tt-price-reason-error"
          value={edit.reason.value}
          onChange={({ currentTarget }) => edit.choose('reason', currentTarget.value)}
        >
          <option value="">{t('chooseReasonOption')}</option>
          {list?.reasons.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <FieldError id="tt-price-reason-error" text={errors.reason} />
      </div>
      <div class="field">
        <label for="tt-price-note">
          {t('note')} <span class="opt">{t(chosen?.needsNote ? 'forApproverNeeded' : 'forApprover')}</span>
        </label>
        <input
          id="tt-price-note"
          class="input"
          data-field="note"
          autocomplete="off"
          maxLength={500}
          placeholder={t('notePlaceholder')}
          aria-label={t('note')}
          aria-required={chosen?.needsNote}
          aria-invalid={errors.note !== undefined}
          aria-describedby="tt-price-note-error"
          value={edit.note.value}
          onInput={({ currentTarget }) => edit.choose('note', currentTarget.value)}
        />
        <FieldError id="tt-price-note-error" text={errors.note} />
      </div>
    </div>
  );
}

/** A card number is told at once, everything else after the first try. */
function errorsOf(edit: PriceEdit): { readonly reason?: string; readonly note?: string } {
  const price = edit.price.value;
  const note = edit.note.value;
  const isFree = price.ok && price.value === 0;
  if (looksLikeCardNumber(note)) return { note: t('cardNumber') };
  const told = edit.problem.value;
  const field = told?.kind === 'field' ? told.field : edit.fieldProblem();
  if (field === 'price' || field === undefined || !edit.checked.value.has(field)) return {};
  if (field === 'note') return { note: t('noteRequired') };
  return { reason: t(isFree ? 'freeItemReason' : 'choosePriceReason') };
}
