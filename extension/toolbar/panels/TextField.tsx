import { t } from '../words/words.ts';
import { FieldError } from './ReasonFields.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Said where the form begins empty. */
  readonly need?: 'required' | 'optional';
  readonly isFirst?: boolean;
  readonly inputMode?: 'tel' | 'email';
  /** What is wrong; shown in place of what stands below the field otherwise. */
  readonly error: string | undefined;
  /** What stood there before it was changed. */
  readonly old?: string | undefined;
  readonly onInput: (text: string) => void;
  readonly onBlur?: () => void;
}

/** Longer than the store takes, so that too much is told at the field and never cut off. */
const maxLength = 300;

/** A line of text with its label, and below it an error or what was there before. */
export const TextField = ({ id, label, need, isFirst, error, old, onInput, onBlur, ...rest }: Props) => (
  <div class="field">
    <label for={id}>
      {label} {need === 'optional' && <span class="opt">{t('optional')}</span>}
    </label>
    <input
      {...rest}
      id={id}
      class="input"
      autocomplete="off"
      spellcheck={false}
      maxLength={maxLength}
      data-first={isFirst ? '' : undefined}
      aria-label={label}
      aria-required={need === 'required' || undefined}
      aria-invalid={error !== undefined}
      aria-describedby={`${id}-error ${id}-old`}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      onBlur={({ relatedTarget }) => {
        // An error that comes under a press would move the button away from it.
        if (!(relatedTarget instanceof HTMLButtonElement)) onBlur?.();
      }}
    />
    <FieldError id={`${id}-error`} text={error} />
    {error === undefined && <Old id={`${id}-old`} text={old} />}
  </div>
);

/** "Changed from (503) 555-0142" */
export const Old = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <span id={id} class="tt-old">
      {text === '' ? t('wasEmpty') : t('changedFrom', text)}
    </span>
  );
