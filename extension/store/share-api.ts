import type { Body } from '../../shared/api/contract.ts';
import { sharePaths } from '../../shared/api/paths.ts';
import type { getShares, patchShare, postRevoke, postShare, postShareMail } from '../../shared/api/shares.ts';
import type { ApiClient } from './api-client.ts';

/** The store's interface for links to carts: one method a request, no rules. */
export function createShareApi(ask: ApiClient['ask']) {
  const post = { method: 'POST', isInput: true } as const;
  return {
    list: () => ask<typeof getShares>(sharePaths.all),
    make: (body: Body<typeof postShare>) => ask<typeof postShare>(sharePaths.all, { ...post, body }),
    change: (id: string, body: Body<typeof patchShare>) =>
      ask<typeof patchShare>(sharePaths.one(id), { method: 'PATCH', isInput: true, body }),
    revoke: (id: string) => ask<typeof postRevoke>(sharePaths.revoke(id), post),
    mail: (id: string, body: Body<typeof postShareMail>) =>
      ask<typeof postShareMail>(sharePaths.mail(id), { ...post, body }),
  };
}
