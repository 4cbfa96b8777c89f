import type { Config } from '../../server/config.ts';

/** A configuration for one test server on loopback. */
export const testConfig = (options: {
  readonly dataDir: string;
  readonly port: number;
  /** A further host name under which the store answers, at the same port. */
  readonly secondHost?: string | undefined;
}): Config => ({
  mode: 'demo',
  host: '127.0.0.1',
  port: options.port,
  dataDir: options.dataDir,
  databaseUrl: undefined,
  origins: [`http://localhost:${options.port}`, `http://${options.secondHost ?? '127.0.0.1'}:${options.port}`],
  account: 'harbor',
  trustProxy: false,
  auditKey: 'key of the tests',
  logLevel: 'silent',
  secureCookies: false,
  mail: undefined,
  gateway: undefined,
});
