import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { changeQuantities, removeLine } from '../../../features/checkout/edit-cart.ts';
import type { CartResult } from '../../../features/checkout/priced-cart.ts';
import { type FormContext, form, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { shopOf } from '../shop.ts';
import { addFromPage } from './add-from-page.tsx';
import { CartPage } from './CartPage.tsx';
import { refusalWords } from './cart-words.ts';
import { seenCart } from './seen-cart.ts';

/** The cart and the forms that change it. Whoever sends an outdated one gets the cart as it is, with a word about it. */
export function registerCartPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/cart', access: 'shop' }, async (ctx) => (
    <CartPage shop={await shopOf(deps, ctx)} asksAbout={ctx.query.get('remove') ?? undefined} />
  ));
  form(app, deps, { path: '/cart/add', access: 'shop', whileActing: true }, (ctx) => addFromPage(deps, ctx));
  form(app, deps, { path: '/cart/quantity', access: 'shop', whileActing: true }, (ctx) => setQuantity(deps, ctx));
  form(app, deps, { path: '/cart/remove', access: 'shop', whileActing: true }, async (ctx) => {
    const uniqueId = ctx.fields.get('line') ?? '';
    return afterChange(deps, ctx, await removeLine(deps, ctx.identity, { uniqueId, seen: seenCart(ctx.fields) }));
  });
}

async function setQuantity(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const uniqueId = ctx.fields.get('line') ?? '';
  const typed = (ctx.fields.get('quantity') ?? '').trim();
  const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) + stepIn(ctx.fields) : Number.NaN;
  if (quantity === 0) return redirect(`/cart?${new URLSearchParams({ remove: uniqueId })}#line-${uniqueId}`);
  const change = { lines: [{ uniqueId, quantity }], seen: seenCart(ctx.fields) };
  return afterChange(deps, ctx, await changeQuantities(deps, ctx.identity, change));
}

/** Which of the stepper's buttons was pressed. */
const stepIn = (fields: URLSearchParams): number => ({ '1': 1, '-1': -1 })[fields.get('step') ?? ''] ?? 0;

async function afterChange(deps: Deps, ctx: FormContext, result: CartResult): Promise<PageReply> {
  if (result.ok) return redirect(ctx.fields.get('return') === '/checkout' ? '/checkout' : '/cart');
  const shop = await shopOf(deps, ctx);
  const { problem } = result;
  const words = refusalWords(shop, problem);
  const uniqueId = ctx.fields.get('line') ?? '';
  const isAtLine = atLine.has(problem.code) && shop.cart.lines.some((line) => line.uniqueId === uniqueId);
  const left = problem.details?.left;
  const refused = {
    uniqueId,
    words,
    quantity: ctx.fields.get('quantity') ?? '',
    left: typeof left === 'number' ? left : undefined,
  };
  return view(
    isAtLine ? <CartPage shop={shop} refused={refused} /> : <CartPage shop={shop} problem={words} />,
    statusOf(problem),
  );
}

const atLine: ReadonlySet<string> = new Set(['quantity-invalid', 'sold-out', 'short-stock']);

/** The page shows a cart in any case: only what the cart says is refused with its own status. */
const statusOf = ({ status }: Problem): number => (status === 404 ? 409 : status);
