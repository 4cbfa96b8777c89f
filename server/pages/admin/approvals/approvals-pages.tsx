import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { authorizationDetail } from '../../../features/authorization/authorization-detail.ts';
import { form, type PageContext, type PageReply, page } from '../../../http/page.ts';
import { type ApprovalNews, outcomeOf } from './ApprovalNotice.tsx';
import { ApprovalsPage } from './ApprovalsPage.tsx';
import { approvalsPath, readApprovalsQuery, severalPath } from './approval-address.ts';
import { approvalsView } from './approvals-view.ts';
import { decideForm } from './decide-form.tsx';
import { decideSeveralForm } from './decide-several.tsx';

export function registerApprovals(app: FastifyInstance, deps: Deps): void {
  const access = 'decide-authorizations';
  page(app, deps, { path: approvalsPath, access }, (ctx) => approvalsPage(deps, ctx));
  page(app, deps, { path: `${approvalsPath}/:id`, access }, (ctx) => approvalsPage(deps, ctx, ctx.params.id));
  form(app, deps, { path: severalPath, access, whileActing: false }, (ctx) => decideSeveralForm(deps, ctx));
  form(app, deps, { path: `${approvalsPath}/:id/decide`, access, whileActing: false }, (ctx) => decideForm(deps, ctx));
}

/** GET /admin/approvals[/:id] */
async function approvalsPage(deps: Deps, ctx: PageContext, opened?: string): Promise<PageReply> {
  const view = await approvalsView(deps, ctx, readApprovalsQuery(ctx.query), opened);
  return <ApprovalsPage {...view} news={await newsIn(deps, ctx)} />;
}

/** What this person just decided, as the request itself says. */
async function newsIn(deps: Deps, { identity, query }: PageContext): Promise<ApprovalNews | undefined> {
  const id = query.get('done');
  const decided = id ? await authorizationDetail(deps, identity, id) : undefined;
  if (!decided?.ok) return undefined;
  const { state, order } = decided.value;
  return state === 'closed' ? undefined : { kind: 'done', outcome: outcomeOf(state), number: order.number };
}
