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
  readonly trustProxy: boolean;
  /** Key of the audit chains, kept outside the database (security rule 8). */
  readonly auditKey: string;
  readonly logLevel: string;
  /** Cookies carry Secure: the public address is https. */
  readonly secureCookies: boolean;
}
