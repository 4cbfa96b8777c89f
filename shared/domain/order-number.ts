/** The three names of one order, made from its place in the store's sequence. */
export interface OrderNumber {
  readonly sequence: number;
  /** VTEX's orderId: "1620913-01" */
  readonly id: string;
  /** VTEX's orderGroup: "1620913" */
  readonly group: string;
  /** As people read it out: "HS-20913" */
  readonly shown: string;
}

/** The sequence's name in storage and its first number in a store without orders. */
export const orderSequence = { name: 'order', first: 10_001 } as const;

export function orderNumberOf(sequence: number): OrderNumber {
  const group = `16${sequence}`;
  return { sequence, id: `${group}-01`, group, shown: shownOrderNumber(sequence) };
}

export const shownOrderNumber = (sequence: number): string => `HS-${sequence}`;

/** The sequence in "HS-20913", "hs 20913", "20913", "1620913-01" or VTEX's "seq20913"; undefined when the text is none of these. */
export function sequenceIn(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const found = /^16(\d{4,12})-\d{2}$/.exec(plain) ?? /^(?:hs[- ]?|seq|#)?(\d{4,12})$/.exec(plain);
  return found ? Number(found[1]) : undefined;
}
