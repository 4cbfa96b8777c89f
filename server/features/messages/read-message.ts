import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Message } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { outboxMessage } from './outbox.ts';

/**
 * One message with its text. Who reads one whose secret still works could use it in its owner's place, so that is kept in the audit.
 * 403 `right-missing`, 404 `message-unknown`.
 */
export async function readMessage(deps: Deps, identity: Identity, id: string): Promise<Result<Message>> {
  if (!may(identity, 'manage-settings')) return refused(rightMissing);
  const message = await outboxMessage(deps, id);
  if (!message) return refused(messageUnknown);
  const { template, recipient, customerId, useBy, body } = message;
  const isSecret = body !== '' && useBy !== undefined && deps.clock.now() < useBy;
  if (isSecret) {
    const details = { messageId: id, template, email: recipient };
    await deps.storage.tx((tables) => audit(tables, deps, { identity, action: 'message-read', customerId, details }));
  }
  return ok(message);
}

export const messageUnknown: Problem = {
  code: 'message-unknown',
  status: 404,
  message: 'There is no such message, or not any more.',
};
