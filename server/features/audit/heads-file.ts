import { createHmac, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';

export interface AuditHead {
  readonly chain: string;
  /** How many rows the chain had. */
  readonly count: number;
  /** MAC of the last of them. */
  readonly mac: string;
}
interface HeadsFile {
  /** ms since 1970 */
  readonly at: number;
  readonly heads: readonly AuditHead[];
  readonly mac: string;
}

export const headsPath = (dataDir: string): string => join(dataDir, 'audit-heads.json');

/**
 * Writes how long every chain is and how it ends, signed, beside the database: rows cut off a chain's end leave no other trace
 * (security rule 8). The file is whole at every moment. Copy it elsewhere to be safe from whoever owns this machine.
 */
export async function writeHeads(deps: Deps): Promise<void> {
  const path = headsPath(deps.config.dataDir);
  const body = { at: deps.clock.now(), heads: await deps.storage.read.audit.heads() };
  const text = JSON.stringify({ ...body, mac: macOfHeads(deps.config.auditKey, body) });
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** The heads in a file of `writeHeads`, or one line that says why it cannot be trusted. */
export async function readHeads(path: string, auditKey: string): Promise<Result<HeadsFile, string>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return refused(`The heads file ${path} cannot be read.`);
  const file = parsed(text);
  if (!file) return refused(`${path} is no heads file.`);
  const { mac, ...body } = file;
  const expected = Buffer.from(macOfHeads(auditKey, body));
  const given = Buffer.from(mac);
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
  return isOurs ? ok(file) : refused(`The heads file ${path} was changed, or was signed with another AUDIT_KEY.`);
}

const macOfHeads = (key: string, { at, heads }: Omit<HeadsFile, 'mac'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['heads', at, heads.map(({ chain, count, mac }) => [chain, count, mac])]))
    .digest('hex');

function parsed(text: string): HeadsFile | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return isHeadsFile(file) ? file : undefined;
  } catch {
    return undefined; // no JSON: the caller says that this is no heads file
  }
}

const isHeadsFile = (file: unknown): file is HeadsFile =>
  typeof file === 'object' &&
  file !== null &&
  'at' in file &&
  typeof file.at === 'number' &&
  'mac' in file &&
  typeof file.mac === 'string' &&
  'heads' in file &&
  Array.isArray(file.heads) &&
  file.heads.every(isHead);

const isHead = (head: unknown): head is AuditHead =>
  typeof head === 'object' &&
  head !== null &&
  'chain' in head &&
  typeof head.chain === 'string' &&
  'count' in head &&
  typeof head.count === 'number' &&
  'mac' in head &&
  typeof head.mac === 'string';

/** So that the new name outlives a loss of power; some systems cannot sync a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'EPERM'].includes(String(error.code)))) throw error;
  } finally {
    await folder.close();
  }
}
