/** A customer level decides which prices and products a customer sees. Each is one trade policy (sales channel) on VTEX's wire. */
export const levels = ['retail', 'trade', 'trade-plus'] as const;
export type Level = (typeof levels)[number];

/** What visitors get. */
export const visitorLevel: Level = 'retail';

/** VTEX's `salesChannel`, a number as text. */
export const salesChannelOf = { retail: '1', trade: '2', 'trade-plus': '3' } as const satisfies Record<Level, string>;

export const levelNames = { retail: 'Retail', trade: 'Trade', 'trade-plus': 'Trade Plus' } as const satisfies Record<
  Level,
  string
>;

/** One of something for each level. */
export const byLevel = <T>(of: (level: Level) => T): Record<Level, T> => ({
  retail: of('retail'),
  trade: of('trade'),
  'trade-plus': of('trade-plus'),
});

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);
