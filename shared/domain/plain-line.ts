/**
 * Text from outside as one line: composed letters, single blanks, nothing that controls a terminal or turns the direction of
 * what stands around it. Markup stays: it is shown as text.
 */
export const plainLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .trim();
