import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { signIn } from '../../../features/login/sign-in.ts';
import { signOut } from '../../../features/login/sign-out.ts';
import { mailReachesItsReader } from '../../../features/messages/queue-message.ts';
import { addressOf } from '../../../http/context.ts';
import { giveLogin, takeLogin } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageReply, page, redirect, view } from '../../../http/page.ts';
import type { Translator } from '../../messages/translator.ts';
import { shopOf } from '../shop.ts';
import { LoginPage } from './LoginPage.tsx';
import { landingOf } from './landing.ts';
import { tooManyWords, waitOf } from './login-words.ts';

/** Sign in and out by the store's own page, for shoppers and staff alike. */
export function registerLoginPages(app: FastifyInstance, deps: Deps): void {
  // The two others are where a reload or the language switch leads from the page that asks for a mailed code.
  for (const path of ['/login', '/login/code', '/login/code/check'])
    page(app, deps, { path, access: 'anyone' }, async (ctx) => {
      if (ctx.identity.kind === 'shopper') return redirect('/account');
      const mailsCodes = mailReachesItsReader(deps.config);
      return <LoginPage shop={await shopOf(deps, ctx)} next={ctx.query.get('next') ?? ''} mailsCodes={mailsCodes} />;
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
    <LoginPage
      shop={shop}
      next={next}
      email={email}
      problem={problemWords(ctx.t, problem)}
      mailsCodes={mailReachesItsReader(deps.config)}
    />,
    problem.status,
  );
}

/** E8 and E9 of the design's error texts. */
const problemWords = (t: Translator, problem: Problem): string =>
  problem.code === 'too-many-tries' ? tooManyWords(t, problem) : t('login.wrong');
