import type { Message, MessageChannel } from '../../storage/records.ts';

/** Hands messages of one channel to those who deliver them: a mail server, an SMS gateway. */
export interface MessageSender {
  /** Resolves when the message was taken for delivery; throws NotTaken otherwise. */
  send(message: Message, storeName: string): Promise<void>;
}

export type MessageSenders = Readonly<Partial<Record<MessageChannel, MessageSender>>>;

/** The message was not taken. `isFinal`: it never will be, for the same reason. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly isFinal: boolean;
  constructor(why: string, options: { readonly isFinal: boolean; readonly cause?: unknown }) {
    super(why, { cause: options.cause });
    this.isFinal = options.isFinal;
  }
}
