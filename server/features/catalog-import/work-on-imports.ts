import type { Deps } from '../../deps.ts';
import type { Import } from '../../storage/records.ts';
import { applyRows } from './apply-rows.ts';
import { checkRows } from './judge-rows.ts';

const leaseMs = 30_000;

/**
 * Job: checks or applies one uploaded file, a few products a transaction. A server that ends in the middle loses nothing: what was
 * committed is marked as done, and another server goes on when the lease is over. False when there was nothing to do.
 */
export async function workOnImports(deps: Deps, budgetMs = 4_000): Promise<boolean> {
  const startedAt = deps.clock.now();
  const taken = await deps.storage.tx(({ imports }) => imports.take(startedAt, startedAt + leaseMs));
  if (!taken) return false;
  let held: Import | undefined = taken;
  while (held && deps.clock.now() < startedAt + budgetMs) held = await workOnce(deps, held);
  if (held) await letGo(deps, held);
  return true;
}

/** One transaction's worth; undefined when the work is over, or somebody stopped it, or another server has it. */
const workOnce = (deps: Deps, { id, leaseUntil }: Import): Promise<Import | undefined> =>
  deps.storage.tx(async (tables) => {
    const current = await tables.imports.lock(id);
    if (!current || current.leaseUntil !== leaseUntil) return undefined;
    const isOver = current.state === 'checking' ? checkRows(tables, deps, current) : applyRows(tables, deps, current);
    if (await isOver) return undefined;
    const renewed = { ...current, leaseUntil: deps.clock.now() + leaseMs };
    await tables.imports.save(renewed);
    return renewed;
  });

const letGo = (deps: Deps, { id, leaseUntil }: Import): Promise<void> =>
  deps.storage.tx(async (tables) => {
    const current = await tables.imports.lock(id);
    if (current?.leaseUntil === leaseUntil) await tables.imports.save({ ...current, leaseUntil: 0 });
  });
