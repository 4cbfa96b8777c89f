import type { OrderForm, OrderFormMessage } from '../../../shared/api/order-form.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { nameCart } from './cart-cookies.ts';
import type { CartTarget } from './change-cart.ts';
import type { CartResult, PricedCart } from './priced-cart.ts';
import { readOrderForm } from './read-order-form.ts';
import type { WireChange } from './wire-items.ts';

/** A request to an address that names a cart. */
export interface OneCart extends RequestContext {
  readonly params: { readonly orderFormId: string };
}

/** The cart that the address names, and the version it was read at when the client says so (`If-Match`). */
export function targetOf(ctx: OneCart): CartTarget {
  const cartId = ctx.params.orderFormId;
  const version = /^"(\d{1,15})"$/.exec(ctx.request.headers['if-match'] ?? '')?.[1];
  return { cartId, seen: version === undefined ? undefined : { id: cartId, version: Number(version) } };
}

/** Every reply is the whole orderForm; its version comes as `ETag`, its name as a cookie. */
export function answers(deps: Deps) {
  const answer = async (
    ctx: RequestContext,
    cart: PricedCart,
    messages: readonly OrderFormMessage[] = [],
  ): Promise<OrderForm> => {
    if (cart.id !== '') nameCart(deps, ctx, cart.id);
    ctx.reply.header('etag', `"${cart.version}"`);
    return readOrderForm(deps, ctx.identity, cart, messages);
  };
  const answerCart = async (
    ctx: RequestContext,
    cart: CartResult,
    messages?: readonly OrderFormMessage[],
  ): Promise<Result<OrderForm>> => (cart.ok ? ok(await answer(ctx, cart.value, messages)) : cart);
  const answerChange = async (ctx: RequestContext, change: Result<WireChange>): Promise<Result<OrderForm>> =>
    change.ok ? ok(await answer(ctx, change.value.cart, change.value.messages)) : change;
  return { answer, answerCart, answerChange };
}
