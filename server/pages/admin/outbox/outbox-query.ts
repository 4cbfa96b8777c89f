import type { MessageState } from '../../../storage/records.ts';
import { addressOf, filledFields } from '../filters/filter.ts';
import { textIn } from '../filters/text-in.ts';

export const outboxPath = '/admin/outbox';
export const messageStates = ['kept', 'waiting', 'sent', 'failed'] as const satisfies readonly MessageState[];

/** What the address of the list says. */
export interface OutboxListQuery {
  readonly state: MessageState | undefined;
  /** Id of a message: only older ones. */
  readonly before: string | undefined;
}

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export const readOutboxQuery = (address: URLSearchParams): OutboxListQuery => ({
  state: messageStates.find((state) => state === textIn(address, 'state')),
  before: textIn(address, 'before') || undefined,
});

/** The address of the list with these changes; with the newest unless they say otherwise. */
export const outboxAddress = (query: OutboxListQuery, changes: Partial<OutboxListQuery> = {}): string => {
  const { state, before } = { ...query, before: undefined, ...changes };
  return addressOf(
    outboxPath,
    filledFields([
      ['state', state],
      ['before', before],
    ]),
  );
};

export const messageAddress = (id: string): string => `${outboxPath}/${encodeURIComponent(id)}`;
