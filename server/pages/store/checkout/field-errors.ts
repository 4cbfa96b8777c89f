import type { Translator } from '../../messages/translator.ts';

/** Which fields were refused, in the reader's language; what was typed says why. */
export const fieldErrors = (
  t: Translator,
  fields: Readonly<Record<string, string>>,
  typed: URLSearchParams,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(fields).map((field) => [field, fieldError(t, field, (typed.get(field) ?? '').trim())]),
  );

const longest = 100;

function fieldError(t: Translator, field: string, typed: string): string {
  if (field === 'id') return t('checkout.chooseAddress');
  if (typed === '') return t('checkout.required');
  if (typed.length > longest) return t('checkout.tooLong');
  if (field === 'email') return t('checkout.badEmail');
  if (field === 'phone') return t('checkout.badPhone');
  return field === 'postalCode' ? t('checkout.badPostalCode') : t('checkout.checkField');
}
