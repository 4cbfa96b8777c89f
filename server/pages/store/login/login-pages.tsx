import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { type SignedIn, signIn } from '../../../features/login/sign-in.ts';
import { signOut } from '../../../features/login/sign-out.ts';
import { addressOf } from '../../../http/context.ts';
import { giveLogin, takeLogin } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageReply, page, redirect, view } from '../../../http/page.ts';
import type { Translator } from '../../messages/translator.ts';
import { safeReturn } from '../safe-return.ts';
import { shopOf } from '../shop.ts';
import { LoginPage } from './LoginPage.tsx';

/** Sign in and out by the store's own page, for shoppers and staff alike. */
export function registerLoginPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/login', access: 'anyone' }, async (ctx) => {
    if (ctx.identity.kind === 'shopper') return redirect('/account');
    return <LoginPage shop={await shopOf(deps, ctx)} next={ctx.query.get('next') ?? ''} />;
  });
  form(app, deps, { path: '/login', access: 'anyone', whileActing: true }, (ctx) => signInFromPage(deps, ctx));
  form(app, deps, { path: '/logout', access: 'anyone', whileActing: true }, async ({ identity, request, reply }) => {
    await signOut(deps, identity);
    if (!request.deadToken) takeLogin(reply, deps.config);
    return redirect('/');
  });
}

async function signInFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity, request } = ctx;
  const email = (fields.get('email') ?? '').trim();
  const password = fields.get('password') ?? '';
  const next = fields.get('next') ?? '';
  const result = await signIn(deps, { email, password, address: addressOf(request), current: identity });
  if (result.ok) {
    giveLogin(ctx, deps.config, result.value);
    return redirect(landingOf(result.value, next));
  }
  const { problem } = result;
  const wait = waitOf(problem);
  if (wait > 0) ctx.reply.header('retry-after', wait);
  const shop = await shopOf(deps, ctx);
  return view(
    <LoginPage shop={shop} next={next} email={email} problem={problemWords(ctx.t, problem)} />,
    problem.status,
  );
}

/** Staff land on the store's home page, where the toolbar is, unless the dashboard sent them here; shoppers go on where they were. */
function landingOf({ audience }: SignedIn, next: string): string {
  const wanted = safeReturn(next, '/');
  const isDashboard = /^\/admin(?=[/?]|$)/.test(wanted);
  return isDashboard === (audience === 'admin') ? wanted : '/';
}

const waitOf = ({ details }: Problem): number =>
  typeof details?.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 0;

/** E8 and E9 of the design's error texts. */
const problemWords = (t: Translator, problem: Problem): string =>
  problem.code === 'too-many-tries' ? t('login.tooMany', { count: waitOf(problem) }) : t('login.wrong');
