import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { nameCart, withCartOwner } from '../../../features/checkout/cart-cookies.ts';
import { openShare, type ShareName } from '../../../features/shares/open-share.ts';
import { takeCopy } from '../../../features/shares/take-copy.ts';
import { addressOf } from '../../../http/context.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { seenCart } from '../cart/seen-cart.ts';
import { shopOf } from '../shop.ts';
import { LinkExpiredPage } from './LinkExpiredPage.tsx';
import { SharedCartPage } from './SharedCartPage.tsx';

/** The cart that a link names, or the one page of all links that lead to nothing. `refused` = why it was not taken. */
export async function drawShared(
  deps: Deps,
  ctx: PageContext,
  name: ShareName,
  action: string,
  refused?: Problem,
): Promise<PageReply> {
  ctx.reply.header('x-robots-tag', 'noindex');
  const opened = await openShare(deps, ctx.identity, name, addressOf(ctx.request));
  if (!opened.ok) return opened.problem.status === 404 ? drawExpired(deps, ctx) : opened;
  // From now on this browser is one visitor, however often the button is pressed.
  const identity = withCartOwner(deps, ctx);
  const shop = await shopOf(deps, { ...ctx, identity });
  const problem = refused && wordsOf(shop, refused);
  return view(
    <SharedCartPage shop={shop} shared={opened.value} action={action} problem={problem} />,
    refused?.status ?? 200,
  );
}

async function drawExpired(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const { t } = ctx;
  const shop = await shopOf(deps, ctx);
  return view(<LinkExpiredPage shop={shop} title={t('share.expired')} text={t('share.expiredText')} />, 404);
}

const wordsOf = (shop: Parameters<typeof refusalWords>[0], problem: Problem): string | undefined => {
  if (problem.code === 'cart-has-lines') return undefined; // the page itself asks
  return problem.code === 'cart-changed' ? shop.t('share.changed') : refusalWords(shop, problem);
};

/** Copies the cart into the reader's own and leads there. */
export async function takeShared(deps: Deps, ctx: FormContext, name: ShareName, action: string): Promise<PageReply> {
  const identity = withCartOwner(deps, ctx);
  const way = wayIn(ctx.fields);
  const device = /Mobi/i.test(ctx.request.headers['user-agent'] ?? '') ? 'phone' : 'computer';
  const taken = await takeCopy(deps, identity, { name, way, seen: way && seenCart(ctx.fields), device });
  if (taken.ok) {
    nameCart(deps, ctx, taken.value.id);
    return redirect('/cart');
  }
  if (taken.problem.code === 'share-for-shoppers') return taken;
  // Pressed twice: the second press finds the cart as the first one left it.
  if (taken.problem.code === 'cart-changed') {
    const opened = await openShare(deps, identity, name, addressOf(ctx.request));
    if (opened.ok && opened.value.isTaken) return redirect('/cart');
  }
  return drawShared(deps, { ...ctx, identity }, name, action, taken.problem);
}

const wayIn = (fields: URLSearchParams): 'add' | 'replace' | undefined => {
  const way = fields.get('way');
  return way === 'add' || way === 'replace' ? way : undefined;
};
