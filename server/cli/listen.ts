import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { StopLine } from './stop-line.ts';

/** Load balancers see `/healthz` say 503 for this long before the port closes. */
const noticeMs = { demo: 0, serve: 1_500 } as const;
/** The drain ends at the latest so long (ms) after the signal. */
const drainMs = 9_000;

/** Answers at the configured address until the process is asked to end; then finishes what runs and lets go of everything. */
export async function listen(app: FastifyInstance, deps: Deps): Promise<void> {
  const { host, port } = deps.config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await deps.storage.close();
    throw notListening(error, host, port);
  }
  const jobs = startJobs(deps, app.log);
  const end = () => {
    if (!app.draining.started) void drain(app, deps, jobs);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

async function drain(app: FastifyInstance, deps: Deps, jobs: { stop(): Promise<void> }): Promise<void> {
  const overdue = setTimeout(() => app.server.closeAllConnections(), drainMs);
  app.draining.started = true;
  try {
    await sleep(noticeMs[deps.config.mode]);
    await app.close();
    await jobs.stop();
    await deps.storage.close();
    process.exitCode = 0;
  } catch (error) {
    app.log.error({ err: error }, 'the drain failed');
    process.exitCode = 1;
  }
  clearTimeout(overdue);
  process.exit();
}

function notListening(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new StopLine(`Port ${port} is in use. Stop the other program, or set PORT to another number.`);
  if (code === 'EACCES')
    return new StopLine(`Port ${port} needs more rights than this user has. Set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StopLine(`HOST ${host} is no address of this computer.`);
  return error;
}
