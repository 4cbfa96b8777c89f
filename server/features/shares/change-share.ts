import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Share } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import type { Operator } from '../session/identity.ts';
import { type ShareView, shareViews } from './list-shares.ts';
import { expiryAfter } from './make-share.ts';
import { messageProblem } from './share-message.ts';
import { shareEnded, shareUnknown } from './share-problems.ts';

export interface ShareChange {
  /** From this moment on. */
  readonly days?: number | undefined;
  readonly message?: string | undefined;
}

/**
 * Changes until when a link is good, an ended one too, or the words shown with it. Refusals: 404 `share-unknown` for a link of somebody
 * else, 409 `share-ended` for a revoked one, 422 `note-invalid`.
 */
export async function changeShare(
  deps: Deps,
  identity: Operator,
  id: string,
  { days, message }: ShareChange,
): Promise<Result<ShareView>> {
  const unfit = messageProblem(message ?? '', 'Not changed.');
  if (unfit) return refused(unfit);
  return changeOwn(deps, identity, id, 'cart-share-changed', (share) => {
    if (share.revokedAt !== undefined) return refused(shareEnded);
    const expiresAt = days === undefined ? share.expiresAt : expiryAfter(deps.clock.now(), days);
    return ok({ ...share, expiresAt, message: message?.trim() ?? share.message });
  });
}

/** Ends a link; copies already taken stay. A revoked one stays revoked. 404 `share-unknown`. */
export const revokeShare = (deps: Deps, identity: Operator, id: string): Promise<Result<ShareView>> =>
  changeOwn(deps, identity, id, 'cart-share-revoked', (share) =>
    ok({ ...share, revokedAt: share.revokedAt ?? deps.clock.now() }),
  );

/** A change that changes nothing leaves no trace. */
const changeOwn = (
  deps: Deps,
  identity: Operator,
  id: string,
  action: string,
  change: (share: Share) => Result<Share>,
): Promise<Result<ShareView>> =>
  deps.storage.tx(async (tables) => {
    const share = await tables.shares.lock(id);
    if (share?.staffId !== identity.staff.id) return refused(shareUnknown);
    const changed = change(share);
    if (!changed.ok) return changed;
    if (JSON.stringify(changed.value) !== JSON.stringify(share)) {
      await tables.shares.update(changed.value);
      const { expiresAt, cartId } = changed.value;
      const details = { shareId: id, cartId, expiresAt };
      await audit(tables, deps, { identity, action, customerId: share.customerId, details });
    }
    const [view] = await shareViews(tables, deps, [changed.value]);
    return view ? ok(view) : refused(shareUnknown);
  });
