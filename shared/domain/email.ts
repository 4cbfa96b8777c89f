import { fold } from './fold.ts';

/** What a mailbox's name may have at most (RFC 5321). */
export const longestEmail = 254;

const mailbox = /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/**
 * An address that mail can be sent to: one mailbox at a domain with a dot. Letters of all scripts are fine on both sides (RFC 6531);
 * `.invalid` is nobody's (RFC 2606).
 */
export function isEmail(text: string): boolean {
  if (text.length > longestEmail) return false;
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    mailbox.test(name) &&
    !/^\.|\.\.|\.$/.test(name) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    /^(?!\d+$|invalid$).{2,}$/iu.test(labels.at(-1) ?? '')
  );
}

/** What colleagues of one company share: "northline.example". '' for providers where strangers have their mail. */
export function companyDomain(email: string): string {
  const domain = fold(email.slice(email.lastIndexOf('@') + 1));
  const isShared = sharedDomains.has(domain) || sharedNames.has(domain.split('.')[0] ?? '');
  return isShared || !email.includes('@') ? '' : domain;
}

/** Providers that have the same name in many countries: yahoo.com, yahoo.es, yahoo.com.br. */
const sharedNames = new Set(['gmail', 'googlemail', 'hotmail', 'live', 'outlook', 'yahoo', 'ymail']);

const sharedDomains = new Set([
  'aol.com',
  'bol.com.br',
  'comcast.net',
  'duck.com',
  'fastmail.com',
  'free.fr',
  'gmx.de',
  'gmx.net',
  'hey.com',
  'icloud.com',
  'ig.com.br',
  'libero.it',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'orange.fr',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rocketmail.com',
  't-online.de',
  'terra.com.br',
  'uol.com.br',
  'web.de',
  'yandex.ru',
  'zoho.com',
  'zohomail.com',
  // Reserved for documents (RFC 2606): nobody's company.
  'example.com',
  'example.net',
  'example.org',
]);
