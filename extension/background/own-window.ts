import type { Windows } from 'webextension-polyfill';
import type { Confirmation } from '../messaging/protocol.ts';

interface Pending {
  readonly confirmation: Confirmation;
  readonly tabId: number;
  readonly store: string;
}

interface Memory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const keyOf = (id: string) => `confirmation ${id}`;

/**
 * The window in which the operator confirms an identity change when the store's page covers the toolbar. The question
 * waits in memory that outlives the background's sleep, and never on disk.
 */
export function createOwnWindow(
  windows: Pick<Windows.Static, 'create'>,
  memory: Memory,
  addressOf: (path: string) => string,
) {
  const read = async (id: string): Promise<Pending | undefined> => {
    const kept: unknown = (await memory.get(keyOf(id)))[keyOf(id)];
    return isPending(kept) ? kept : undefined;
  };

  async function open(pending: Pending): Promise<void> {
    await memory.set({ [keyOf(pending.confirmation.id)]: pending });
    const url = addressOf(`confirm/index.html#${encodeURIComponent(pending.confirmation.id)}`);
    await windows.create({ url, type: 'popup', width: 376, height: 420, focused: true });
  }

  /** The question once, for the tab that asked it; a second press finds nothing. */
  async function take(id: string): Promise<Pending | undefined> {
    const pending = await read(id);
    await memory.remove(keyOf(id));
    return pending;
  }

  return { open, take, read };
}

/** Only this module writes under its keys. */
const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'confirmation' in value && 'tabId' in value;
