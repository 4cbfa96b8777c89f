import type { Runtime } from 'webextension-polyfill';
import { type Result, refused } from '../../shared/domain/result.ts';
import type { MessageFailure, Protocol } from './protocol.ts';

/** Asks the background; a failure of any kind is data. */
export type AskBackground = <N extends keyof Protocol>(
  name: N,
  payload: Parameters<Protocol[N]>[0],
) => Promise<Result<ReturnType<Protocol[N]>, MessageFailure>>;

/** `gone` when the extension was updated or removed since this page was loaded. */
export const createAskBackground =
  (runtime: Pick<Runtime.Static, 'sendMessage' | 'id'>): AskBackground =>
  async (name, payload) => {
    try {
      if (!runtime.id) return refused('gone'); // a script that outlived its extension has no id any more
      const reply: unknown = await runtime.sendMessage({ ask: name, payload });
      return isResult<ReturnType<Protocol[typeof name]>>(reply) ? reply : refused('failed');
    } catch {
      // The context is invalidated, or nobody listens: both read the same way for the operator.
      return refused(runtime.id ? 'failed' : 'gone');
    }
  };

/** The receiver is our own code, so its reply has the type of the protocol; anything else is no reply. */
const isResult = <T>(reply: unknown): reply is Result<T, MessageFailure> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply;
