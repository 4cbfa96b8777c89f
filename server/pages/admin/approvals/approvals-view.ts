import type { Deps } from '../../../deps.ts';
import { authorizationDetail } from '../../../features/authorization/authorization-detail.ts';
import type { AuthorizationList } from '../../../features/authorization/authorization-views.ts';
import { listAuthorizations } from '../../../features/authorization/list-authorizations.ts';
import { queueVersionOf } from '../../../features/authorization/watch-queue.ts';
import { storeSettings } from '../../../features/settings/store-settings.ts';
import type { PageContext } from '../../../http/page.ts';
import { valueOrThrow } from '../../../http/refusal.ts';
import { deskOf } from '../desk.ts';
import type { ApprovalsPageProps } from './ApprovalsPage.tsx';
import { type ApprovalsQuery, approvalAddress } from './approval-address.ts';

/** What a page of the queue is drawn with: beside it the request named, else the first that the reader may decide. 404 */
export async function approvalsView(
  deps: Deps,
  ctx: PageContext,
  query: ApprovalsQuery,
  opened?: string,
): Promise<Omit<ApprovalsPageProps, 'news'>> {
  const list = valueOrThrow(await listAuthorizations(deps, ctx.identity, query));
  const first = list.rows.find(({ refusal }) => refusal === undefined) ?? list.rows[0];
  const chosen = opened ?? first?.id;
  return {
    desk: await deskOf(deps, ctx),
    query,
    list,
    queueVersion: queueVersionOf(list.rows),
    request: chosen === undefined ? undefined : valueOrThrow(await authorizationDetail(deps, ctx.identity, chosen)),
    isOpened: opened !== undefined,
    reasons: (await storeSettings(deps)).manualPrices.reasons,
  };
}

/** The address of the next request that the reader may decide: after this one, else the first. */
export function nextAddress({ rows }: AuthorizationList, id: string, query: ApprovalsQuery): string | undefined {
  const place = rows.findIndex((row) => row.id === id);
  const next = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))].find(
    (row) => row.refusal === undefined && row.id !== id,
  );
  return next && approvalAddress(next.id, query);
}
