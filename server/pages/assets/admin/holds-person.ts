/** An order's id on the wire, which has as many digits as a phone number. */
const orderId = /^16\d{4,12}-\d{2}$/;

/** Whether what was searched for is somebody's e-mail, phone number or document. */
export const holdsPerson = (text: string): boolean =>
  text.includes('@') || (!orderId.test(text.trim()) && /\d(?:[ ().\-/]{0,2}\d){6,}/.test(text));
