import { createHash } from 'node:crypto';
import type { WaitingQueue } from '../../../shared/api/price-requests.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { AuthorizationRow } from './authorization-views.ts';
import { listAuthorizations } from './list-authorizations.ts';

/** Whether the queue of this person changed, asked every few seconds by pages that show it. 403 */
export async function watchQueue(deps: Deps, identity: Identity): Promise<Result<WaitingQueue>> {
  const list = await listAuthorizations(deps, identity, { show: 'waiting' });
  if (!list.ok) return list;
  const { rows } = list.value;
  return ok({ version: queueVersionOf(rows), count: rows.filter(({ refusal }) => refusal === undefined).length });
}

/** Another one when a request comes, goes, or changes. */
export const queueVersionOf = (rows: readonly AuthorizationRow[]): string =>
  createHash('sha256')
    .update(rows.map(({ id, version, orderVersion, refusal }) => [id, version, orderVersion, refusal].join()).join(' '))
    .digest('base64url')
    .slice(0, 16);
