import type { TrustedSender } from '../messaging/protocol.ts';

interface Memory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Caller {
  readonly tabId: number;
  readonly store: string;
  readonly query: string;
  /** ms since 1970. */
  readonly at: number;
}

const key = 'caller';
/** Long enough to sign in while the phone rings. */
export const maxCallerAgeMs = 5 * 60_000;

/**
 * Who called while nobody was signed in: the last one only, for the tab and store that said so, for some minutes. In memory that
 * outlives the background's sleep, and never on disk.
 */
export function createCallers(memory: Memory, now: () => number) {
  async function read({ tab, origin }: TrustedSender): Promise<string | undefined> {
    const { [key]: kept } = await memory.get(key);
    if (!isCaller(kept) || kept.tabId !== tab?.id || kept.store !== origin) return undefined;
    return kept.at > now() - maxCallerAgeMs ? kept.query : undefined;
  }

  return {
    read,
    async keep({ tab, origin }: TrustedSender, query: string): Promise<void> {
      if (tab?.id !== undefined) await memory.set({ [key]: { tabId: tab.id, store: origin, query, at: now() } });
    },
    /** Forgets what it returns. */
    async take(sender: TrustedSender): Promise<string | undefined> {
      const query = await read(sender);
      if (query !== undefined) await memory.remove(key);
      return query;
    },
  };
}
export type Callers = ReturnType<typeof createCallers>;

/** Only this module writes under its key. */
const isCaller = (value: unknown): value is Caller => typeof value === 'object' && value !== null && 'query' in value;
