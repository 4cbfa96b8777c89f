import type { Level } from '../../../shared/domain/level.ts';
import { type PaymentSystem, paymentSystems } from '../../../shared/domain/payment-system.ts';
import type { StoreSettings } from '../../storage/records.ts';

/** How customers of the level may pay: the level's trade policy. */
export const paymentsFor = ({ tradePolicies }: StoreSettings, level: Level): readonly PaymentSystem[] =>
  paymentSystems.filter(({ id }) => tradePolicies[level].payments.includes(id));
