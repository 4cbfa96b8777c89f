import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type AuditHead, headsPath, readHeads } from '../features/audit/heads-file.ts';
import { type AuditFault, verifyAudit } from '../features/audit/verify-audit.ts';
import { openDeps } from './open-deps.ts';
import { StopLine } from './stop-line.ts';

const usage = 'npm run audit:verify -- [--heads FILE]';

/** Checks the audit chains, against the signed heads of the data folder or of the file given. Exit code 1 names the first broken row. */
export async function verifyAuditCommand(args: readonly string[]): Promise<void> {
  const given = optionsOf(args);
  const deps = await openDeps('serve', process.env, { toRead: true });
  try {
    const path = given ?? headsPath(deps.config.dataDir);
    const heads = given === undefined && !existsSync(path) ? undefined : await headsOf(path, deps.config.auditKey);
    const { chains, rows, broken } = await verifyAudit(deps, heads);
    if (broken)
      throw new StopLine(`The audit is broken: chain ${broken.chain}, row ${broken.seq} ${faults[broken.fault]}.`);
    console.log(`The audit is whole: ${rows} rows in ${chains} chains.`);
    if (!heads) console.log(`No heads were given and ${path} does not exist, so rows cut off an end would not show.`);
  } finally {
    await deps.storage.close();
  }
}

const faults = {
  missing: 'is missing',
  edited: 'was edited, or follows an edited row',
  replaced: 'was replaced',
} as const satisfies Record<AuditFault, string>;

async function headsOf(path: string, auditKey: string): Promise<readonly AuditHead[]> {
  const read = await readHeads(path, auditKey);
  if (!read.ok) throw new StopLine(read.problem);
  return read.value.heads;
}

function optionsOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { heads: { type: 'string' } } }).values.heads;
  } catch {
    throw new StopLine(`Say it like this: ${usage}`); // an option that does not exist
  }
}
