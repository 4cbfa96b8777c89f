import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { appKeyList } from '../../../features/app-keys/list-app-keys.ts';
import { staffList } from '../../../features/staff/list-staff.ts';
import { form, type PageContext, type PageReply, page } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { makeKeyForm, newKeyPage, revokeKeyForm } from './key-pages.tsx';
import { UsersPage } from './UsersPage.tsx';
import { inviteForm, invitePage, linkForm, rolesForm, turnOffForm, turnOnForm, userPage } from './user-pages.tsx';

/** Users, roles and app keys. */
export function registerUsers(app: FastifyInstance, deps: Deps): void {
  const access = 'manage-users';
  const whileActing = false;
  const at = (path: string) => ({ path, access, whileActing }) as const;
  page(app, deps, at('/admin/users'), (ctx) => usersPage(deps, ctx));
  page(app, deps, at('/admin/users/invite'), (ctx) => invitePage(deps, ctx));
  form(app, deps, at('/admin/users/invite'), (ctx) => inviteForm(deps, ctx));
  page(app, deps, at('/admin/users/app-keys/new'), (ctx) => newKeyPage(deps, ctx));
  form(app, deps, at('/admin/users/app-keys/new'), (ctx) => makeKeyForm(deps, ctx));
  form(app, deps, at('/admin/users/app-keys/revoke'), (ctx) => revokeKeyForm(deps, ctx));
  page(app, deps, at('/admin/users/:id'), (ctx) => userPage(deps, ctx));
  form(app, deps, at('/admin/users/:id/roles'), (ctx) => rolesForm(deps, ctx));
  form(app, deps, at('/admin/users/:id/password-link'), (ctx) => linkForm(deps, ctx));
  form(app, deps, at('/admin/users/:id/turn-off'), (ctx) => turnOffForm(deps, ctx));
  form(app, deps, at('/admin/users/:id/turn-on'), (ctx) => turnOnForm(deps, ctx));
}

async function usersPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const users = await staffList(deps, ctx.identity);
  if (!users.ok) return users;
  const keys = await appKeyList(deps, ctx.identity);
  if (!keys.ok) return keys;
  const revoked = keys.value.find(({ key, revokedAt }) => revokedAt !== undefined && key === ctx.query.get('revoked'));
  return <UsersPage desk={await deskOf(deps, ctx)} users={users.value} keys={keys.value} revoked={revoked} />;
}
