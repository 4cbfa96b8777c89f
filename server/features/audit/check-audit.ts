import { existsSync } from 'node:fs';
import type { Deps } from '../../deps.ts';
import { fullNameOf } from '../calls/full-name.ts';
import type { Identity } from '../session/identity.ts';
import { type AuditHead, headsPath, readHeads } from './heads-file.ts';
import { type AuditReport, type ChainPlace, verifyAudit } from './verify-audit.ts';
import { audit } from './write-audit.ts';

/** What somebody found when they pressed *Verify*: kept in the audit itself. */
export interface AuditCheck extends AuditReport {
  /** ms since 1970 */
  readonly at: number;
  /** Who checked. */
  readonly who: string;
  /** Whether the signed heads were at hand, without which a cut tail does not show. */
  readonly heads: HeadsUse;
}
export type HeadsUse = 'used' | 'none' | 'untrusted';

/** About what a server checks in a second; more is asked for by another press. */
const rowsAtOnce = 20_000;

const actions = { everything: 'audit-verified', chain: 'audit-chain-verified' } as const;
const newestChecks = 20;

/**
 * Verifies one chain, or all of them bit by bit: each run goes on where the last one stopped, unless it was done or asked to begin
 * anew. The result is an audit row of its own.
 */
export async function checkAudit(
  deps: Deps,
  identity: Identity,
  { chain, goOn = false }: { readonly chain?: string | undefined; readonly goOn?: boolean } = {},
): Promise<void> {
  const before = goOn ? await lastCheck(deps, chain) : undefined;
  const after = before?.broken ? undefined : before?.next;
  const { heads, use } = await headsAtHand(deps);
  const report = await verifyAudit(deps, heads, { chain, after, mostRows: rowsAtOnce });
  const details = {
    ...(chain === undefined ? {} : { chain }),
    rows: report.rows + (after ? (before?.rows ?? 0) : 0),
    chains: report.chains + (after ? (before?.chains ?? 0) : 0),
    heads: use,
    ...(report.broken && { broken: report.broken }),
    ...(report.next && { next: report.next }),
  };
  const action = chain === undefined ? actions.everything : actions.chain;
  await deps.storage.tx((tables) => audit(tables, deps, { identity, action, details }));
}

/** The newest result for everything, or for one chain; undefined when nobody checked lately. */
export async function lastCheck({ storage }: Deps, chain?: string): Promise<AuditCheck | undefined> {
  const { audit: rows, staff } = storage.read;
  const action = chain === undefined ? actions.everything : actions.chain;
  const checks = await rows.find({ actions: [action] }, { limit: newestChecks });
  for (const row of checks) {
    const details: CheckDetails = JSON.parse(row.details);
    if (details.chain !== chain) continue;
    const person = await staff.byId(row.actor.replace(/^staff:/, ''));
    const { rows: count, chains, heads, broken, next } = details;
    return { at: row.at, who: person ? fullNameOf(person) : row.actor, rows: count, chains, heads, broken, next };
  }
  return undefined;
}

/** As `checkAudit` wrote them. */
interface CheckDetails extends AuditReport {
  readonly chain?: string;
  readonly heads: HeadsUse;
  readonly next: ChainPlace | undefined;
}

async function headsAtHand({ config }: Deps): Promise<{ heads: readonly AuditHead[]; use: HeadsUse }> {
  const path = headsPath(config.dataDir);
  if (!existsSync(path)) return { heads: [], use: 'none' };
  const read = await readHeads(path, config.auditKey);
  return read.ok ? { heads: read.value.heads, use: 'used' } : { heads: [], use: 'untrusted' };
}
