import type { Deps } from '../../deps.ts';
import type { AuditRow } from '../../storage/records.ts';
import { macOf } from './chain.ts';
import type { AuditHead } from './heads-file.ts';

export interface BrokenRow {
  readonly chain: string;
  readonly seq: number;
  /** "was edited", "is missing" … */
  readonly what: string;
}
export interface AuditReport {
  readonly chains: number;
  readonly rows: number;
  /** The first row that is not as it was written. */
  readonly broken: BrokenRow | undefined;
}

/** Checks every chain in the database, and that none is shorter than the heads say it was. */
export async function verifyAudit(
  deps: Pick<Deps, 'storage' | 'config'>,
  heads: readonly AuditHead[] = [],
): Promise<AuditReport> {
  const tables = deps.storage.read;
  const kept = new Map(heads.map((head) => [head.chain, head]));
  const chains = [...new Set([...(await tables.audit.heads()).map(({ chain }) => chain), ...kept.keys()])].sort();
  let rows = 0;
  for (const chain of chains) {
    const found = await tables.audit.chain(chain);
    rows += found.length;
    const broken = brokenLink(deps.config.auditKey, chain, found) ?? brokenEnd(found, kept.get(chain));
    if (broken) return { chains: chains.length, rows, broken };
  }
  return { chains: chains.length, rows, broken: undefined };
}

function brokenLink(key: string, chain: string, rows: readonly AuditRow[]): BrokenRow | undefined {
  let previousMac = '';
  let seq = 1;
  for (const { mac, ...row } of rows) {
    if (row.seq > seq) return { chain, seq, what: 'is missing' };
    if (row.seq < seq) return { chain, seq: row.seq, what: 'is there twice' };
    if (macOf(key, previousMac, row) !== mac) return { chain, seq, what: 'was edited, or follows an edited row' };
    previousMac = mac;
    seq += 1;
  }
  return undefined;
}

/** A cut tail leaves a chain that is whole in itself; only the head tells. */
function brokenEnd(rows: readonly AuditRow[], head: AuditHead | undefined): BrokenRow | undefined {
  if (!head) return undefined;
  if (rows.length < head.count) return { chain: head.chain, seq: rows.length + 1, what: 'is missing' };
  const last = rows[head.count - 1];
  return last && last.mac !== head.mac ? { chain: head.chain, seq: head.count, what: 'was replaced' } : undefined;
}
