import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/takeover.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import type { Draft } from '../../storage/records.ts';
import { asStaff } from '../session/as-staff.ts';
import type { Operator } from '../session/identity.ts';
import { createDraft } from './create-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { giveDraft } from './give-draft.ts';
import { type DraftView, draftView, listDrafts } from './list-drafts.ts';

/** Orders that staff prepare for a shopper. */
export function registerDrafts(app: FastifyInstance, deps: Deps): void {
  const shown = async (staff: Operator, draft: Result<Draft>): Promise<Result<api.Draft>> => {
    const view = draft.ok ? await draftView(deps, staff, draft.value.id) : draft;
    return view.ok ? ok(onWire(view.value)) : view;
  };
  route(app, deps, api.getDrafts, async ({ identity }) => ({ drafts: (await listDrafts(deps, identity)).map(onWire) }));
  route(app, deps, api.getDraft, async ({ identity, params }) => {
    const view = await draftView(deps, identity, params.id);
    return view.ok ? ok(onWire(view.value)) : view;
  });
  route(app, deps, api.postDraft, ({ identity, body }) =>
    asStaff(identity, async (staff) => shown(staff, await createDraft(deps, staff, body.customerNumber))),
  );
  route(app, deps, api.postGiveDraft, ({ identity, params, body }) =>
    asStaff(identity, async (staff) => shown(staff, await giveDraft(deps, staff, params.id, body.code))),
  );
  route(app, deps, api.deleteDraft, ({ identity, params }) =>
    asStaff(identity, async (staff) => shown(staff, await discardDraft(deps, staff, params.id))),
  );
}

const onWire = ({ draft, customer, cart }: DraftView): api.Draft => ({
  id: draft.id,
  number: draft.number,
  state: draft.state,
  orderFormId: draft.cartId,
  customer: customer ?? null,
  operator: draft.staffName,
  orderId: draft.orderId ?? null,
  count: cart.count,
  value: cart.totals.total,
  createdAt: draft.createdAt,
  updatedAt: draft.updatedAt,
});
