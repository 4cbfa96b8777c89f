import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/checkout.ts';
import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import { type Problem, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { route } from '../../http/route.ts';
import { withCartOwner } from './cart-cookies.ts';
import type { CartTarget } from './change-cart.ts';
import { keepAttachment } from './checkout-choices.ts';
import { currentCart, emptyTheCart } from './edit-cart.ts';
import { startNewCart } from './new-cart.ts';
import { setNote } from './order-note.ts';
import type { CartResult } from './priced-cart.ts';
import { cartByName } from './read-order-form.ts';
import { answers, type OneCart, targetOf } from './wire-answers.ts';
import { attachWireMarketing, attachWirePayment, attachWireProfile } from './wire-attachments.ts';
import { addWireItems, patchWireItems, updateWireItems } from './wire-items.ts';
import { attachWireShipping } from './wire-shipping.ts';

/** VTEX's checkout, from reading the cart to its attachments (wire.md section 2.4). */
export function registerCheckout(app: FastifyInstance, deps: Deps): void {
  registerReading(app, deps);
  registerItems(app, deps);
  registerAttachments(app, deps);
  registerCustomData(app, deps);
}

function registerReading(app: FastifyInstance, deps: Deps): void {
  const { answer, answerCart } = answers(deps);
  // A GET makes no cart for a customer; it may at most name a visitor's next one.
  route(app, deps, api.getOrderForm, async (ctx) => {
    const identity = withCartOwner(deps, ctx, ctx.query.forceNewCart === true);
    return answer({ ...ctx, identity }, await currentCart(deps, identity));
  });
  route(app, deps, api.postOrderForm, async (ctx) => {
    const identity = withCartOwner(deps, ctx);
    if (!ctx.query.forceNewCart) return answer({ ...ctx, identity }, await currentCart(deps, identity));
    return answerCart({ ...ctx, identity }, await startNewCart(deps, identity));
  });
  const byName = async (ctx: OneCart) => {
    const identity = withCartOwner(deps, ctx);
    return answerCart({ ...ctx, identity }, await cartByName(deps, identity, ctx.params.orderFormId));
  };
  route(app, deps, api.getOrderFormById, byName);
  route(app, deps, api.postOrderFormById, byName);
  route(app, deps, api.clearMessages, byName);
}

function registerItems(app: FastifyInstance, deps: Deps): void {
  const { answerCart, answerChange } = answers(deps);
  route(app, deps, api.addItems, async (ctx) =>
    answerChange(ctx, await addWireItems(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.patchItems, async (ctx) =>
    answerChange(ctx, await patchWireItems(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.updateItems, async (ctx) =>
    answerChange(ctx, await updateWireItems(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.removeAllItems, async (ctx) =>
    answerCart(ctx, await emptyTheCart(deps, ctx.identity, targetOf(ctx))),
  );
  route(app, deps, api.addCoupon, async (ctx) => {
    const cart = await cartByName(deps, ctx.identity, ctx.params.orderFormId);
    return answerCart(ctx, cart, couponMessages(ctx.body.text));
  });
}

function registerAttachments(app: FastifyInstance, deps: Deps): void {
  const { answerCart } = answers(deps);
  route(app, deps, api.attachProfile, async (ctx) =>
    answerCart(ctx, await attachWireProfile(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.attachShipping, async (ctx) =>
    answerCart(ctx, await attachWireShipping(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.attachPayment, async (ctx) =>
    answerCart(ctx, await attachWirePayment(deps, ctx.identity, targetOf(ctx), ctx.body)),
  );
  route(app, deps, api.attachMarketing, async (ctx) =>
    answerCart(
      ctx,
      await attachWireMarketing(deps, ctx.identity, targetOf(ctx), ctx.body),
      couponMessages(ctx.body.coupon),
    ),
  );
  const keeping = (ctx: OneCart) => ({ deps, identity: ctx.identity, target: targetOf(ctx) });
  route(app, deps, api.attachNote, async (ctx) =>
    answerCart(ctx, await setNote(deps, ctx.identity, { ...targetOf(ctx), note: ctx.body.value ?? '' })),
  );
  route(app, deps, api.attachPreferences, async (ctx) =>
    answerCart(ctx, await keep(keeping(ctx), 'clientPreferencesData', (known) => ({ ...known, ...ctx.body }))),
  );
  route(app, deps, api.attachMerchantContext, async (ctx) =>
    answerCart(ctx, await keep(keeping(ctx), 'merchantContextData', () => ctx.body)),
  );
  route(app, deps, api.ignoreProfile, async (ctx) => {
    const cart = await cartByName(deps, ctx.identity, ctx.params.orderFormId);
    if (cart.ok && cart.value.attachments.clientProfileData) return refused(profileGiven);
    return answerCart(ctx, await keep(keeping(ctx), 'ignoreProfileData', () => ctx.body.ignoreProfileData));
  });
}

function registerCustomData(app: FastifyInstance, deps: Deps): void {
  const { answerCart } = answers(deps);
  const keepApp = (ctx: OneCart & { readonly params: { readonly app: string } }, change: (known: Fields) => Fields) =>
    keep({ deps, identity: ctx.identity, target: targetOf(ctx) }, 'customData', (known) => ({
      ...known,
      [ctx.params.app]: change(fieldsOf(known?.[ctx.params.app])),
    }));
  route(app, deps, api.putCustomField, async (ctx) =>
    answerCart(ctx, await keepApp(ctx, (known) => ({ ...known, [ctx.params.field]: ctx.body.value }))),
  );
  route(app, deps, api.putCustomFields, async (ctx) =>
    answerCart(ctx, await keepApp(ctx, (known) => ({ ...known, ...ctx.body }))),
  );
  route(app, deps, api.deleteCustomField, async (ctx) =>
    answerCart(ctx, await keepApp(ctx, ({ [ctx.params.field]: _, ...rest }) => rest)),
  );
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

interface Keeping {
  readonly deps: Deps;
  readonly identity: RequestContext['identity'];
  readonly target: CartTarget;
}
const keep = <const N extends Parameters<typeof keepAttachment>[2]['name']>(
  { deps, identity, target }: Keeping,
  name: N,
  value: Parameters<typeof keepAttachment<N>>[2]['value'],
): Promise<CartResult> => keepAttachment<N>(deps, identity, { ...target, name, value });

/** E16: no coupon is ever valid here. */
const couponMessages = (code: string | null | undefined): readonly OrderFormMessage[] =>
  code
    ? [
        {
          code: 'couponNotFound',
          status: 'error',
          text: `Coupon not added. “${code}” is not known here. The total is unchanged.`,
        },
      ]
    : [];

const profileGiven: Problem = {
  code: 'CHK003',
  status: 403,
  message: 'Access Denied. This cart has a profile of its own already; it is unchanged.',
};
