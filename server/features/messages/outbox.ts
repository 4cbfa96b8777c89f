import type { Deps } from '../../deps.ts';
import type { Message, MessageState } from '../../storage/records.ts';

/** A message in a list: all but its text, which may hold a secret. */
export type OutboxRow = Omit<Message, 'body'>;

export interface OutboxPage {
  readonly messages: readonly OutboxRow[];
  /** For the page with older ones; undefined on the last page. */
  readonly nextBefore: string | undefined;
}

export interface OutboxQuery {
  readonly state?: MessageState | undefined;
  /** Id of a message: only older ones. */
  readonly before?: string | undefined;
  readonly perPage?: number | undefined;
}

/** Messages, newest first, for those whom the page's access lets in. */
export async function outbox(deps: Deps, { state, before, perPage = 50 }: OutboxQuery): Promise<OutboxPage> {
  const filter = { ...(state && { state }), ...(before && { beforeId: before }) };
  const found = await deps.storage.read.messages.list(filter, perPage + 1);
  const messages = found.slice(0, perPage).map(({ body: _, ...row }) => row);
  return { messages, nextBefore: found.length > perPage ? messages.at(-1)?.id : undefined };
}

/** One message with its text; '' once that is forgotten. */
export const outboxMessage = (deps: Deps, id: string): Promise<Message | undefined> =>
  deps.storage.read.messages.byId(id);
