import type { Deps } from '../../deps.ts';
import type { Charge } from '../../storage/records.ts';
import { chargeLeaseMs } from './ask-for-charge.ts';
import { chargeOrder, pauseMs } from './charge-order.ts';
import { type Gateway, GatewayDown } from './gateway.ts';

const atOnce = 10;

/** Job: asks again where no answer came, and gives back what is held for nothing. */
export async function settleCharges(deps: Deps): Promise<void> {
  const { gateway } = deps;
  if (!gateway) return;
  const now = deps.clock.now();
  const due = await deps.storage.tx(({ charges }) => charges.take(now, now + chargeLeaseMs, atOnce));
  await Promise.all(
    due.map((charge) =>
      charge.state === 'giving-back' ? giveBack(deps, gateway, charge) : chargeOrder(deps, charge.id),
    ),
  );
}

async function giveBack(deps: Deps, gateway: Gateway, charge: Charge): Promise<void> {
  const isGiven = await gateway.giveBack(charge.id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof GatewayDown) return false; // asked again until it answers
      throw error;
    },
  );
  const at = deps.clock.now();
  await deps.storage.tx(async ({ charges, orders }) => {
    if (!isGiven) return charges.save({ ...charge, nextTryAt: at + pauseMs(charge.tries) });
    await charges.save({ ...charge, state: 'given-back' });
    const message = charge.reference === '' ? 'Nothing is held on the card' : 'The payment by card was given back';
    const event = { orderId: charge.orderId, at, source: 'payments', level: 'info' as const, message };
    await orders.addEvent({ ...event, state: undefined });
  });
}
