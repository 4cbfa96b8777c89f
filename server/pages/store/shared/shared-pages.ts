import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { ShareName } from '../../../features/shares/open-share.ts';
import { form, type PageContext, page } from '../../../http/page.ts';
import { whenOrdering } from '../checkout/when-ordering.ts';
import { registerAddLink } from './add-link-page.tsx';
import { drawShared, takeShared } from './draw-shared.tsx';

const sharePath = '/share/:token';
const preparedPath = '/checkout/shared/:orderFormId';

/**
 * Carts that somebody sent a link to. Opening one changes nothing; its form copies it, for
 * shoppers alone: whoever acts for one is told so. VTEX's form, `/checkout/?orderFormId=…`, is drawn
 * by the checkout's page.
 */
export function registerSharedPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: sharePath, access: 'shop' }, (ctx) => drawShared(deps, ctx, byToken(ctx), actionOf(ctx)));
  form(app, deps, { path: sharePath, access: 'shop', whileActing: true }, (ctx) =>
    takeShared(deps, ctx, byToken(ctx), actionOf(ctx)),
  );
  form(app, deps, { path: preparedPath, ...whenOrdering }, (ctx) => {
    const cartId = ctx.params.orderFormId ?? '';
    return takeShared(deps, ctx, { cartId }, preparedAction(cartId));
  });
  registerAddLink(app, deps);
}

export const preparedAction = (cartId: string): string => `/checkout/shared/${encodeURIComponent(cartId)}`;

const byToken = ({ params }: PageContext): ShareName => ({ token: params.token ?? '' });
const actionOf = ({ params }: PageContext): string => `/share/${encodeURIComponent(params.token ?? '')}`;
