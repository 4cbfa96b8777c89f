import type { Deps } from '../../server/deps.ts';
import { type ImportOnDesk, importOnDesk, startImport } from '../../server/features/catalog-import/import-desk.ts';
import { receiveCatalogFile } from '../../server/features/catalog-import/receive-file.ts';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import type { Operator } from '../../server/features/session/identity.ts';
import { valueOrThrow } from '../../server/http/refusal.ts';
import type { Import } from '../../server/storage/records.ts';

/** The identity of a staff member who is signed in and acts for nobody. */
export async function staffIdentity(deps: Deps, email: string): Promise<Operator> {
  const staff = await deps.storage.read.staff.byEmail(email);
  if (!staff) throw new Error(`Nobody works here as ${email}.`);
  const login = {
    id: 'login',
    tokenHash: 'hash',
    audience: 'admin',
    staffId: staff.id,
    customerId: undefined,
    createdAt: 1,
    expiresAt: Number.MAX_SAFE_INTEGER,
    endedAt: undefined,
  } as const;
  return {
    kind: 'staff',
    staff,
    login,
    session: undefined,
    acting: undefined,
    preparing: undefined,
    endedCall: undefined,
  };
}

export async function* bytesOf(text: string, chunk = 4_096): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** Uploads a file and has its rows checked. */
export async function upload(deps: Deps, identity: Operator, text: string, takesStock = false): Promise<ImportOnDesk> {
  const made = await receiveCatalogFile(deps, identity, { fileName: 'goods.csv', bytes: bytesOf(text), takesStock });
  return worked(deps, made);
}

/** Applies a checked file. */
export async function apply(deps: Deps, identity: Operator, { made }: ImportOnDesk): Promise<ImportOnDesk> {
  return worked(deps, valueOrThrow(await startImport(deps, identity, made.id)));
}

async function worked(deps: Deps, { id }: Import): Promise<ImportOnDesk> {
  while (await workOnImports(deps));
  return valueOrThrow(await importOnDesk(deps, id));
}

/** "change apply 2, error left-out 1" */
export const countsIn = ({ counts }: ImportOnDesk): string =>
  counts.map(({ verdict, phase, count }) => `${verdict} ${phase} ${count}`).join(', ');

/** "reference column code" of each row that is left out. */
export const wrongIn = ({ wrong }: ImportOnDesk): readonly string[] =>
  wrong.map(({ reference, problem }) => `${reference} ${problem?.column ?? '-'} ${problem?.problem.code}`);
