/** A phone number with all but the last four digits hidden, as toolbar and dashboard show it: "(•••) •••-0142". */
export function maskPhone(phone: string): string {
  const last = phone.replace(/\D/g, '').slice(-4);
  return last.length < 4 ? '' : `(•••) •••-${last}`;
}
