import type { InputHTMLAttributes } from 'preact';
import * as icons from '../../../shared/design/icons.ts';
import type { Translator } from '../messages/translator.ts';
import { Icon } from './Icon.tsx';

export interface FieldProps {
  readonly t: Translator;
  /** Also the element's id. */
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: keyof typeof inputs;
  readonly autocomplete?: AutoFill;
  readonly maxLength?: number;
  /** Which keys a telephone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | 'email';
  /** Required is the default and not marked. */
  readonly optional?: boolean;
  /** server: for fields that are not always shown, which a browser must not insist on. */
  readonly checkedBy?: 'browser' | 'server';
  readonly readOnly?: boolean;
  readonly hint?: string;
  /** Takes the hint's place. */
  readonly error?: string | undefined;
  /** Where typing goes on. */
  readonly autofocus?: boolean;
  /** Id of the form that sends it, where it lies outside of that. */
  readonly form?: string;
  /** Its place in the form's grid. */
  readonly class?: string;
}

/** A text field: label above, hint or error below. */
export const Field = (props: FieldProps) => {
  const { t, name, label, optional = false, readOnly = false, hint, error } = props;
  const below = error ? `${name}-error` : `${name}-hint`;
  return (
    <div class={props.class ? `field ${props.class}` : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="opt"> {t('shell.optional')}</span>}
      </label>
      {inputs[props.type ?? 'text']({
        class: 'input',
        id: name,
        name,
        value: props.value ?? '',
        autocomplete: props.autocomplete ?? 'on',
        maxLength: props.maxLength ?? 200,
        ...(props.inputMode ? { inputMode: props.inputMode } : {}),
        ...(props.autofocus ? { autofocus: true } : {}),
        ...(props.form ? { form: props.form } : {}),
        readOnly,
        required: !optional && !readOnly && props.checkedBy !== 'server',
        ...(error ? { 'aria-invalid': 'true' } : {}),
        ...(error || hint ? { 'aria-describedby': below } : {}),
      })}
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

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role' | 'list'>;

/** The types of JSX know an input by its literal type only. */
const inputs = {
  text: (attributes: InputAttributes) => <input type="text" {...attributes} />,
  email: (attributes: InputAttributes) => <input type="email" {...attributes} />,
  tel: (attributes: InputAttributes) => <input type="tel" {...attributes} />,
  password: (attributes: InputAttributes) => <input type="password" {...attributes} />,
};

interface FieldErrorProps {
  readonly id: string;
  readonly children: string;
}

export const FieldError = ({ id, children }: FieldErrorProps) => (
  <span class="error" id={id}>
    <Icon path={icons.alert} />
    {children}
  </span>
);
