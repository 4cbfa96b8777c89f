import { isEmail } from '../../../shared/domain/email.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { shareState } from '../../../shared/domain/share.ts';
import type { Deps } from '../../deps.ts';
import type { Locale } from '../../pages/messages/locale.ts';
import { audit } from '../audit/write-audit.ts';
import { limitTries } from '../login/limit-tries.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { sharedCartMail } from '../messages/write-messages.ts';
import type { Operator } from '../session/identity.ts';
import { mailUnknown, shareEnded, shareUnknown } from './share-problems.ts';
import { shareWords, tokenOfUrl } from './share-words.ts';

export interface ShareMail {
  readonly id: string;
  /** As it was told when the link was made: nobody else can send it. */
  readonly url: string;
  /** For a link that was made for nobody. */
  readonly email?: string | undefined;
  /** Of whoever sends it. */
  readonly locale: Locale;
}

const mostMails = 5;

/**
 * Mails a link by the store's own sender, to the customer it was made for. Refusals: 404 `share-unknown`, 409 `share-ended`, 422
 * `email-invalid`, 429 `too-many-tries`.
 */
export async function mailShare(deps: Deps, identity: Operator, mail: ShareMail): Promise<Result<{ sentTo: string }>> {
  const tried = await limitTries(deps, [{ key: `share-mail:${mail.id}`, most: mostMails }]);
  if (!tried.ok) return tried;
  const token = tokenOfUrl(deps, mail.url);
  return deps.storage.tx(async (tables) => {
    const share = await tables.shares.lock(mail.id);
    const isOwn = share?.staffId === identity.staff.id && token !== undefined && share.tokenHash === hashOfToken(token);
    if (!share || !isOwn) return refused(shareUnknown);
    if (shareState(share, deps.clock.now()) !== 'active') return refused(shareEnded);
    const customer = share.customerId === undefined ? undefined : await tables.customers.byId(share.customerId);
    const email = customer?.email ?? mail.email?.trim() ?? '';
    if (!isEmail(email)) return refused(mailUnknown);
    const reader = { email, firstName: customer?.firstName ?? '', locale: customer?.locale ?? mail.locale };
    const { subject, words } = await shareWords(tables, share, mail.url, mail.locale);
    const letter = sharedCartMail(reader, { subject, words, message: share.message });
    await queueMessage(tables, deps, { ...letter, customerId: customer?.id, useBy: share.expiresAt });
    const details = { shareId: share.id, cartId: share.cartId };
    await audit(tables, deps, { identity, action: 'cart-share-mailed', customerId: customer?.id, details });
    return ok({ sentTo: email });
  });
}
