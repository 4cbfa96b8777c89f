import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Deps } from '../../deps.ts';
import type { Storage } from '../../storage/storage.ts';

/** What the store's servers share and nobody else has; made once, kept in the database. */
export interface Secrets {
  /** Signs form tokens and start tokens of logins. */
  readonly form: string;
  /** ES256, for the tokens that have VTEX's shape. */
  readonly signingKey: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
}

const known = new WeakMap<Storage, Promise<Secrets>>();

/** The secrets of the deps' database, read once a process. Not inside a transaction. */
export function secretsOf(deps: Pick<Deps, 'storage' | 'ids'>): Promise<Secrets> {
  const loading = known.get(deps.storage) ?? loadSecrets(deps);
  known.set(deps.storage, loading);
  return loading;
}

async function loadSecrets({ storage, ids }: Pick<Deps, 'storage' | 'ids'>): Promise<Secrets> {
  const form = await keptSecret(storage, 'secret:form', async () => ids.token());
  const privateJwk: JWK = JSON.parse(await keptSecret(storage, 'secret:signing-key', newSigningKey));
  const { d: _, ...publicJwk } = privateJwk;
  return { form, signingKey: { privateKey: await keyOf(privateJwk), publicKey: await keyOf(publicJwk) } };
}

async function keyOf(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'ES256');
  if (key instanceof Uint8Array) throw new Error('The signing key in the database is not an ES256 key.');
  return key;
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** Two servers that start at once agree: whoever comes second finds the first one's. */
async function keptSecret(storage: Storage, name: string, make: () => Promise<string>): Promise<string> {
  const kept = await storage.read.meta.get(name);
  if (kept) return kept;
  const made = await make();
  return storage.tx(({ meta }) => meta.keepFirst(name, made));
}
