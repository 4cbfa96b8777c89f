import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/takeover.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import type { SeenCart } from '../checkout/priced-cart.ts';
import { addItemsToDraft } from '../drafts/add-items.ts';
import { asStaff } from '../session/as-staff.ts';
import type { Operator } from '../session/identity.ts';
import { askRelease } from './ask-release.ts';
import { breakLock } from './break-lock.ts';
import { declineHelp } from './decline-help.ts';
import { handBack } from './hand-back.ts';
import { putLineBack } from './put-back.ts';
import { renewLock } from './renew-lock.ts';
import { takeOverCart } from './take-over.ts';
import { takeOverView } from './takeover-view.ts';

/** Taking a shopper's live cart over, and giving it back. */
export function registerTakeOver(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.getTakeOver, ({ identity }) => asStaff(identity, (staff) => takeOverView(deps, staff)));
  route(app, deps, api.postTakeOver, ({ identity, body }) =>
    asStaff(identity, async (staff) => {
      const taken = await takeOverCart(deps, staff, body);
      return taken.ok ? takeOverView(deps, staff) : taken;
    }),
  );
  route(app, deps, api.postRenewLock, ({ identity }) => asStaff(identity, (staff) => renewLock(deps, staff)));
  route(app, deps, api.postHandBack, ({ identity, body }) =>
    asStaff(identity, async (staff) => {
      const given = await handBack(deps, staff, body.changes);
      return given.ok ? ok({ handedBack: given.value !== undefined }) : given;
    }),
  );
  route(app, deps, api.postPutBack, ({ identity, body }) =>
    asStaff(identity, async (staff) => {
      const { uniqueId, version } = body;
      const put = await putLineBack(deps, staff, { uniqueId, seen: seenBy(staff, version) });
      return put.ok ? takeOverView(deps, staff) : put;
    }),
  );
  route(app, deps, api.postAddItems, ({ identity, body }) =>
    asStaff(identity, async (staff) => {
      const added = await addItemsToDraft(deps, staff, seenBy(staff, body.version));
      if (!added.ok) return added;
      const { id, number } = added.value.draft;
      return ok({ draft: { id, number } });
    }),
  );
  route(app, deps, api.postAskRelease, ({ identity }) =>
    asStaff(identity, async (staff) => done(await askRelease(deps, staff), { asked: true })),
  );
  route(app, deps, api.postBreakLock, async ({ identity, body }) =>
    done(await breakLock(deps, identity, body.orderFormId), { broken: true }),
  );
  route(app, deps, api.postDeclineHelp, async ({ identity }) =>
    done(await declineHelp(deps, identity), { declined: true }),
  );
}

const done = <T>(result: Result<undefined>, answer: T): Result<T> => (result.ok ? ok(answer) : result);

/** The cart of the take-over as its panel showed it. */
const seenBy = ({ takenOver }: Operator, version: number | undefined): SeenCart | undefined =>
  version === undefined || !takenOver ? undefined : { id: takenOver.cartId, version };
