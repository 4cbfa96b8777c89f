import { resolve } from 'node:path';
import { isEmail } from '../shared/domain/email.ts';
import { ok, type Result, refused } from '../shared/domain/result.ts';

/** What the environment decides. Read once by `readConfig`; features never look at `process.env`. */
export interface Config {
  readonly mode: 'demo' | 'serve';
  readonly host: string;
  readonly port: number;
  /** Absolute folder of the embedded database, the audit key and the heads file. */
  readonly dataDir: string;
  /** postgres://… , or undefined for the embedded engine. */
  readonly databaseUrl: string | undefined;
  /** Origins under which the store answers; others get 421. The first is the one in links. */
  readonly origins: readonly string[];
  /** VTEX account name: "harbor" in the demo. */
  readonly account: string;
  /** How many proxies of ours stand in front, or which addresses they have; false = none, and their headers are not believed. */
  readonly trustProxy: false | number | string[];
  /** Key of the audit chains, kept outside the database (security rule 8). */
  readonly auditKey: string;
  readonly logLevel: string;
  /** Cookies carry Secure: the public address is https. */
  readonly secureCookies: boolean;
  /** How mail leaves; undefined = it is kept in the dashboard's outbox. */
  readonly mail: MailConfig | undefined;
  /** Who takes card payments; undefined = the store takes none (the demo starts a sandbox). */
  readonly gateway: GatewayConfig | undefined;
}

export interface GatewayConfig {
  /** Its origin: https://pay.example.com */
  readonly url: string;
  /** What the store shows it; a secret. */
  readonly key: string;
}

export interface MailConfig {
  /** smtp://user:password@host:587 or smtps://… ; holds a password. */
  readonly smtpUrl: string;
  /** The store's own address. */
  readonly from: string;
}

/** The audit key may come from a file in the data folder, which is not read here. */
export type ConfigFromEnvironment = Omit<Config, 'auditKey'> & { readonly auditKey: string | undefined };

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, or one line that says what is wrong with which variable. */
export function readConfig(env: Environment, mode: Config['mode']): Result<ConfigFromEnvironment, string> {
  try {
    return ok(configOf(env, mode));
  } catch (error) {
    if (error instanceof WrongVariable) return refused(error.message);
    throw error;
  }
}

class WrongVariable extends Error {
  constructor(name: string, what: string) {
    super(`${name} ${what}`);
  }
}

function configOf(env: Environment, mode: Config['mode']): ConfigFromEnvironment {
  const host = env.HOST || '127.0.0.1';
  const port = portOf(env.PORT);
  const databaseUrl = databaseOf(env.DATABASE_URL);
  if (mode === 'demo' && !isLoopback(host))
    throw new WrongVariable('HOST', 'must be 127.0.0.1, ::1 or localhost: the demo answers on this computer only.');
  const publicOrigin = publicOriginOf(env.PUBLIC_URL);
  if (!publicOrigin && !isLoopback(host))
    throw new WrongVariable('PUBLIC_URL', 'must be set to the https address of the store when HOST is not 127.0.0.1.');
  return {
    mode,
    host,
    port,
    databaseUrl,
    dataDir: resolve(env.DATA_DIR || (mode === 'demo' ? './data/demo' : './data/store')),
    origins: publicOrigin ? [publicOrigin] : loopbackOrigins(port),
    account: accountOf(env.ACCOUNT),
    trustProxy: proxiesOf(env.TRUST_PROXY),
    auditKey: auditKeyOf(env.AUDIT_KEY, mode === 'serve' && databaseUrl !== undefined),
    logLevel: logLevelOf(env.LOG_LEVEL, mode === 'demo' ? 'warn' : 'info'),
    secureCookies: publicOrigin?.startsWith('https:') ?? false,
    mail: mailOf(env.SMTP_URL, env.MAIL_FROM),
    gateway: gatewayOf(env.GATEWAY_URL, env.GATEWAY_KEY),
  };
}

function portOf(text: string | undefined): number {
  const port = Number(text || '4000');
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new WrongVariable('PORT', `must be a whole number from 1 to 65535, not "${text}".`);
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

const loopbackOrigins = (port: number): readonly string[] =>
  ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`http://${name}:${port}`).origin);

function databaseOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return text;
  // The value is not repeated: it may hold a password.
  throw new WrongVariable('DATABASE_URL', 'must be an address such as postgres://user@host:5432/name.');
}

function publicOriginOf(text: string | undefined): string | undefined {
  return text ? originOf('PUBLIC_URL', text) : undefined;
}

/** An https origin, or http on this computer. */
function originOf(name: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new WrongVariable(name, `must be an address such as https://shop.example.com, not "${text}".`);
  if (url.pathname !== '/' || url.search || url.hash || url.username)
    throw new WrongVariable(name, 'must be an origin alone, without path, query or user.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new WrongVariable(name, 'must begin with https:// unless it names this computer.');
  return url.origin;
}

function accountOf(text: string | undefined): string {
  const account = text || 'harbor';
  if (/^[a-z][a-z0-9]{0,39}$/.test(account)) return account;
  throw new WrongVariable('ACCOUNT', `must be lower-case letters and digits, a letter first, not "${text}".`);
}

function proxiesOf(text: string | undefined): Config['trustProxy'] {
  const value = (text || 'off').toLowerCase();
  if (['off', '0', 'false', 'no'].includes(value)) return false;
  if (['on', 'true', 'yes'].includes(value)) return 1;
  if (/^[1-9]$/.test(value)) return Number(value);
  const addresses = value.split(',').map((address) => address.trim());
  if (addresses.every((address) => /^[\da-f:.]+(\/\d{1,3})?$/.test(address) && /[.:]/.test(address))) return addresses;
  throw new WrongVariable('TRUST_PROXY', 'must be off, on, the number of proxies (1 to 9), or their addresses.');
}

function auditKeyOf(text: string | undefined, isRequired: boolean): string | undefined {
  if (!text) {
    if (!isRequired) return undefined;
    throw new WrongVariable('AUDIT_KEY', 'must be set with DATABASE_URL, the same for every server process.');
  }
  if (text.length >= 32) return text;
  throw new WrongVariable('AUDIT_KEY', 'must have 32 characters or more.');
}

function mailOf(smtpUrl: string | undefined, from: string | undefined): MailConfig | undefined {
  if (!smtpUrl) return undefined;
  const url = URL.parse(smtpUrl);
  // The value is not repeated: it may hold a password.
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname)
    throw new WrongVariable('SMTP_URL', 'must be an address such as smtps://user:password@mail.example.com:465.');
  if (!isEmail(from ?? ''))
    throw new WrongVariable('MAIL_FROM', 'must be the e-mail address that messages come from when SMTP_URL is set.');
  return { smtpUrl, from: from ?? '' };
}

function gatewayOf(url: string | undefined, key: string | undefined): GatewayConfig | undefined {
  if (!url) return undefined;
  const origin = originOf('GATEWAY_URL', url);
  if (!key || key.length < 16)
    throw new WrongVariable(
      'GATEWAY_KEY',
      'must be the key that the gateway gave out, 16 characters or more, when GATEWAY_URL is set.',
    );
  return { url: origin, key };
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevelOf(text: string | undefined, otherwise: string): string {
  const level = text || otherwise;
  if (logLevels.includes(level)) return level;
  throw new WrongVariable('LOG_LEVEL', `must be one of ${logLevels.join(', ')}, not "${text}".`);
}
