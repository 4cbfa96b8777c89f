import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Storage } from '../../storage/storage.ts';

/** What the store's servers share and nobody else has; made once, kept in the database. */
export interface Secrets {
  /** Signs form tokens. */
  readonly form: string;
  /** ES256, for the tokens that have VTEX's shape. */
  readonly signingKey: Awaited<ReturnType<typeof importJWK>>;
}

export async function loadSecrets(storage: Storage): Promise<Secrets> {
  const form = await keptSecret(storage, 'secret:form', async () => randomBytes(32).toString('base64url'));
  const signing = await keptSecret(storage, 'secret:signing-key', newSigningKey);
  const jwk: JWK = JSON.parse(signing);
  return { form, signingKey: await importJWK(jwk, 'ES256') };
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** Two servers that start at once agree: whoever comes second finds the first one's. */
async function keptSecret(storage: Storage, key: string, make: () => Promise<string>): Promise<string> {
  const known = await storage.read.meta.get(key);
  if (known) return known;
  const made = await make();
  await storage.tx(async ({ meta }) => {
    if ((await meta.get(key)) === undefined) await meta.set(key, made);
  });
  return (await storage.read.meta.get(key)) ?? made;
}
