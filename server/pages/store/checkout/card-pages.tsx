import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { beginCard, cardBackPath } from '../../../features/payments/begin-card.ts';
import { finishCard } from '../../../features/payments/finish-card.ts';
import { type FormContext, form, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { originOf } from '../../../http/same-origin.ts';
import { shopOf } from '../shop.ts';
import { CardBackPage } from './CardBackPage.tsx';
import { checkoutShopOf } from './checkout-shop.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { paymentProblemWords } from './payment-words.ts';
import { whenOrdering } from './when-ordering.ts';

/** The way to the gateway's page for a new card, and back. */
export function registerCardPages(app: FastifyInstance, deps: Deps): void {
  form(app, deps, { path: '/checkout/card', ...whenOrdering, whileActing: false }, async (ctx) => {
    const origin = originOf(ctx.request, deps.config);
    const begun = await beginCard(deps, ctx.identity, { origin, locale: ctx.locale, toKeep: ctx.fields.has('keep') });
    return begun.ok ? redirect(begun.value) : notTaken(deps, ctx, begun.problem);
  });
  // Whoever comes back without a reference has typed no card.
  page(app, deps, { path: cardBackPath, ...whenOrdering }, async (ctx) => {
    const [visit, reference] = [ctx.query.get('visit') ?? '', ctx.query.get('reference') ?? ''];
    if (visit === '' || reference === '') return redirect('/checkout');
    return <CardBackPage shop={await shopOf(deps, ctx)} visit={visit} reference={reference} />;
  });
  form(app, deps, { path: cardBackPath, ...whenOrdering, whileActing: false }, async (ctx) => {
    const [visitId, reference] = [ctx.fields.get('visit') ?? '', ctx.fields.get('reference') ?? ''];
    const finished = await finishCard(deps, ctx.identity, { visitId, reference });
    return finished.ok ? redirect('/checkout') : notTaken(deps, ctx, finished.problem);
  });
}

/** The checkout again, with why there is no card. */
async function notTaken(deps: Deps, ctx: FormContext, problem: Problem): Promise<PageReply> {
  const shop = await checkoutShopOf(deps, ctx);
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const words = paymentProblemWords(shop, problem) ?? ctx.t('checkout.cardNotTyped');
  return view(await drawCheckout(deps, ctx, shop, { problem: words }), problem.status);
}
