import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { setContact, setDelivery } from '../../../features/checkout/checkout-choices.ts';
import type { CartResult } from '../../../features/checkout/priced-cart.ts';
import { mostGroups } from '../../../features/checkout/set-groups.ts';
import { setPickup } from '../../../features/checkout/set-pickup.ts';
import { returnDraft } from '../../../features/drafts/return-draft.ts';
import { type FormContext, form, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { heldByOther } from '../cart/cart-held.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { seenCart } from '../cart/seen-cart.ts';
import { targetIn } from '../cart/target-in.ts';
import { drawShared } from '../shared/draw-shared.tsx';
import { preparedAction } from '../shared/shared-pages.ts';
import { addressTyped } from './address-typed.ts';
import { registerAlternatePages } from './alternate-pages.tsx';
import { registerAnonymousPage } from './anonymous-page.tsx';
import { registerCardPages } from './card-pages.tsx';
import { checkoutShopOf } from './checkout-shop.ts';
import { pickupChoice, type RefusedStep } from './checkout-view.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { fieldErrors } from './field-errors.ts';
import { registerPayingPages } from './paying-pages.tsx';
import { contactErrors, contactIn } from './pickup-contact-fields.ts';
import { placeFromPage } from './place-from-page.tsx';
import { registerPlacedPage } from './placed-page.tsx';
import { registerSeveralPages } from './several-pages.tsx';
import { whenOrdering } from './when-ordering.ts';

/** The checkout, step by step, and the page after it. */
export function registerCheckoutPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/checkout', ...whenOrdering }, async (ctx) => {
    const shop = await checkoutShopOf(deps, ctx);
    const named = ctx.query.get('orderFormId');
    if (named && named !== shop.cart.id && named !== shop.ownCartId)
      return drawShared(deps, ctx, { cartId: named }, preparedAction(named));
    if (shop.cart.lines.length === 0 || heldByOther(shop)) return redirect('/cart');
    const { query } = ctx;
    const places = { places: query.getAll('to').slice(0, mostGroups), isChoosing: query.has('choose') };
    return drawCheckout(deps, ctx, shop, { asked: query.get('step'), payment: query.get('payment'), places });
  });
  form(app, deps, { path: '/checkout/contact', ...whenOrdering }, async (ctx) => {
    const { fields, identity } = ctx;
    const typed = (name: string) => fields.get(name) ?? '';
    const contact = {
      firstName: typed('firstName'),
      lastName: typed('lastName'),
      email: typed('email'),
      phone: typed('phone'),
    };
    return afterStep(
      deps,
      ctx,
      'contact',
      await setContact(deps, identity, { contact, ...(await targetIn(deps, fields)) }),
    );
  });
  form(app, deps, { path: '/checkout/delivery', ...whenOrdering }, async (ctx) => {
    const { fields, identity } = ctx;
    const target = await targetIn(deps, fields);
    const pointId = pickupIn(fields);
    const result = pointId
      ? await setPickup(deps, identity, { pointId, primary: contactIn(fields, 'primary-'), ...target })
      : await setDelivery(deps, identity, { address: addressIn(fields), keep: fields.has('keep'), ...target });
    return afterStep(deps, ctx, 'delivery', result);
  });
  form(app, deps, { path: '/checkout/place', ...whenOrdering }, (ctx) => placeFromPage(deps, ctx));
  registerAlternatePages(app, deps);
  registerSeveralPages(app, deps);
  form(app, deps, { path: '/checkout/prepared/return', ...whenOrdering }, async (ctx) => {
    const returned = await returnDraft(deps, ctx.identity, seenCart(ctx.fields).id);
    return returned.ok ? redirect('/cart') : returned;
  });
  registerCardPages(app, deps);
  registerPayingPages(app, deps);
  registerPlacedPage(app, deps);
  registerAnonymousPage(app, deps);
}

/** The pickup point that was chosen in place of an address. */
function pickupIn(fields: URLSearchParams): string | undefined {
  const chosen = fields.get('address') ?? '';
  return chosen.startsWith(pickupChoice) ? chosen.slice(pickupChoice.length) : undefined;
}

/** One of the saved addresses by its id, or the one typed. */
function addressIn(fields: URLSearchParams) {
  const id = fields.get('address') ?? '';
  if (id !== 'new') return { id };
  return addressTyped(fields);
}

/** On to the next step; or the same one with what was typed and the words at its fields. */
async function afterStep(
  deps: Deps,
  ctx: FormContext,
  step: RefusedStep['step'],
  result: CartResult,
): Promise<PageReply> {
  if (result.ok) return redirect('/checkout');
  const shop = await checkoutShopOf(deps, ctx);
  const { problem } = result;
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const wrong = problem.fields ?? {};
  const isOfPrimary = step === 'delivery' && problem.code === 'contact-invalid';
  const errors = isOfPrimary
    ? contactErrors(ctx.t, wrong, ctx.fields, 'primary-')
    : fieldErrors(ctx.t, wrong, ctx.fields);
  const words = problem.fields ? ctx.t('checkout.notSaved') : refusalWords(shop, problem);
  const refused = { step, typed: ctx.fields, errors };
  return view(await drawCheckout(deps, ctx, shop, { refused, problem: words }), problem.status);
}
