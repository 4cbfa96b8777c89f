import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { readPickupContact } from '../../../features/checkout/pickup-contacts.ts';
import type { CartResult, SeenCart } from '../../../features/checkout/priced-cart.ts';
import { setAlternateContact } from '../../../features/checkout/set-pickup.ts';
import { type FormContext, form, type PageReply, redirect, view } from '../../../http/page.ts';
import { nationalPhone } from '../../parts/national-phone.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { targetIn } from '../cart/target-in.ts';
import type { Shop } from '../shop.ts';
import { checkoutShopOf } from './checkout-shop.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { contactErrors, contactIn, isUnsaved } from './pickup-contact-fields.ts';
import { whenOrdering } from './when-ordering.ts';

/** Saves and removes who can fetch the goods instead. The way to pay that the form holds stays chosen. */
export function registerAlternatePages(app: FastifyInstance, deps: Deps): void {
  const path = '/checkout/alternate';
  form(app, deps, { path, ...whenOrdering }, async (ctx) => {
    const alternate = contactIn(ctx.fields, 'alternate-') ?? {};
    return after(
      deps,
      ctx,
      await setAlternateContact(deps, ctx.identity, { alternate, ...(await targetIn(deps, ctx.fields)) }),
    );
  });
  form(app, deps, { path: `${path}/remove`, ...whenOrdering }, async (ctx) => {
    const target = await targetIn(deps, ctx.fields);
    return after(deps, ctx, await setAlternateContact(deps, ctx.identity, { alternate: undefined, ...target }));
  });
}

async function after(deps: Deps, ctx: FormContext, result: CartResult): Promise<PageReply> {
  const payment = ctx.fields.get('payment');
  if (result.ok) return redirect(payment ? `/checkout?${new URLSearchParams({ payment })}` : '/checkout');
  const shop = await checkoutShopOf(deps, ctx);
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const { problem } = result;
  const words = problem.fields ? ctx.t('checkout.notSaved') : refusalWords(shop, problem);
  return drawTyped(deps, ctx, shop, { wrong: problem.fields ?? {}, words, status: problem.status });
}

/** The checkout with the contact as it was typed, where the typing goes on. */
const drawTyped = async (
  deps: Deps,
  ctx: FormContext,
  shop: Shop,
  why: { readonly wrong: Readonly<Record<string, string>>; readonly words: string; readonly status: number },
): Promise<PageReply> => {
  const errors = contactErrors(ctx.t, why.wrong, ctx.fields, 'alternate-');
  const refused = { step: 'alternate' as const, typed: ctx.fields, errors };
  const payment = ctx.fields.get('payment');
  return view(await drawCheckout(deps, ctx, shop, { refused, problem: why.words, payment }), why.status);
};

/**
 * An order waits for an alternate contact that was begun: nothing is placed before that is saved or removed. Undefined where nothing
 * of it is unsaved, and for a form that was sent before and has had its answer.
 */
export async function alternateFirst(deps: Deps, ctx: FormContext, seen: SeenCart): Promise<PageReply | undefined> {
  const typed = contactIn(ctx.fields, 'alternate-');
  if (!typed) return undefined;
  const shop = await checkoutShopOf(deps, ctx);
  if (shop.cart.id !== seen.id || shop.cart.version !== seen.version) return undefined;
  const saved = shop.cart.delivery.contacts?.alternate;
  const shown = saved && { ...saved, phone: nationalPhone(saved.phone) };
  if (!isUnsaved(typed, shown)) return undefined;
  const read = readPickupContact(typed, shop.settings.country);
  const wrong = read.ok ? {} : (read.problem.fields ?? {});
  return drawTyped(deps, ctx, shop, { wrong, words: ctx.t('checkout.finishAlternate'), status: 422 });
}
