/** A run of 13 to 19 digits, alone or in groups as cards show them. */
const runs = /(?<![\d+])\d(?:[ -]?\d){12,18}(?![ -]?\d)/g;

/** Whether a text holds what must be the number of a payment card: begins as one and has its check digit (ISO/IEC 7812). */
export const holdsCardNumber = (text: string): boolean =>
  (text.match(runs) ?? []).some((run) => {
    const digits = run.replace(/\D/g, '');
    return /^[3-6]|^2[2-7]/.test(digits) && hasCheckDigit(digits);
  });

/** Luhn: from the right, every second digit doubled, its digits added. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
