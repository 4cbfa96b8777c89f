import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { nameCart, withCartOwner } from '../../../features/checkout/cart-cookies.ts';
import { addToCart } from '../../../features/checkout/edit-cart.ts';
import { type LinkedItem, linkedGoods, readLinkedItems } from '../../../features/checkout/linked-goods.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { addRefusalWords } from '../cart/cart-words.ts';
import { shopOf } from '../shop.ts';
import { AddLinkPage } from './AddLinkPage.tsx';
import { LinkExpiredPage } from './LinkExpiredPage.tsx';

const path = '/checkout/cart/add';

/** VTEX's address that adds to a cart. Its GET shows what would be added; only the form of its page adds it. */
export function registerAddLink(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path, access: 'shop' }, (ctx) => draw(deps, ctx, readLinkedItems(ctx.query)));
  form(app, deps, { path, access: 'shop', whileActing: true }, (ctx) => add(deps, ctx));
}

async function add(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { items } = readLinkedItems(ctx.fields);
  if (items.length === 0) return draw(deps, ctx, { items, leftOut: 0 });
  const added = await addToCart(deps, withCartOwner(deps, ctx), { items });
  if (added.ok) {
    nameCart(deps, ctx, added.value.id);
    return redirect('/cart');
  }
  const shop = await shopOf(deps, ctx);
  const problem = { words: addRefusalWords(shop, added.problem), status: added.problem.status };
  return draw(deps, ctx, { items, leftOut: 0 }, problem);
}

async function draw(
  deps: Deps,
  ctx: PageContext,
  named: { readonly items: readonly LinkedItem[]; readonly leftOut: number },
  problem?: { readonly words: string; readonly status: number },
): Promise<PageReply> {
  const { t } = ctx;
  const [shop, goods] = await Promise.all([shopOf(deps, ctx), linkedGoods(deps, ctx.identity, named.items)]);
  if (goods.lines.length === 0)
    return view(<LinkExpiredPage shop={shop} title={t('addLink.none')} text={t('addLink.noneText')} />, 404);
  const leftOut = named.leftOut + named.items.length - goods.lines.length;
  return view(
    <AddLinkPage shop={shop} goods={goods} leftOut={leftOut} problem={problem?.words} />,
    problem?.status ?? 200,
  );
}
