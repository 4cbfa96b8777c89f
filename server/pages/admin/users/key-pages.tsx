import type { Deps } from '../../../deps.ts';
import { makeAppKey, newKeyOf } from '../../../features/app-keys/make-app-key.ts';
import { revokeAppKey } from '../../../features/app-keys/revoke-app-key.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { MadeKeyPage, NewKeyPage } from './NewKeyPage.tsx';

/** GET /admin/users/app-keys/new */
export const newKeyPage = async (deps: Deps, ctx: PageContext): Promise<PageReply> => (
  <NewKeyPage desk={await deskOf(deps, ctx)} appKey={newKeyOf(deps)} name="" roles={[]} />
);

/** POST /admin/users/app-keys/new: shows the token, on this very page alone. */
export async function makeKeyForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity } = ctx;
  const [key, name, roles] = [fields.get('key') ?? '', fields.get('name') ?? '', fields.getAll('role')];
  const made = await makeAppKey(deps, identity, { key, name, roles });
  const desk = await deskOf(deps, ctx);
  if (made.ok) return <MadeKeyPage desk={desk} made={made.value} />;
  const { problem } = made;
  if (problem.status === 403) return made;
  // A key that was made already, or that is none of ours, is not offered again.
  const next = problem.code === 'app-key-made' || problem.fields?.key ? newKeyOf(deps) : key;
  return view(<NewKeyPage desk={desk} appKey={next} name={name} roles={roles} problem={problem} />, problem.status);
}

/** POST /admin/users/app-keys/revoke */
export async function revokeKeyForm(deps: Deps, { identity, fields }: FormContext): Promise<PageReply> {
  const key = fields.get('key') ?? '';
  const revoked = await revokeAppKey(deps, identity, key);
  return revoked.ok ? redirect(`/admin/users?revoked=${encodeURIComponent(key)}`) : revoked;
}
