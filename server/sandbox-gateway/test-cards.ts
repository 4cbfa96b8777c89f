/** What the sandbox's cards do when they are charged. */
export type CardHabit = 'approves' | 'declines' | 'asks-the-bank';
export type CardBrand = 'visa' | 'mastercard' | 'amex';

export interface TestCard {
  readonly number: string;
  readonly brand: CardBrand;
  readonly habit: CardHabit;
}

/** The only numbers that the sandbox takes, so that nobody leaves a real one there. */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', habit: 'approves' },
  { number: '5555555555554444', brand: 'mastercard', habit: 'approves' },
  { number: '378282246310005', brand: 'amex', habit: 'approves' },
  { number: '4000000000000002', brand: 'visa', habit: 'declines' },
  { number: '4000000000003220', brand: 'visa', habit: 'asks-the-bank' },
];

/** Tokens that the sandbox knows from its first start, for demo data and tests. */
export const testTokens = {
  visa: 'sandbox-visa',
  mastercard: 'sandbox-mastercard',
  amex: 'sandbox-amex',
  declined: 'sandbox-declined',
  asks: 'sandbox-asks-the-bank',
} as const;

export const habitOfToken: Readonly<Record<string, CardHabit>> = {
  [testTokens.visa]: 'approves',
  [testTokens.mastercard]: 'approves',
  [testTokens.amex]: 'approves',
  [testTokens.declined]: 'declines',
  [testTokens.asks]: 'asks-the-bank',
};

/** "4242 4242 4242 4242", as printed on a card. */
export const inGroups = ({ number, brand }: TestCard): string =>
  number.replace(brand === 'amex' ? /^(.{4})(.{6})(.{5})$/ : /^(.{4})(.{4})(.{4})(.{4})$/, (_, ...parts) =>
    parts.slice(0, brand === 'amex' ? 3 : 4).join(' '),
  );
