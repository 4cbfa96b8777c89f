import { formatsFor } from '../../pages/messages/formats.ts';
import { chooseLocale } from '../../pages/messages/locale.ts';
import { createTranslator } from '../../pages/messages/translator.ts';
import type { Customer, PayLink } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { type Mail, writtenMail } from '../messages/write-messages.ts';

export interface PayLinkWords {
  readonly subject: string;
  /** With the link in them, and nothing of what was bought. */
  readonly words: string;
}

/** What is sent with a link, in the customer's language. */
export async function payLinkWords(
  tables: Tables,
  link: PayLink,
  customer: Customer,
  url: string,
): Promise<PayLinkWords> {
  const settings = await tables.meta.settings();
  const t = createTranslator(chooseLocale({ chosen: customer.locale }));
  const until = formatsFor(t, settings).day(link.expiresAt);
  const { name: store } = settings;
  return { subject: t('pay.send.subject', { store }), words: t('pay.send.words', { store, url, until }) };
}

export const payLinkMail = (customer: Customer, { subject, words }: PayLinkWords): Mail =>
  writtenMail('pay-link', customer, { subject, paragraphs: [words] });
