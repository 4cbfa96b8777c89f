/**
 * Text from outside as one line: composed letters, single blanks, nothing that controls a terminal or turns the direction of
 * what stands around it. Markup stays: it is shown as text.
 */
export const plainLine = (text: string): string =>
  cleaned(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .trim();

/** The same for a note of several lines: its line breaks stay. */
export const plainText = (text: string): string =>
  cleaned(text)
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[^\P{Cc}\n]+|\p{Zs}+/gu, ' ')
    .trim();

const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
