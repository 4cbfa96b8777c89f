import type { FastifyInstance } from 'fastify';
import { getShares, patchShare, postRevoke, postShare, postShareMail } from '../../../shared/api/shares.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { asStaff } from '../session/as-staff.ts';
import { storeSettings } from '../settings/store-settings.ts';
import { changeShare, revokeShare } from './change-share.ts';
import { listShares } from './list-shares.ts';
import { mailShare } from './mail-share.ts';
import { makeShare } from './make-share.ts';
import { shareUrl, wordsOfShare } from './share-words.ts';

/** Links to carts, as the toolbar and other clients make them and follow what becomes of them. */
export function registerShares(app: FastifyInstance, deps: Deps): void {
  route(app, deps, postShare, ({ identity, body, locale }) =>
    asStaff(identity, async (staff) => {
      const { orderFormId: cartId, expiresInDays: days, message, sellerCode } = body;
      const made = await makeShare(deps, staff, { cartId, days, message, sellerCode });
      if (!made.ok) return made;
      const { share, token } = made.value;
      const url = shareUrl(deps, token);
      const words = await wordsOfShare(deps, share, url, locale);
      return ok({ id: share.id, url, expiresAt: share.expiresAt, ...words });
    }),
  );
  route(app, deps, getShares, ({ identity }) =>
    asStaff(identity, async (staff) => {
      const [{ sharing }, shares] = await Promise.all([storeSettings(deps), listShares(deps, staff)]);
      return ok({ allowed: sharing.allowed, shares: [...shares] });
    }),
  );
  route(app, deps, patchShare, ({ identity, params, body }) =>
    asStaff(identity, (staff) => {
      const { expiresInDays: days, message } = body;
      return changeShare(deps, staff, params.id, { days, message });
    }),
  );
  route(app, deps, postRevoke, ({ identity, params }) =>
    asStaff(identity, (staff) => revokeShare(deps, staff, params.id)),
  );
  route(app, deps, postShareMail, ({ identity, params, body, locale }) =>
    asStaff(identity, (staff) => mailShare(deps, staff, { id: params.id, ...body, locale })),
  );
}
