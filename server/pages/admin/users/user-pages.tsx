import type { Result } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { changeRoles } from '../../../features/staff/change-roles.ts';
import { type Invited, inviteStaff, sendPasswordLink } from '../../../features/staff/invite-staff.ts';
import { staffMember } from '../../../features/staff/list-staff.ts';
import { turnOffStaff, turnOnStaff } from '../../../features/staff/turn-off-staff.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { chooseLocale } from '../../messages/locale.ts';
import { deskOf } from '../desk.ts';
import { InvitePage, type TypedInvitation } from './InvitePage.tsx';
import { doneNews, type UserNews } from './UserNotice.tsx';
import { UserPage } from './UserPage.tsx';

type Done = (typeof doneNews)[number];

/** GET /admin/users/invite */
export const invitePage = async (deps: Deps, ctx: PageContext): Promise<PageReply> => {
  const typed = { email: '', firstName: '', lastName: '', roles: ['operator'], locale: ctx.locale };
  return <InvitePage desk={await deskOf(deps, ctx)} typed={typed} />;
};

/** POST /admin/users/invite */
export async function inviteForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity } = ctx;
  const typed: TypedInvitation = {
    email: fields.get('email') ?? '',
    firstName: fields.get('firstName') ?? '',
    lastName: fields.get('lastName') ?? '',
    roles: fields.getAll('role'),
    locale: chooseLocale({ chosen: fields.get('locale') ?? ctx.locale }),
  };
  const invited = await inviteStaff(deps, identity, typed);
  if (invited.ok) return redirect(addressOfUser(invited.value.staffId, mailNews(invited.value, 'invited')));
  const { problem } = invited;
  if (problem.status === 403) return invited;
  return view(<InvitePage desk={await deskOf(deps, ctx)} typed={typed} problem={problem} />, problem.status);
}

/** GET /admin/users/:id */
export async function userPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const what = doneNews.find((it) => it === ctx.query.get('done'));
  return showUser(deps, ctx, what && { kind: 'done', what }, 200);
}

/** POST /admin/users/:id/roles */
export const rolesForm = (deps: Deps, ctx: FormContext): Promise<PageReply> =>
  change(deps, ctx, 'roles', (staffId) => {
    const { fields, identity } = ctx;
    return changeRoles(deps, identity, { staffId, roles: fields.getAll('role'), seen: fields.getAll('seen') });
  });

/** POST /admin/users/:id/turn-off */
export const turnOffForm = (deps: Deps, ctx: FormContext): Promise<PageReply> =>
  change(deps, ctx, 'off', (staffId) => turnOffStaff(deps, ctx.identity, staffId));

/** POST /admin/users/:id/turn-on */
export const turnOnForm = (deps: Deps, ctx: FormContext): Promise<PageReply> =>
  change(deps, ctx, 'on', (staffId) => turnOnStaff(deps, ctx.identity, staffId));

/** POST /admin/users/:id/password-link */
export async function linkForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const staffId = ctx.params.id ?? '';
  const sent = await sendPasswordLink(deps, ctx.identity, { staffId, locale: ctx.locale });
  return sent.ok ? redirect(addressOfUser(staffId, mailNews(sent.value, 'link'))) : refusal(deps, ctx, sent);
}

async function change(
  deps: Deps,
  ctx: FormContext,
  done: Done,
  verb: (staffId: string) => Promise<Result<undefined>>,
): Promise<PageReply> {
  const staffId = ctx.params.id ?? '';
  const result = await verb(staffId);
  return result.ok ? redirect(addressOfUser(staffId, done)) : refusal(deps, ctx, result);
}

/** Said above the account as it now is; who may not, or names nobody, sees no account. */
async function refusal(deps: Deps, ctx: FormContext, refused: Result<never>): Promise<PageReply> {
  if (refused.ok || [403, 404].includes(refused.problem.status)) return refused;
  return showUser(deps, ctx, { kind: 'refused', problem: refused.problem }, refused.problem.status);
}

async function showUser(deps: Deps, ctx: PageContext, news: UserNews | undefined, status: number): Promise<PageReply> {
  const user = await staffMember(deps, ctx.identity, ctx.params.id ?? '');
  if (!user.ok) return user;
  return view(<UserPage desk={await deskOf(deps, ctx)} user={user.value} news={news} />, status);
}

const mailNews = ({ mail }: Invited, done: Done): Done => (mail.state === 'kept' ? 'kept' : done);

const addressOfUser = (id: string, done: Done): string => `/admin/users/${id}?done=${done}`;
