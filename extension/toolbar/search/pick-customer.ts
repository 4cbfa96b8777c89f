import type { App } from '../create-app.ts';
import type { PickedCustomer } from '../state/open-panel.ts';
import { searchOf } from './search-state.ts';

/** A customer was chosen: their card, or the question whether to switch to them. */
export function pickCustomer(app: App, customer: PickedCustomer): void {
  const { session, panels } = app;
  searchOf(app).close();
  const call = session.call();
  // What is prepared stays as it is, so there is nothing to ask about.
  if (call?.kind !== 'acting') panels.open({ name: 'customer', customer }, undefined, true);
  else if (call.customer.number !== customer.number) panels.open({ name: 'switch', customer }, undefined, true);
  else panels.close();
}
