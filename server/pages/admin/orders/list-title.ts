import { may } from '../../../features/session/identity.ts';
import type { Desk } from '../desk.ts';

/** Whoever sees only what they placed reads that in the title. */
export const listTitle = ({ t, identity }: Desk): string =>
  t(may(identity, 'see-all-orders') ? 'admin.orders.title' : 'admin.orders.ownTitle');
