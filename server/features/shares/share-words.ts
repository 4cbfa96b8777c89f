import type { Deps } from '../../deps.ts';
import { formatsFor } from '../../pages/messages/formats.ts';
import { chooseLocale } from '../../pages/messages/locale.ts';
import { createTranslator } from '../../pages/messages/translator.ts';
import type { Share } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

export interface ShareWords {
  readonly subject: string;
  /** With the link in them. */
  readonly words: string;
}

/** What is sent with a link: in the language of the customer it was made for, else in that of whoever made it. */
export async function shareWords(tables: Tables, share: Share, url: string, locale: string): Promise<ShareWords> {
  const settings = await tables.meta.settings();
  const customer = share.customerId === undefined ? undefined : await tables.customers.byId(share.customerId);
  const t = createTranslator(chooseLocale({ chosen: customer?.locale ?? locale }));
  const { name: store } = settings;
  const until = formatsFor(t, settings).day(share.expiresAt);
  return {
    subject: t('share.send.subject', { store }),
    words: t('share.send.words', { store, url, until }),
  };
}

export const wordsOfShare = (deps: Deps, share: Share, url: string, locale: string): Promise<ShareWords> =>
  shareWords(deps.storage.read, share, url, locale);

/** The address of a link. */
export const shareUrl = ({ config }: Deps, token: string): string => `${config.origins[0] ?? ''}/share/${token}`;

/** The token in such an address; undefined for another one. */
export function tokenOfUrl(deps: Deps, url: string): string | undefined {
  const [, token] = /\/share\/([\w-]{1,200})$/.exec(url) ?? [];
  return token !== undefined && shareUrl(deps, token) === url ? token : undefined;
}
