import type { CallDraft, CallEnd, CustomerDraft, RecentCustomer } from '../messaging/protocol.ts';
import type { Database } from './database.ts';

/** Whose data it is. Everything below is kept per store origin and operator. */
export interface Keeper {
  readonly store: string;
  readonly operator: string;
}

export const maxRecentCustomers = 5;
export const maxCustomerAgeMs = 7 * 24 * 3_600_000;
/** A call lasts an hour at most, so what is older belongs to no call that could go on, nor to whom one was about. */
export const maxCallDataAgeMs = 24 * 3_600_000;

/** Reads and writes what is kept; `now` in ms since 1970. */
export function createKeptData(database: Database, now: () => number) {
  const { customers, drafts, unsentEnds, customerDrafts } = database;
  /** What belongs to a call, or to whom one is about. */
  const ofCalls = [drafts, unsentEnds, customerDrafts] as const;

  /** Newest first, at most five, none older than a week. */
  async function recentCustomers({ store, operator }: Keeper): Promise<readonly RecentCustomer[]> {
    const kept = await customers.where('[store+operator]').equals([store, operator]).sortBy('at');
    const fresh = kept.filter((it) => it.at > now() - maxCustomerAgeMs).reverse();
    return fresh.slice(0, maxRecentCustomers).map(({ number, name, at }) => ({ number, name, at }));
  }

  async function rememberCustomer(keeper: Keeper, customer: { number: string; name: string }): Promise<void> {
    await database.transaction('rw', customers, async () => {
      await customers.put({ ...keeper, number: customer.number, name: customer.name, at: now() });
      const { store, operator } = keeper;
      const kept = await customers.where('[store+operator]').equals([store, operator]).sortBy('at');
      const surplus = kept.slice(0, Math.max(0, kept.length - maxRecentCustomers));
      await customers.bulkDelete(surplus.map((it): [string, string, string] => [store, operator, it.number]));
    });
  }

  async function forgetCustomers({ store, operator }: Keeper): Promise<void> {
    await customers.where('[store+operator]').equals([store, operator]).delete();
  }

  async function callDraft({ store, operator }: Keeper, callId: string): Promise<CallDraft | undefined> {
    const kept = await drafts.get([store, operator, callId]);
    return kept && kept.at > now() - maxCallDataAgeMs ? kept.draft : undefined;
  }

  async function keepCallDraft(keeper: Keeper, draft: CallDraft): Promise<void> {
    await drafts.put({ ...keeper, callId: draft.callId, draft, at: now() });
  }

  async function unsentEnd({ store, operator }: Keeper): Promise<CallEnd | undefined> {
    const kept = await unsentEnds.get([store, operator]);
    return kept && kept.at > now() - maxCallDataAgeMs ? kept.end : undefined;
  }

  async function keepUnsentEnd(keeper: Keeper, end: CallEnd): Promise<void> {
    await unsentEnds.put({ ...keeper, end, at: now() });
  }

  async function dropCall({ store, operator }: Keeper, callId: string): Promise<void> {
    await database.transaction('rw', drafts, unsentEnds, async () => {
      await drafts.delete([store, operator, callId]);
      const kept = await unsentEnds.get([store, operator]);
      if (kept?.end.callId === callId) await unsentEnds.delete([store, operator]);
    });
  }

  async function customerDraft({ store, operator }: Keeper, number: string): Promise<CustomerDraft | undefined> {
    const kept = await customerDrafts.get([store, operator, number]);
    return kept && kept.at > now() - maxCallDataAgeMs ? kept.draft : undefined;
  }

  async function keepCustomerDraft(keeper: Keeper, draft: CustomerDraft): Promise<void> {
    await customerDrafts.put({ ...keeper, number: draft.number, draft, at: now() });
  }

  async function dropCustomerDraft({ store, operator }: Keeper, number: string): Promise<void> {
    await customerDrafts.delete([store, operator, number]);
  }

  /** Erases what one operator left on a store; everybody's when no operator is named. */
  async function eraseStore(store: string, operator?: string): Promise<void> {
    await database.transaction('rw', [customers, ...ofCalls], async () => {
      for (const table of [customers, ...ofCalls])
        await (operator === undefined
          ? table.where('store').equals(store)
          : table.where('[store+operator]').equals([store, operator])
        ).delete();
    });
  }

  /** Erases all stores of that host name: cookies, by which a log-out is seen, know no ports. */
  async function eraseHost(hostname: string): Promise<void> {
    const stores = new Set<string>();
    for (const table of [customers, ...ofCalls])
      for (const store of await table.orderBy('store').uniqueKeys()) stores.add(String(store));
    for (const store of stores) if (new URL(store).hostname === hostname) await eraseStore(store);
  }

  async function eraseEverything(): Promise<void> {
    await Promise.all([customers, ...ofCalls].map((table) => table.clear()));
  }

  async function eraseOld(): Promise<void> {
    await customers
      .where('at')
      .belowOrEqual(now() - maxCustomerAgeMs)
      .delete();
    for (const table of ofCalls)
      await table
        .where('at')
        .belowOrEqual(now() - maxCallDataAgeMs)
        .delete();
  }

  return {
    recentCustomers,
    rememberCustomer,
    forgetCustomers,
    callDraft,
    keepCallDraft,
    unsentEnd,
    keepUnsentEnd,
    dropCall,
    customerDraft,
    keepCustomerDraft,
    dropCustomerDraft,
    eraseStore,
    eraseHost,
    eraseEverything,
    eraseOld,
  };
}
export type KeptData = ReturnType<typeof createKeptData>;
