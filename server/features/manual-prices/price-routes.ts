import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/manual-prices.ts';
import type { AgreedPrice } from '../../../shared/domain/manual-price.ts';
import { refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { translatorOf } from '../../http/page.ts';
import { route } from '../../http/route.ts';
import { answers, targetOf } from '../checkout/wire-answers.ts';
import { revertManualPrice, setManualPrice } from './change-price.ts';
import { changeConfiguration, readConfiguration, replaceConfiguration } from './order-form-configuration.ts';
import { priceMissing } from './price-problems.ts';
import { priceReasons } from './price-reasons.ts';
import { priceVerdict } from './price-verdict.ts';

/** Manual prices on the wire (wire.md section 1.4), and what the price editor asks. */
export function registerManualPrices(app: FastifyInstance, deps: Deps): void {
  const { answerCart } = answers(deps);
  route(app, deps, api.putPrice, async (ctx) => {
    const { telesalesReason: reason, telesalesNote: note, uniqueId } = ctx.body;
    const { itemIndex } = ctx.params;
    const agreed = agreedIn(ctx.body);
    if (!agreed) return refused(priceMissing);
    const change = { ...targetOf(ctx), itemIndex, uniqueId, agreed, reason, note };
    return answerCart(ctx, await setManualPrice(deps, ctx.identity, change));
  });
  route(app, deps, api.deletePrice, async (ctx) => {
    const target = { ...targetOf(ctx), itemIndex: ctx.params.itemIndex, uniqueId: ctx.query.uniqueId };
    return answerCart(ctx, await revertManualPrice(deps, ctx.identity, target));
  });
  route(app, deps, api.postPriceVerdict, async ({ identity, body }) => {
    const agreed = agreedIn(body);
    if (!agreed) return refused(priceMissing);
    const { orderFormId: cartId, uniqueId } = body;
    return priceVerdict(deps, identity, { cartId, uniqueId, agreed });
  });
  route(app, deps, api.getPriceReasons, ({ locale }) => priceReasons(deps, translatorOf(locale)));
  route(app, deps, api.getConfiguration, () => readConfiguration(deps));
  route(app, deps, api.postConfiguration, ({ identity, body }) => replaceConfiguration(deps, identity, body));
  route(app, deps, api.patchConfiguration, ({ identity, body }) => changeConfiguration(deps, identity, body));
}

/** One of the two, not both. */
function agreedIn({
  price,
  telesalesLineTotal: total,
}: Pick<api.PriceBody, 'price' | 'telesalesLineTotal'>): AgreedPrice | undefined {
  if (price !== undefined) return total === undefined ? { price } : undefined;
  return total === undefined ? undefined : { total };
}
