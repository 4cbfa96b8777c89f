import type { Deps } from '../../deps.ts';
import { macOf } from './chain.ts';
import type { AuditHead } from './heads-file.ts';

export interface BrokenRow {
  readonly chain: string;
  readonly seq: number;
  readonly fault: AuditFault;
}
/** `edited`: the row itself was, or the one before it. */
export type AuditFault = 'missing' | 'edited' | 'replaced';

export interface AuditReport {
  /** Chains that were read to their end. */
  readonly chains: number;
  readonly rows: number;
  /** The first row that is not as it was written. */
  readonly broken: BrokenRow | undefined;
  /** Where another run goes on; undefined when everything was read. */
  readonly next: ChainPlace | undefined;
}

/** The last row of a chain that was checked, 0 before its first. */
export interface ChainPlace {
  readonly chain: string;
  readonly seq: number;
}

export interface VerifyOptions {
  /** This chain alone. */
  readonly chain?: string | undefined;
  /** Goes on after this row of an earlier run. */
  readonly after?: ChainPlace | undefined;
  /** Stops soon after so many rows, at least 1. */
  readonly mostRows?: number;
}

type Where = Pick<Deps, 'storage' | 'config'>;

/** Rows read at once: other requests are answered in between. */
const slice = 1_000;

/** Checks every chain in the database, and that none is shorter than the heads say it was. */
export async function verifyAudit(
  deps: Where,
  heads: readonly AuditHead[] = [],
  { chain: only, after, mostRows = Number.POSITIVE_INFINITY }: VerifyOptions = {},
): Promise<AuditReport> {
  const kept = new Map(heads.map((head) => [head.chain, head]));
  const all = only === undefined ? await chainsOf(deps, kept) : [only];
  let rows = 0;
  let chains = 0;
  for (const chain of all.filter((name) => !after || name >= after.chain)) {
    const seq = after?.chain === chain ? after.seq : 0;
    if (rows >= mostRows) return { chains, rows, broken: undefined, next: { chain, seq } };
    const read = await verifyChain(deps, { chain, seq }, kept.get(chain), mostRows - rows);
    rows += read.rows;
    if (read.broken || read.next) return { chains, rows, broken: read.broken, next: read.next };
    chains += 1;
  }
  return { chains, rows, broken: undefined, next: undefined };
}

async function chainsOf({ storage }: Where, kept: ReadonlyMap<string, AuditHead>): Promise<readonly string[]> {
  const heads = await storage.read.audit.heads();
  return [...new Set([...heads.map(({ chain }) => chain), ...kept.keys()])].sort();
}

type ReadChain = Pick<AuditReport, 'rows'> & Partial<Pick<AuditReport, 'broken' | 'next'>>;

/** A cut tail leaves a chain that is whole in itself; only the head tells. */
async function verifyChain(
  { storage, config }: Where,
  { chain, seq: start }: ChainPlace,
  head: AuditHead | undefined,
  mostRows: number,
): Promise<ReadChain> {
  const { audit } = storage.read;
  const known = start > 0 ? (await audit.chainAfter(chain, start - 1, 1))[0] : undefined;
  if (start > 0 && known?.seq !== start) return { rows: 0, broken: { chain, seq: start, fault: 'missing' } };
  let previousMac = known?.mac ?? '';
  let seq = start;
  for (;;) {
    const found = await audit.chainAfter(chain, seq, slice);
    for (const { mac, ...row } of found) {
      seq += 1;
      const fault = faultOf(
        row.seq === seq,
        macOf(config.auditKey, previousMac, row) === mac,
        isReplaced(head, seq, mac),
      );
      if (fault) return { rows: seq - start, broken: { chain, seq, fault } };
      previousMac = mac;
    }
    if (found.length < slice) break;
    if (seq - start >= mostRows) return { rows: seq - start, next: { chain, seq } };
  }
  if (head && seq < head.count) return { rows: seq - start, broken: { chain, seq: seq + 1, fault: 'missing' } };
  return { rows: seq - start };
}

const isReplaced = (head: AuditHead | undefined, seq: number, mac: string): boolean =>
  head?.count === seq && head.mac !== mac;

function faultOf(isNext: boolean, isTied: boolean, wasReplaced: boolean): AuditFault | undefined {
  if (!isNext) return 'missing';
  if (!isTied) return 'edited';
  return wasReplaced ? 'replaced' : undefined;
}
