import type { Config } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import type { Message, MessageChannel } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** A message as its writer makes it. Members are those of `Message`. */
export type NewMessage = Pick<Message, 'channel' | 'template' | 'recipient' | 'locale' | 'subject' | 'body'> &
  Partial<Pick<Message, 'customerId' | 'staffId' | 'useBy'>>;

/**
 * Puts a message into the queue within the change it belongs to: it is sent if and only if that change is kept. Where nobody
 * delivers its channel it stays in the dashboard's outbox.
 */
export async function queueMessage(tables: Tables, deps: Deps, message: NewMessage): Promise<Message> {
  const createdAt = deps.clock.now();
  const queued: Message = {
    ...message,
    id: deps.ids.id(),
    state: isDelivered(deps.config, message.channel) ? 'waiting' : 'kept',
    customerId: message.customerId,
    staffId: message.staffId,
    useBy: message.useBy,
    createdAt,
    tries: 0,
    nextTryAt: createdAt,
    sentAt: undefined,
    failure: '',
  };
  await tables.messages.save(queued);
  return queued;
}

/** Whether messages of the channel leave this server. No gateway for SMS is built in. */
export const isDelivered = ({ mail }: Pick<Config, 'mail'>, channel: MessageChannel): boolean =>
  channel === 'mail' && mail !== undefined;

/**
 * Whether a secret in a mail reaches its reader alone. In the demo the outbox stands for every reader's mailbox; in a real store
 * without SMTP_URL it would be the administrators who read it.
 */
export const mailReachesItsReader = ({ mode, mail }: Pick<Config, 'mode' | 'mail'>): boolean =>
  mail !== undefined || mode === 'demo';
