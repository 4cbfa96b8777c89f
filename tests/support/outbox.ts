import type { Message } from '../../server/storage/records.ts';
import type { TestApp } from './test-app.ts';

/** What was sent to a mailbox, newest first, with its text. */
export async function mailTo(store: TestApp, email: string): Promise<readonly Message[]> {
  const all = await store.deps.storage.read.messages.list({}, 100);
  return all.filter(({ recipient }) => recipient === email);
}

export const codeIn = (message: Message | undefined): string => /\b\d{6}\b/.exec(message?.body ?? '')?.[0] ?? '';

/** The path of the address in the message. */
export const linkIn = (message: Message | undefined): string =>
  /https?:\/\/[^/\s]+(\/\S+)/.exec(message?.body ?? '')?.[1] ?? '';
