import type { FastifyInstance } from 'fastify';
import { refused } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { becomeAnonymous } from '../../../features/checkout/become-anonymous.ts';
import { notWhileActing } from '../../../http/access.ts';
import { form, type PageContext, page, redirect } from '../../../http/page.ts';
import { shopOf } from '../shop.ts';
import { AnonymousPage } from './AnonymousPage.tsx';
import { whenOrdering } from './when-ordering.ts';

const path = '/checkout/changeToAnonymousUser/:orderFormId';

/** VTEX's way to shop as nobody in particular. Its GET asks; only the form of its page does it. */
export function registerAnonymousPage(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path, ...whenOrdering }, async (ctx) => {
    if (ctx.call) return refused(notWhileActing);
    return <AnonymousPage shop={await shopOf(deps, ctx)} action={addressOfPage(ctx)} />;
  });
  form(app, deps, { path, ...whenOrdering, whileActing: false }, async (ctx) => {
    await becomeAnonymous(deps, ctx);
    return redirect('/checkout/#/orderform', 302); // as VTEX documents it
  });
}

const addressOfPage = ({ params }: PageContext): string =>
  `/checkout/changeToAnonymousUser/${encodeURIComponent(params.orderFormId ?? '')}`;
