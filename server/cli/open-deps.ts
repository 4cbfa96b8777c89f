import { type Config, readConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { keyOfDataFolder } from '../features/audit/audit-key.ts';
import { createGateway } from '../features/payments/gateway-client.ts';
import { createIds, systemClock } from '../ids.ts';
import { openStorage, type StorageOptions } from '../storage/open.ts';
import { StopLine } from './stop-line.ts';

/** The world of this process by its environment: configuration, database, clock. Throws StopLine and StorageError. */
export async function openDeps(
  mode: Config['mode'],
  env: NodeJS.ProcessEnv = process.env,
  options: Pick<StorageOptions, 'toRead'> = {},
): Promise<Deps> {
  const read = readConfig(env, mode);
  if (!read.ok) throw new StopLine(read.problem);
  const { auditKey: given, ...rest } = read.value;
  const fromFile = given === undefined ? await keyOfFolder(rest.dataDir) : undefined;
  const config: Config = { ...rest, auditKey: given ?? fromFile?.key ?? '' };
  const storage = await openStorage({ ...options, databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  if (fromFile?.isNew && (await storage.read.audit.heads()).length > 0) {
    await storage.close();
    throw new StopLine(`${config.dataDir}/audit.key was lost: put it back, or set AUDIT_KEY to what it held.`);
  }
  return { storage, clock: systemClock, ids: createIds(), gateway: gatewayOf(config), config };
}

const gatewayOf = ({ gateway }: Config) => gateway && createGateway(gateway);

async function keyOfFolder(dataDir: string) {
  try {
    return await keyOfDataFolder(dataDir);
  } catch (error) {
    throw new StopLine(
      `DATA_DIR ${dataDir} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
