import type { Deps } from '../../deps.ts';
import type { Customer, Message, Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { setPasswordMail, staffInvitedMail } from '../messages/write-messages.ts';
import { hashOfToken } from './token-hash.ts';

const linkHours = 24;
const hourMs = 60 * 60_000;

/** Who gets a link. Staff have no language of their own: theirs is that of whoever invites them. */
export type LinkReader =
  | { readonly customer: Customer }
  | { readonly staff: Staff; readonly inviter: string; readonly locale: string };

/**
 * Mails an address at which a password can be set once, within 24 hours; earlier ones are worth nothing from then on. Its token
 * has 256 random bits and is kept by hash only. In the caller's transaction, with the caller's audit row.
 */
export async function mailPasswordLink(tables: Tables, deps: Deps, reader: LinkReader): Promise<Message> {
  const token = deps.ids.token();
  const now = deps.clock.now();
  const expiresAt = now + linkHours * hourMs;
  const owner = 'customer' in reader ? { customerId: reader.customer.id } : { staffId: reader.staff.id };
  await tables.tickets.voidAllOf(owner, now);
  await tables.tickets.insert({
    tokenHash: hashOfToken(token),
    purpose: 'set-password',
    staffId: undefined,
    customerId: undefined,
    ...owner,
    createdAt: now,
    expiresAt,
    usedAt: undefined,
  });
  const { name: store } = await tables.meta.settings();
  const link = `${deps.config.origins[0] ?? ''}/set-password/${token}`;
  const mail =
    'customer' in reader
      ? setPasswordMail({ store, reader: reader.customer }, link, linkHours)
      : staffInvitedMail(
          { store, reader: { ...reader.staff, locale: reader.locale } },
          link,
          linkHours,
          reader.inviter,
        );
  return queueMessage(tables, deps, { ...mail, ...owner, useBy: expiresAt });
}
