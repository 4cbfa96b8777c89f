import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Message } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { outboxMessage } from './outbox.ts';
import { messageUnknown } from './read-message.ts';

/** A failed message whose text is still there and still of use can be tried anew. */
export const canResend = ({ state, body, useBy }: Message, now: number): boolean =>
  state === 'failed' && body !== '' && (useBy === undefined || now < useBy);

/**
 * Puts a failed message back into the queue, with all its tries before it. 403 `right-missing`, 404 `message-unknown`, 409
 * `message-not-failed` also for one that somebody else put back, and for one whose use is over.
 */
export async function resendMessage(deps: Deps, identity: Identity, id: string): Promise<Result<Message>> {
  if (!may(identity, 'manage-settings')) return refused(rightMissing);
  const message = await outboxMessage(deps, id);
  if (!message) return refused(messageUnknown);
  const now = deps.clock.now();
  if (!canResend(message, now)) return refused(notFailed);
  const { template, recipient: email, customerId } = message;
  const details = { messageId: id, template, email };
  const isResent = await deps.storage.tx(async (tables) => {
    if (!(await tables.messages.retry(id, now))) return false;
    await audit(tables, deps, { identity, action: 'message-resent', customerId, details });
    return true;
  });
  return isResent ? ok({ ...message, state: 'waiting', tries: 0, nextTryAt: now, failure: '' }) : refused(notFailed);
}

const notFailed: Problem = {
  code: 'message-not-failed',
  status: 409,
  message: 'Not sent again. This message does not stand as failed any more, or its use is over. Nothing was changed.',
};
