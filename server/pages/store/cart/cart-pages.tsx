import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { changeQuantities, removeLine } from '../../../features/checkout/edit-cart.ts';
import type { CartResult } from '../../../features/checkout/priced-cart.ts';
import { readyDraft } from '../../../features/drafts/ready-draft.ts';
import { liveMark } from '../../../features/live/news-since.ts';
import { cartCode } from '../../../features/takeover/cart-code.ts';
import { declineHelp } from '../../../features/takeover/decline-help.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { shopOf } from '../shop.ts';
import { addFromPage } from './add-from-page.tsx';
import { CartPage, type CartPageProps } from './CartPage.tsx';
import { refusalWords } from './cart-words.ts';
import { targetIn } from './target-in.ts';

/** The cart and the forms that change it. Whoever sends an outdated one gets the cart as it is, with a word about it. */
export function registerCartPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/cart', access: 'shop' }, async (ctx) => {
    const live = await liveMark(deps, ctx.identity); // before the cart is read, so that nothing is lost between
    return <CartPage {...(await cartView(deps, ctx))} live={live} asksAbout={ctx.query.get('remove') ?? undefined} />;
  });
  form(app, deps, { path: '/cart/add', access: 'shop', whileActing: true }, (ctx) => addFromPage(deps, ctx));
  form(app, deps, { path: '/cart/quantity', access: 'shop', whileActing: true }, (ctx) => setQuantity(deps, ctx));
  form(app, deps, { path: '/cart/decline-help', access: 'shop', whileActing: false }, async (ctx) => {
    const declined = await declineHelp(deps, ctx.identity);
    return declined.ok ? redirect('/cart') : declined;
  });
  form(app, deps, { path: '/cart/remove', access: 'shop', whileActing: true }, async (ctx) => {
    const uniqueId = ctx.fields.get('line') ?? '';
    return afterChange(
      deps,
      ctx,
      await removeLine(deps, ctx.identity, { uniqueId, ...(await targetIn(deps, ctx.fields)) }),
    );
  });
}

/** The cart, and what belongs beside it for whoever reads it. */
async function cartView(deps: Deps, ctx: PageContext): Promise<Pick<CartPageProps, 'shop' | 'prepared' | 'code'>> {
  const [shop, prepared] = await Promise.all([shopOf(deps, ctx), readyDraft(deps, ctx.identity)]);
  const { id, owner, version } = shop.cart;
  const code = ctx.identity.kind === 'visitor' && owner ? cartCode(deps, { id, owner, version }) : undefined;
  return { shop, prepared, code };
}

async function setQuantity(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const uniqueId = ctx.fields.get('line') ?? '';
  const typed = (ctx.fields.get('quantity') ?? '').trim();
  const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) + stepIn(ctx.fields) : Number.NaN;
  if (quantity === 0) return redirect(`/cart?${new URLSearchParams({ remove: uniqueId })}#line-${uniqueId}`);
  const change = { lines: [{ uniqueId, quantity }], ...(await targetIn(deps, ctx.fields)) };
  return afterChange(deps, ctx, await changeQuantities(deps, ctx.identity, change));
}

/** Which of the stepper's buttons was pressed. */
const stepIn = (fields: URLSearchParams): number => ({ '1': 1, '-1': -1 })[fields.get('step') ?? ''] ?? 0;

async function afterChange(deps: Deps, ctx: FormContext, result: CartResult): Promise<PageReply> {
  if (result.ok) return redirect(ctx.fields.get('return') === '/checkout' ? '/checkout' : '/cart');
  const shown = await cartView(deps, ctx);
  const { shop } = shown;
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
    isAtLine ? <CartPage {...shown} refused={refused} /> : <CartPage {...shown} problem={words} />,
    statusOf(problem),
  );
}

const atLine: ReadonlySet<string> = new Set(['quantity-invalid', 'sold-out', 'short-stock']);

/** The page shows a cart in any case: only what the cart says is refused with its own status. */
const statusOf = ({ status }: Problem): number => (status === 404 ? 409 : status);
