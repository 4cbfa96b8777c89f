import type { Translator } from '../../messages/translator.ts';
import { SelectField, type SelectFieldProps } from '../../parts/SelectField.tsx';
import { nowWords } from './now-words.ts';

interface SettingChoiceProps extends SelectFieldProps {
  readonly t: Translator;
  /** What is kept, where somebody else changed it meanwhile. */
  readonly now: string | undefined;
}

/** A setting that is one of several. */
export const SettingChoice = ({ t, now, hint, ...choice }: SettingChoiceProps) => {
  const labelOf = (value: string) => choice.options.find((option) => option.value === value)?.label ?? value;
  const below = nowWords(t, now === undefined ? undefined : labelOf(now), labelOf(choice.value)) ?? hint;
  return <SelectField {...choice} {...(below ? { hint: below } : {})} />;
};
