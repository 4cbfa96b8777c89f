import type { Level } from '../../../shared/domain/level.ts';
import { cardSystemById, type PaymentSystem, paymentSystems } from '../../../shared/domain/payment-system.ts';
import type { Deps } from '../../deps.ts';
import type { StoreSettings } from '../../storage/records.ts';

/** What the store can take at all: cards with a gateway only. */
export const paymentsTaken = ({ gateway }: Pick<Deps, 'gateway'>): readonly PaymentSystem[] =>
  paymentSystems.filter(({ id }) => gateway !== undefined || cardSystemById(id) === undefined);

/** How customers of the level may pay: the level's trade policy. */
export const paymentsFor = (
  deps: Pick<Deps, 'gateway'>,
  { tradePolicies }: StoreSettings,
  level: Level,
): readonly PaymentSystem[] => paymentsTaken(deps).filter(({ id }) => tradePolicies[level].payments.includes(id));
