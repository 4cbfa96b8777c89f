/** Days for which a link to a cart is good. */
export const shareDays = { least: 1, usual: 7, most: 60 } as const;
/** Letters of the words shown with a shared cart. */
export const longestShareMessage = 500;
/** What a seller's code is made of. */
export const sellerCodePattern = '^[A-Za-z0-9._-]{1,40}$';

export type ShareState = 'active' | 'expired' | 'revoked';

export function shareState(
  share: { readonly expiresAt: number; readonly revokedAt: number | undefined },
  now: number,
): ShareState {
  if (share.revokedAt !== undefined) return 'revoked';
  return share.expiresAt > now ? 'active' : 'expired';
}
