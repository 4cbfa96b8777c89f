import type { FastifyInstance } from 'fastify';
import { minPasswordLength } from '../../../../shared/domain/password.ts';
import type { Deps } from '../../../deps.ts';
import { passwordLink, setPassword } from '../../../features/login/set-password.ts';
import { clearCookie, cookieNames, setCookie } from '../../../http/cookies.ts';
import { giveLogin } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { shopOf } from '../shop.ts';
import { LinkOverPage, PasswordPage } from './PasswordPage.tsx';

/** How long the page may stay open before its password is sent. */
const pageSeconds = 30 * 60;

/**
 * The address that was mailed, and the page it leads to. The token moves from the address into a cookie at once: it stays in no
 * history, Referer or log, and whoever only looks at the address (mail scanners do) uses nothing up.
 */
export function registerPasswordPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/set-password/:token', access: 'anyone' }, ({ params, reply }) => {
    setCookie(reply, deps.config, cookieNames.passwordLink, params.token ?? '', { maxAgeSeconds: pageSeconds });
    return redirect('/set-password');
  });
  page(app, deps, { path: '/set-password', access: 'anyone' }, async (ctx) => {
    const shop = await shopOf(deps, ctx);
    const link = await passwordLink(deps, tokenOf(ctx));
    return link.ok ? <PasswordPage shop={shop} email={link.value.email} /> : view(<LinkOverPage shop={shop} />, 410);
  });
  form(app, deps, { path: '/set-password', access: 'anyone', whileActing: false }, (ctx) => setFromPage(deps, ctx));
}

async function setFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const token = tokenOf(ctx);
  const done = await setPassword(deps, { token, password: ctx.fields.get('password') ?? '', current: ctx.identity });
  if (done.ok) {
    clearCookie(ctx.reply, deps.config, cookieNames.passwordLink);
    giveLogin(ctx, deps.config, done.value);
    return redirect(done.value.audience === 'webstore' ? '/account' : '/');
  }
  const shop = await shopOf(deps, ctx);
  const link = await passwordLink(deps, token);
  if (done.problem.code !== 'password-weak' || !link.ok) return view(<LinkOverPage shop={shop} />, 410);
  const error = ctx.t('setPassword.weak', { count: minPasswordLength });
  return view(<PasswordPage shop={shop} email={link.value.email} error={error} />, done.problem.status);
}

const tokenOf = ({ cookies }: PageContext): string => cookies.get(cookieNames.passwordLink) ?? '';
