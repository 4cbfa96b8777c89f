import { defaultCallLimits } from '../../../shared/domain/call.ts';
import { paymentSystems } from '../../../shared/domain/payment-system.ts';
import { noGuards } from '../../../shared/domain/price-guards.ts';
import { defaultReasons } from '../../../shared/domain/price-reason.ts';
import { firstRow, type Query } from '../query.ts';
import type { StoreSettings, TradePolicy } from '../records.ts';
import { integer, text } from '../row-values.ts';
import { row, sql } from '../sql.ts';
import type { MetaTable } from '../storage.ts';

const everyPayment: TradePolicy = { payments: paymentSystems.map((system) => system.id) };

export const defaultSettings: StoreSettings = {
  name: 'Store',
  currency: 'USD',
  timeZone: 'UTC',
  phone: '',
  country: 'USA',
  delivery: { price: 0, freeFrom: null, days: 3 },
  call: defaultCallLimits,
  notesPayable: 'waits',
  tradePolicies: { retail: everyPayment, trade: everyPayment, 'trade-plus': everyPayment },
  mailSender: '',
  words: {},
  manualPrices: {
    allowed: false,
    reasonDemanded: false,
    reasons: defaultReasons,
    guards: noGuards,
    decideWithinDays: 7,
  },
  sharing: { allowed: false, pricedOrders: 1, payLinkNamesOperator: true },
};

let lastRead: { readonly value: string; readonly settings: StoreSettings } | undefined;

/** Every request reads the row; what it holds is parsed once, and the same text gives the same object. */
function settingsIn(value: string): StoreSettings {
  if (lastRead?.value === value) return lastRead.settings;
  const saved = JSON.parse(value) as Partial<StoreSettings>; // written by `saveSettings` alone
  const settings = {
    ...defaultSettings,
    ...saved,
    delivery: { ...defaultSettings.delivery, ...saved.delivery },
    call: { ...defaultSettings.call, ...saved.call },
    tradePolicies: { ...defaultSettings.tradePolicies, ...saved.tradePolicies },
    manualPrices: { ...defaultSettings.manualPrices, ...saved.manualPrices },
    sharing: { ...defaultSettings.sharing, ...saved.sharing },
  };
  lastRead = { value, settings };
  return settings;
}

export function metaTable(query: Query): MetaTable {
  const stored = async (name: string) => firstRow(query.rows(sql`SELECT value FROM meta WHERE name = ${name}`));
  const store = async (name: string, value: string) => {
    await query.write(
      sql`INSERT INTO meta ${row({ name, value })} ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
  };
  return {
    async get(key) {
      const found = await stored(key);
      return found && text(found, 'value');
    },
    set: store,
    async keepFirst(name, value) {
      await query.write(sql`INSERT INTO meta ${row({ name, value })} ON CONFLICT (name) DO NOTHING`);
      const kept = await stored(name);
      return kept ? text(kept, 'value') : value;
    },
    async settings() {
      const found = await stored('settings');
      return found ? settingsIn(text(found, 'value')) : defaultSettings;
    },
    saveSettings: (settings) => store('settings', JSON.stringify(settings)),
    async next(sequence, first) {
      const [next] = await query.returning(
        sql`INSERT INTO sequences ${row({ name: sequence, value: first })}
            ON CONFLICT (name) DO UPDATE SET value = sequences.value + 1 RETURNING value`,
      );
      return integer(next ?? {}, 'value');
    },
  };
}
