/** Text as it is compared in searches: lower case, accents and doubled blanks removed. "São  Paulo" → "sao paulo". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Digits alone, last first, so that a phone's ending is a prefix. "(503) 555-0142" → "2410555305". */
export const reversedDigits = (phone: string): string => [...phone.replace(/\D/g, '')].reverse().join('');
