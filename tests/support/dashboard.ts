import type { Deps } from '../../server/deps.ts';
import type { Order, OrderEvent, OrderOperator } from '../../server/storage/records.ts';
import { seedPeople } from './people.ts';
import { anOrder } from './records.ts';

/** What the dashboard's tests find in the store, beside the usual people. */
export interface Dashboard {
  readonly orders: readonly Order[];
  readonly events?: readonly OrderEvent[];
}

/** Seeds the usual people, a store in Portland and what `build` makes of its operators. */
export const seedDashboard =
  (build: (operators: { readonly nadia: OrderOperator; readonly restricted: OrderOperator }) => Dashboard) =>
  async (deps: Deps): Promise<void> => {
    await seedPeople(deps);
    const nadia = await operatorOf(deps, 'operator@store.test');
    const restricted = await operatorOf(deps, 'restricted@store.test');
    const { orders, events = [] } = build({ nadia, restricted });
    await deps.storage.tx(async (tables) => {
      const settings = await tables.meta.settings();
      await tables.meta.saveSettings({ ...settings, name: 'Harbor Supply', timeZone: 'America/Los_Angeles' });
      for (const order of orders) await tables.orders.insert(order);
      for (const event of events) await tables.orders.addEvent(event);
    });
  };

async function operatorOf({ storage }: Deps, email: string): Promise<OrderOperator> {
  const staff = await storage.read.staff.byEmail(email);
  if (!staff) throw new Error(`Nobody works here as ${email}.`);
  return { id: staff.id, email, name: `${staff.firstName} ${staff.lastName}` };
}

const cash = { systemId: '47', systemName: 'Cash on delivery', group: 'cashPaymentGroup', approved: true } as const;

/** An order paid in cash. */
export const aCashOrder = (given: Partial<Order>): Order => {
  const order = anOrder(given);
  return { ...order, payment: { ...order.payment, ...cash } };
};
