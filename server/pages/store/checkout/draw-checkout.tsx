import type { VNode } from 'preact';
import { cardSystemById } from '../../../../shared/domain/payment-system.ts';
import type { Deps } from '../../../deps.ts';
import { offeredPickupPoints } from '../../../features/checkout/set-pickup.ts';
import { letFormsLeaveFor } from '../../../http/headers.ts';
import type { PageContext } from '../../../http/page.ts';
import type { Shop } from '../shop.ts';
import { CheckoutPage, type CheckoutPageProps } from './CheckoutPage.tsx';

/** The checkout as it stands. Its forms may lead to the gateway's pages where they have a reason to. */
export async function drawCheckout(
  deps: Deps,
  ctx: PageContext,
  shop: Shop,
  more: Pick<CheckoutPageProps, 'asked' | 'places' | 'refused' | 'payment' | 'problem'> = {},
): Promise<VNode> {
  const { gateway } = deps;
  const takesCards = shop.cart.payment.options.some(({ id }) => cardSystemById(id));
  if (gateway && takesCards && !shop.actingFor) letFormsLeaveFor(ctx.reply, gateway.origin);
  return <CheckoutPage shop={shop} pickupPoints={await offeredPickupPoints(deps)} {...more} />;
}
