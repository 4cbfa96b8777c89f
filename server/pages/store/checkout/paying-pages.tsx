import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { orderUnknown } from '../../../features/orders/order-problems.ts';
import { checkPayment, paymentStanding } from '../../../features/payments/payment-standing.ts';
import { form, type PageContext, type PageReply, page, redirect } from '../../../http/page.ts';
import { Refusal } from '../../../http/refusal.ts';
import { shopOf } from '../shop.ts';
import { checkoutShopOf } from './checkout-shop.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { PayingPage } from './PayingPage.tsx';
import { paymentProblemWords } from './payment-words.ts';
import { whenOrdering } from './when-ordering.ts';

const path = '/checkout/payment/:group';
export const payingPath = (group: string): string => `/checkout/payment/${encodeURIComponent(group)}`;

/** Where a buyer waits while it is not known whether the card pays, and where the bank leads back to. */
export function registerPayingPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path, ...whenOrdering }, async (ctx) => {
    const group = ctx.params.group ?? '';
    const standing = await paymentStanding(deps, ctx.identity, group);
    if (!standing) throw new Refusal(orderUnknown);
    if (standing.kind === 'approved') return redirect(`/order-placed/${encodeURIComponent(group)}`);
    if (standing.kind === 'declined') return notPaid(deps, ctx, problemCodes[standing.reason]);
    const isBack = ctx.query.has('from');
    return <PayingPage shop={await shopOf(deps, ctx)} action={payingPath(group)} {...{ standing, isBack }} />;
  });
  form(app, deps, { path, ...whenOrdering }, async (ctx) => {
    const group = ctx.params.group ?? '';
    const checked = await checkPayment(deps, ctx.identity, group);
    if (checked.ok) return redirect(`/order-placed/${encodeURIComponent(group)}`);
    if (checked.problem.status === 404) throw new Refusal(checked.problem);
    return redirect(payingPath(group));
  });
}

const problemCodes = {
  declined: 'card-declined',
  'not-confirmed': 'card-not-confirmed',
  withdrawn: 'payment-withdrawn',
} as const;

/** The checkout with the cart as it is back; or, when something else took its place, only the words. */
async function notPaid(deps: Deps, ctx: PageContext, code: Problem['code']): Promise<PageReply> {
  const shop = await checkoutShopOf(deps, ctx);
  const problem = paymentProblemWords(shop, { code });
  if (shop.cart.lines.length > 0) return drawCheckout(deps, ctx, shop, { problem });
  return <PayingPage shop={shop} problem={problem} />;
}
