import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { CartResult } from '../../../features/checkout/priced-cart.ts';
import { addAddress, setGroups } from '../../../features/checkout/set-groups.ts';
import { type FormContext, form, type PageReply, redirect, view } from '../../../http/page.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { targetIn } from '../cart/target-in.ts';
import { addressTyped } from './address-typed.ts';
import { checkoutShopOf } from './checkout-shop.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { fieldErrors } from './field-errors.ts';
import { groupsIn } from './several-places.ts';
import { whenOrdering } from './when-ordering.ts';

/** Divides the goods among several places. */
export function registerSeveralPages(app: FastifyInstance, deps: Deps): void {
  form(app, deps, { path: '/checkout/several', ...whenOrdering }, async (ctx) => {
    const { fields, identity } = ctx;
    const result = await setGroups(deps, identity, { groups: groupsIn(fields), ...(await targetIn(deps, fields)) });
    return result.ok ? redirect('/checkout') : drawAgain(deps, ctx, 'several', result);
  });
  form(app, deps, { path: '/checkout/several/address', ...whenOrdering }, async (ctx) => {
    const { fields, identity } = ctx;
    const address = addressTyped(fields);
    const keep = fields.has('keep');
    const result = await addAddress(deps, identity, { address, keep, ...(await targetIn(deps, fields)) });
    if (!result.ok) return drawAgain(deps, ctx, 'address', result);
    const to = [...fields.getAll('to'), result.value.delivery.addresses.at(-1)?.id ?? ''].map((id) => ['to', id]);
    return redirect(`/checkout?${new URLSearchParams([['step', 'several'], ['choose', '1'], ...to])}`);
  });
}

/** What was typed is still there, with what is wrong beside it. */
async function drawAgain(
  deps: Deps,
  ctx: FormContext,
  step: 'several' | 'address',
  { problem }: Extract<CartResult, { ok: false }>,
): Promise<PageReply> {
  const shop = await checkoutShopOf(deps, ctx);
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const wrong = problem.fields ?? {};
  const errors = step === 'several' ? wrong : fieldErrors(ctx.t, wrong, ctx.fields);
  const words = problem.code === 'split-invalid' ? ctx.t('checkout.splitRefused') : undefined;
  const refused = { step, typed: ctx.fields, errors };
  const said = words ?? (problem.fields ? ctx.t('checkout.notSaved') : refusalWords(shop, problem));
  const places = { places: ctx.fields.getAll('to'), isChoosing: false };
  return view(await drawCheckout(deps, ctx, shop, { refused, places, problem: said }), problem.status);
}
