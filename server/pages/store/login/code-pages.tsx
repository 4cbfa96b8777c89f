import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { sendAccessKey, signInByAccessKey } from '../../../features/login/access-keys.ts';
import { startTokenFor } from '../../../features/login/start-token.ts';
import { mailReachesItsReader } from '../../../features/messages/queue-message.ts';
import { addressOf } from '../../../http/context.ts';
import { cookieNames, setCookie } from '../../../http/cookies.ts';
import { giveLogin } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageReply, redirect, view } from '../../../http/page.ts';
import { shopOf } from '../shop.ts';
import { CodePage } from './CodePage.tsx';
import { LoginPage } from './LoginPage.tsx';
import { landingOf } from './landing.ts';
import { tooManyWords, waitOf } from './login-words.ts';

/** Sign-in by a code that is mailed: the e-mail is asked for on the login page, the code here. */
export function registerCodePages(app: FastifyInstance, deps: Deps): void {
  const rules = { access: 'anyone', whileActing: true } as const;
  form(app, deps, { path: '/login/code', ...rules }, (ctx) => sendFromPage(deps, ctx));
  form(app, deps, { path: '/login/code/check', ...rules }, (ctx) => checkFromPage(deps, ctx));
}

async function sendFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { email, next } = asked(ctx);
  const startToken = await startTokenFor(deps, ctx.cookies.get(cookieNames.loginStart));
  setCookie(ctx.reply, deps.config, cookieNames.loginStart, startToken, { maxAgeSeconds: 600 });
  const sent = await sendAccessKey(deps, { email, startToken, address: addressOf(ctx.request), locale: ctx.locale });
  const shop = await shopOf(deps, ctx);
  if (sent.ok) return <CodePage shop={shop} next={next} email={email} isInOutbox={!deps.config.mail} />;
  const { problem } = sent;
  if (problem.code === 'too-many-tries') return tooMany(deps, ctx, problem);
  const words =
    problem.code === 'invalid-email' ? { emailError: ctx.t('login.emailWrong') } : { problem: problem.message };
  const login = (
    <LoginPage shop={shop} next={next} email={email} mailsCodes={mailReachesItsReader(deps.config)} {...words} />
  );
  return view(login, problem.status);
}

async function checkFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { email, next } = asked(ctx);
  const signedIn = await signInByAccessKey(deps, {
    email,
    code: ctx.fields.get('code') ?? '',
    startToken: ctx.cookies.get(cookieNames.loginStart) ?? '',
    address: addressOf(ctx.request),
    current: ctx.identity,
  });
  if (signedIn.ok) {
    giveLogin(ctx, deps.config, signedIn.value);
    return redirect(landingOf(signedIn.value, next));
  }
  const { problem } = signedIn;
  if (problem.code === 'too-many-tries') return tooMany(deps, ctx, problem);
  const shop = await shopOf(deps, ctx);
  if (problem.code === 'wrong-code')
    return view(
      <CodePage
        shop={shop}
        next={next}
        email={email}
        codeError={ctx.t('login.codeWrong')}
        isInOutbox={!deps.config.mail}
      />,
      problem.status,
    );
  const mailsCodes = mailReachesItsReader(deps.config);
  const words = ctx.t('login.codeTooOld');
  return view(
    <LoginPage shop={shop} next={next} email={email} problem={words} mailsCodes={mailsCodes} />,
    problem.status,
  );
}

async function tooMany(deps: Deps, ctx: FormContext, problem: Problem): Promise<PageReply> {
  const { email, next } = asked(ctx);
  ctx.reply.header('retry-after', waitOf(problem));
  const shop = await shopOf(deps, ctx);
  const words = tooManyWords(ctx.t, problem);
  return view(
    <CodePage shop={shop} next={next} email={email} problem={words} isInOutbox={!deps.config.mail} />,
    problem.status,
  );
}

const asked = ({ fields }: FormContext) => ({
  email: (fields.get('email') ?? '').trim(),
  next: fields.get('next') ?? '',
});
