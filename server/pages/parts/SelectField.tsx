import { FieldError } from './Field.tsx';

export interface SelectFieldProps {
  /** Also the element's id. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  /** Takes the hint's place. */
  readonly error?: string | undefined;
}

/** A choice of one: label above, hint or error below. */
export const SelectField = ({ name, label, value, options, hint, error }: SelectFieldProps) => {
  const below = error ? `${name}-error` : `${name}-hint`;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select
        class="select"
        id={name}
        name={name}
        {...(error ? { 'aria-invalid': 'true' } : {})}
        {...(error || hint ? { 'aria-describedby': below } : {})}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
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
