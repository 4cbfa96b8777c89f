import type { Runtime } from 'webextension-polyfill';
import { type Result, refused } from '../../shared/domain/result.ts';
import type { Handlers, MessageFailure, Protocol, TrustedSender } from './protocol.ts';
import { readMember, readRecord } from './read-payload.ts';

export interface Border {
  /** Id of this extension. */
  readonly extensionId: string;
  /** Origin of this extension's own pages. */
  readonly extensionOrigin: string;
  /** Whether the operator lets the toolbar work on that origin. */
  isGranted(origin: string): Promise<boolean>;
  /** For the log: a bug in a handler. */
  report(error: unknown): void;
}

/** Answers messages with the handlers, after checking who asks. Never rejects: failures are data. */
export const createReceiver =
  (handlers: Handlers, border: Border) =>
  async (message: unknown, sender: Runtime.MessageSender): Promise<Result<unknown, MessageFailure>> => {
    try {
      const trusted = await trustSender(sender, border);
      const name = readMember(message, 'ask');
      if (!trusted || typeof name !== 'string' || !isMessageName(name, handlers)) return refused('not-allowed');
      return await answer(handlers, name, readMember(message, 'payload'), trusted);
    } catch (error) {
      border.report(error);
      return refused('failed');
    }
  };

const isMessageName = (name: string, handlers: Handlers): name is keyof Protocol => Object.hasOwn(handlers, name);

async function answer<N extends keyof Protocol>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  sender: TrustedSender,
): Promise<Result<ReturnType<Protocol[N]>, MessageFailure>> {
  const handler = handlers[name];
  if (!handler.allow.includes(sender.caller)) return refused('not-allowed');
  const parsed = handler.parse(payload);
  return parsed === undefined ? refused('unreadable') : handler.run(parsed, sender);
}

/** The sender once it is known to be our own script: in the top frame of a granted store, or a page of ours. */
async function trustSender(sender: Runtime.MessageSender, border: Border): Promise<TrustedSender | undefined> {
  if (sender.id !== border.extensionId) return undefined;
  const origin = originOf(sender);
  if (!origin) return undefined;
  const isPrivate = sender.tab?.incognito ?? false;
  if (origin === border.extensionOrigin) return { caller: 'extension-page', origin, tab: sender.tab, isPrivate };
  if (sender.frameId !== 0 || !sender.tab || !(await border.isGranted(origin))) return undefined;
  return { caller: 'store-page', origin, tab: sender.tab, isPrivate };
}

/** Chrome names the origin; Firefox leaves it to the address. */
function originOf(sender: Runtime.MessageSender): string | undefined {
  const named = readRecord(sender)?.origin;
  if (typeof named === 'string' && named !== 'null') return named;
  return sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined;
}
