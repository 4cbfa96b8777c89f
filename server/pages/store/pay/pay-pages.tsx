import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { sendAccessKey, signInByAccessKey } from '../../../features/login/access-keys.ts';
import { startTokenFor } from '../../../features/login/start-token.ts';
import { mailReachesItsReader } from '../../../features/messages/queue-message.ts';
import { acceptPayLink } from '../../../features/pay-links/accept-pay-link.ts';
import { type OpenPayLink, openPayLink } from '../../../features/pay-links/open-pay-link.ts';
import { addressOf } from '../../../http/context.ts';
import { cookieNames, setCookie } from '../../../http/cookies.ts';
import { giveLogin } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { tooManyWords, waitOf } from '../login/login-words.ts';
import { LinkExpiredPage } from '../shared/LinkExpiredPage.tsx';
import { shopOf } from '../shop.ts';
import { ConfirmPage } from './ConfirmPage.tsx';
import { PayCodePage } from './PayCodePage.tsx';
import { PayPage } from './PayPage.tsx';

const path = '/pay/:token';

/**
 * A cart that an operator finished, to be paid by its customer. Opening it changes nothing and shows nothing of anybody; who reads it is
 * said by signing in or by a code to the address on file. It is paid in the checkout.
 */
export function registerPayPages(app: FastifyInstance, deps: Deps): void {
  const rules = { access: 'anyone', whileActing: true } as const;
  page(app, deps, { path, access: 'shop' }, (ctx) => opened(deps, ctx, (found) => draw(deps, ctx, found)));
  form(app, deps, { path, access: 'shop', whileActing: true }, (ctx) =>
    opened(deps, ctx, (found) => accept(deps, ctx, found)),
  );
  form(app, deps, { path: `${path}/code`, ...rules }, (ctx) =>
    opened(deps, ctx, (found) => sendCode(deps, ctx, found)),
  );
  form(app, deps, { path: `${path}/check`, ...rules }, (ctx) =>
    opened(deps, ctx, (found) => checkCode(deps, ctx, found)),
  );
}

const tokenIn = ({ params }: PageContext): string => params.token ?? '';
const actionOf = (ctx: PageContext): string => `/pay/${encodeURIComponent(tokenIn(ctx))}`;

/** The one page of all links that lead to nothing, or what follows for a good one. */
async function opened(
  deps: Deps,
  ctx: PageContext,
  then: (found: OpenPayLink) => Promise<PageReply>,
): Promise<PageReply> {
  ctx.reply.header('x-robots-tag', 'noindex');
  const found = await openPayLink(deps, ctx.identity, tokenIn(ctx), addressOf(ctx.request));
  if (found.ok) return then(found.value);
  if (found.problem.status !== 404) return found;
  const { t } = ctx;
  const shop = await shopOf(deps, ctx);
  return view(<LinkExpiredPage shop={shop} title={t('pay.expired')} text={t('pay.expiredText')} />, 404);
}

async function draw(deps: Deps, ctx: PageContext, found: OpenPayLink, problem?: Problem): Promise<PageReply> {
  const shop = await shopOf(deps, ctx);
  const action = actionOf(ctx);
  const status = problem?.status ?? 200;
  if (!found.isConfirmed) {
    const mailsCodes = mailReachesItsReader(deps.config);
    return view(<ConfirmPage shop={shop} action={action} mailsCodes={mailsCodes} problem={problem?.message} />, status);
  }
  const words = problem && ctx.t(problem.code === 'price-changed' ? 'pay.changedNow' : 'pay.notReady');
  return view(<PayPage shop={shop} link={found.link} action={action} problem={words} />, status);
}

async function accept(deps: Deps, ctx: FormContext, found: OpenPayLink): Promise<PageReply> {
  if (!found.isConfirmed) return draw(deps, ctx, found);
  const shown = ctx.fields.get('total') ?? '';
  const expectedValue = /^\d{1,10}$/.test(shown) ? Number(shown) : -1;
  const accepted = await acceptPayLink(deps, ctx.identity, { token: tokenIn(ctx), expectedValue });
  return accepted.ok ? redirect('/checkout') : draw(deps, ctx, found, accepted.problem);
}

async function sendCode(deps: Deps, ctx: FormContext, { customer }: OpenPayLink): Promise<PageReply> {
  const startToken = await startTokenFor(deps, ctx.cookies.get(cookieNames.loginStart));
  setCookie(ctx.reply, deps.config, cookieNames.loginStart, startToken, { maxAgeSeconds: 600 });
  const { email } = customer;
  const sent = await sendAccessKey(deps, { email, startToken, address: addressOf(ctx.request), locale: ctx.locale });
  return drawCode(deps, ctx, sent.ok ? undefined : sent.problem);
}

async function checkCode(deps: Deps, ctx: FormContext, { customer }: OpenPayLink): Promise<PageReply> {
  const signedIn = await signInByAccessKey(deps, {
    email: customer.email,
    code: ctx.fields.get('code') ?? '',
    startToken: ctx.cookies.get(cookieNames.loginStart) ?? '',
    address: addressOf(ctx.request),
    current: ctx.identity,
  });
  if (!signedIn.ok) return drawCode(deps, ctx, signedIn.problem);
  giveLogin(ctx, deps.config, signedIn.value);
  return redirect(actionOf(ctx));
}

async function drawCode(deps: Deps, ctx: FormContext, problem: Problem | undefined): Promise<PageReply> {
  const { t } = ctx;
  const shop = await shopOf(deps, ctx);
  if (problem?.code === 'too-many-tries') ctx.reply.header('retry-after', waitOf(problem));
  const words = problem && problem.code !== 'wrong-code' ? { problem: wordsOf(ctx, problem) } : {};
  const wrong = problem?.code === 'wrong-code' ? { codeError: t('login.codeWrong') } : {};
  const isInOutbox = !deps.config.mail;
  return view(
    <PayCodePage shop={shop} action={actionOf(ctx)} isInOutbox={isInOutbox} {...words} {...wrong} />,
    problem?.status ?? 200,
  );
}

function wordsOf({ t }: FormContext, problem: Problem): string {
  if (problem.code === 'too-many-tries') return tooManyWords(t, problem);
  return problem.code === 'invalid-token' ? t('login.codeTooOld') : problem.message;
}
