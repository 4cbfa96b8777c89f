/** A phone number with all but the last four digits hidden, as toolbar and dashboard show it: "(•••) •••-0142". */
export function maskPhone(phone: string): string {
  const last = phone.replace(/\D/g, '').slice(-4);
  return last.length < 4 ? '' : `(•••) •••-${last}`;
}

/** The first letter of a name or an address line: "G******". Always as long, so that its length tells nothing. */
export const maskWord = (text: string): string => (text === '' ? '' : `${[...text][0]}******`);

/** The last two signs of a number: "*****42". Always as long. Shorter ones show nothing. */
export const maskNumber = (text: string): string => {
  const signs = text.replace(/[^\p{L}\p{N}]/gu, '');
  return signs === '' ? '' : `*****${signs.length < 5 ? '' : signs.slice(-2)}`;
};
