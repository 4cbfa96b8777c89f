import { defaultCallLimits } from '../../../shared/domain/call.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { divideHalfUp } from '../../../shared/domain/price-lines.ts';
import type { StoreSettings } from '../records.ts';
import { defaultSettings } from '../tables/meta-table.ts';
import { demoWords } from './demo-words.ts';

export const demoCurrencies = ['USD', 'EUR', 'JPY'] as const;
export type DemoCurrency = (typeof demoCurrencies)[number];

export interface DemoStore {
  readonly settings: StoreSettings;
  /** A price of the demo's tables (US cents) in this store's minor units, rounded to what shops ask. */
  priced(usCents: number): Money;
}

/** Per US cent, in thousandths of the minor unit, and the step that prices are rounded to. */
const rates = {
  USD: { perCent: 1_000, step: 1 },
  EUR: { perCent: 920, step: 10 },
  JPY: { perCent: 1_500, step: 10 },
} as const satisfies Record<DemoCurrency, { perCent: number; step: number }>;

const shops = {
  USD: { timeZone: 'America/Los_Angeles', country: 'USA', phone: '(503) 555-0100' },
  EUR: { timeZone: 'Europe/Berlin', country: 'DEU', phone: '+49 30 23125 100' },
  JPY: { timeZone: 'Asia/Tokyo', country: 'JPN', phone: '+81 3 5550 0100' },
} as const satisfies Record<DemoCurrency, Pick<StoreSettings, 'timeZone' | 'country' | 'phone'>>;

/** Harbor Supply as it sells in dollars, or the same shop in euros or yen for tests. */
export function demoStore(currency: DemoCurrency): DemoStore {
  const { perCent, step } = rates[currency];
  const priced = (usCents: number): Money => divideHalfUp(usCents * perCent, 1_000 * step) * step;
  return {
    priced,
    settings: {
      name: 'Harbor Supply',
      currency,
      ...shops[currency],
      delivery: { price: priced(12_00), freeFrom: priced(250_00), days: 1 },
      call: defaultCallLimits,
      notesPayable: 'approved',
      tradePolicies: defaultSettings.tradePolicies,
      mailSender: '',
      words: demoWords,
      manualPrices: { ...defaultSettings.manualPrices, allowed: true },
      sharing: { ...defaultSettings.sharing, allowed: true },
    },
  };
}
