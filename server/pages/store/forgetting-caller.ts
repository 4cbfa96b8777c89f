import { withoutCaller } from '../../../shared/domain/screen-pop.ts';
import type { PageContext } from '../../http/page.ts';

/** The home page when a phone system's link says who calls: none of its forms repeats that, and no Referer tells it. */
export function forgettingCaller(ctx: PageContext): PageContext {
  const query = ctx.address.slice(1);
  const rest = withoutCaller(query);
  if (rest === query) return ctx;
  ctx.reply.header('referrer-policy', 'strict-origin'); // files are asked for before a script can clean the address
  return { ...ctx, address: `/${rest}` };
}
