import type { Result } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import { movePickupPoint, pickupPointsOnDesk, switchPickupPoint } from '../../../../features/settings/pickup-points.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../../http/page.ts';
import { deskOf } from '../../desk.ts';
import { type PickupNews, PickupPage } from './PickupPage.tsx';
import { pickupPath } from './pickup-address.ts';

/** GET /admin/settings/pickup */
export const pointsPage = (deps: Deps, ctx: PageContext): Promise<PageReply> => showPoints(deps, ctx, newsIn(ctx), 200);

/** POST /admin/settings/pickup/:id/switch */
export async function switchForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const active = ctx.fields.get('active') === 'yes';
  const switched = await switchPickupPoint(deps, ctx.identity, { id: ctx.params.id ?? '', active });
  if (!switched.ok) return refusal(deps, ctx, switched);
  return redirect(`${pickupPath}?done=${active ? 'opened' : 'closed'}&point=${encodeURIComponent(switched.value.id)}`);
}

/** POST /admin/settings/pickup/:id/move */
export async function moveForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity, params } = ctx;
  const by = fields.get('by') === 'up' ? -1 : 1;
  const version = Number(fields.get('version') || Number.NaN);
  const moved = await movePickupPoint(deps, identity, { id: params.id ?? '', by, version });
  return moved.ok ? redirect(pickupPath) : refusal(deps, ctx, moved);
}

/** Said above the points as they are. */
const refusal = async (deps: Deps, ctx: FormContext, refused: Result<never>): Promise<PageReply> =>
  refused.ok ? refused : showPoints(deps, ctx, { kind: 'refused', problem: refused.problem }, refused.problem.status);

export async function showPoints(
  deps: Deps,
  ctx: PageContext,
  news: PickupNews | undefined,
  status: number,
): Promise<PageReply> {
  const desk = await deskOf(deps, { ...ctx, address: pickupPath });
  const { points, edit } = await pickupPointsOnDesk(deps);
  return view(<PickupPage desk={desk} points={points} edit={edit} news={news} />, status);
}

function newsIn({ query }: PageContext): PickupNews | undefined {
  const what = (['opened', 'closed', 'saved', 'created', 'deleted'] as const).find((it) => it === query.get('done'));
  return what && { kind: 'done', what, pointId: query.get('point') ?? '' };
}
