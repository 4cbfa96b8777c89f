import type { Translator } from '../messages/translator.ts';
import { FieldError, type FieldProps } from './Field.tsx';

interface TextAreaFieldProps
  extends Pick<FieldProps, 'name' | 'label' | 'value' | 'maxLength' | 'optional' | 'hint' | 'error' | 'class'> {
  readonly t: Translator;
  readonly rows: number;
}

/** Text of several lines: label above, hint or error below. The server checks it. */
export const TextAreaField = (props: TextAreaFieldProps) => {
  const { t, name, label, optional = false, hint, error } = props;
  const below = error ? `${name}-error` : `${name}-hint`;
  return (
    <div class={props.class ? `field ${props.class}` : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="opt"> {t('shell.optional')}</span>}
      </label>
      <textarea
        class="input"
        id={name}
        name={name}
        rows={props.rows}
        maxLength={props.maxLength ?? 2_000}
        {...(error ? { 'aria-invalid': 'true' } : {})}
        {...(error || hint ? { 'aria-describedby': below } : {})}
      >
        {props.value}
      </textarea>
      {error ? (
        <FieldError id={below}>{error}</FieldError>
      ) : (
        hint && (
          <span class="hint" id={below}>
            {hint}
          </span>
        )
      )}
    </div>
  );
};
