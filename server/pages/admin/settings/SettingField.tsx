import { Field, type FieldProps } from '../../parts/Field.tsx';
import { nowWords } from './now-words.ts';

interface SettingFieldProps extends Omit<FieldProps, 'autocomplete' | 'checkedBy'> {
  readonly value: string;
  /** What is kept, where somebody else changed it meanwhile. */
  readonly now: string | undefined;
}

/** One line of a setting. The server checks it: what it says stands at the field, in the reader's language. */
export const SettingField = ({ now, hint, ...field }: SettingFieldProps) => {
  const below = nowWords(field.t, now, field.value) ?? hint;
  return <Field {...field} autocomplete="off" checkedBy="server" {...(below ? { hint: below } : {})} />;
};
