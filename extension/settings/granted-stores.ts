import type { Permissions } from 'webextension-polyfill';

/** "https://shop.example.com/a?b" → "https://shop.example.com/*"; undefined for what is no web address. */
export function patternOfAddress(address: string): string | undefined {
  const text = address.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (/[*%\s]/.test(url.hostname)) return undefined; // Chromium takes a blank in a host for "%20"
  if (url.username !== '' || url.password !== '') return undefined;
  return `${url.protocol}//${url.hostname}/*`;
}

/** "https://shop.example.com/*" → "shop.example.com". */
export const hostOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');

/** What the operator granted, built-in stores first. */
export async function grantedPatterns(permissions: Pick<Permissions.Static, 'getAll'>): Promise<readonly string[]> {
  const { origins = [] } = await permissions.getAll();
  return [...origins].sort((a, b) => hostOfPattern(a).localeCompare(hostOfPattern(b)));
}
