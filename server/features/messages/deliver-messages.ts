import type { Config } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import type { Message } from '../../storage/records.ts';
import { createMailSender } from './mail-sender.ts';
import { type MessageSenders, NotTaken } from './message-sender.ts';

const atOnce = 10;
/** Longer than a sender may take, so that no other server sends the same message meanwhile. */
const leaseMs = 120_000;
const minuteMs = 60_000;
/** How long after each failed try the next one comes; then the message has failed. */
const pausesMs = [1, 2, 5, 15, 60, 180, 360].map((minutes) => minutes * minuteMs);

/** Job: hands waiting messages to their senders, and keeps what became of them. */
export async function deliverMessages(deps: Deps, senders: MessageSenders = sendersOf(deps.config)): Promise<void> {
  if (Object.keys(senders).length === 0) return;
  const now = deps.clock.now();
  const due = await deps.storage.tx(({ messages }) => messages.take(now, now + leaseMs, atOnce));
  if (due.length === 0) return;
  const { name, mailSender } = await deps.storage.read.meta.settings();
  const delivering = due.map(async (message) => {
    const outcome = await attempt(deps, senders, message, mailSender || name);
    await deps.storage.tx(({ messages }) => messages.save({ ...message, ...outcome }));
  });
  await Promise.all(delivering);
}

type Outcome = Partial<Pick<Message, 'state' | 'sentAt' | 'failure' | 'nextTryAt' | 'body'>>;

async function attempt(deps: Deps, senders: MessageSenders, message: Message, senderName: string): Promise<Outcome> {
  const startedAt = deps.clock.now();
  if (message.useBy !== undefined && startedAt >= message.useBy)
    return { state: 'failed', failure: message.failure || 'It was not delivered before its use was over.', body: '' };
  try {
    const sender = senders[message.channel];
    if (!sender) throw new NotTaken(`Nobody delivers ${message.channel}.`, { isFinal: true });
    await sender.send(message, senderName);
    return {
      state: 'sent',
      sentAt: deps.clock.now(),
      failure: '',
      ...(message.useBy === undefined ? {} : { body: '' }),
    };
  } catch (error) {
    return failed(error, message, deps.clock.now());
  }
}

function failed(error: unknown, { tries }: Message, now: number): Outcome {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  const pauseMs = error instanceof NotTaken && error.isFinal ? undefined : pausesMs[tries - 1];
  return pauseMs === undefined ? { state: 'failed', failure } : { failure, nextTryAt: now + pauseMs };
}

const made = new WeakMap<Config, MessageSenders>();

/** One connection to each deliverer a process. */
function sendersOf(config: Config): MessageSenders {
  const known = made.get(config);
  if (known) return known;
  const senders: MessageSenders = config.mail ? { mail: createMailSender(config.mail) } : {};
  made.set(config, senders);
  return senders;
}
