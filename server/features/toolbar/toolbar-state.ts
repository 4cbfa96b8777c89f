import type { ToolbarState } from '../../../shared/api/telesales.ts';
import { levelNames } from '../../../shared/domain/level.ts';
import type { Deps } from '../../deps.ts';
import type { Call } from '../../storage/records.ts';
import { asksPrices } from '../authorization/asked-prices.ts';
import { customerOfCall } from '../calls/customer-of-call.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { initialsOf } from '../customers/customer-words.ts';
import { may, type Operator } from '../session/identity.ts';
import { callView } from './call-view.ts';

/** What the toolbar shows, by the server's rows and clock alone. */
export async function toolbarState(deps: Deps, identity: Operator): Promise<ToolbarState> {
  const { name, currency, timeZone, sharing } = await deps.storage.read.meta.settings();
  const { staff, endedCall } = identity;
  return {
    serverNow: deps.clock.now(),
    store: { name, currency, timeZone },
    operator: {
      name: fullNameOf(staff),
      initials: initialsOf(fullNameOf(staff)),
      email: staff.email,
      roles: [...staff.roles],
      seesOrders: may(identity, 'see-all-orders') || may(identity, 'see-own-orders'),
    },
    asksPrices: await asksPrices(deps, identity),
    sharesCarts: sharing.allowed && may(identity, 'share-carts'),
    call: (await callView(deps, identity)) ?? null,
    ended: endedCall ? await endedView(deps, endedCall) : null,
  };
}

async function endedView(deps: Deps, call: Call): Promise<ToolbarState['ended']> {
  const customer = await customerOfCall(deps.storage.read, call);
  if (call.endedAt === undefined || !call.ending) return null;
  return {
    callId: call.id,
    kind: call.kind,
    customerNumber: customer?.number ?? '',
    customerName: customer ? fullNameOf(customer) : call.level ? levelNames[call.level] : '',
    firstName: customer?.firstName ?? '',
    at: call.endedAt,
    ending: call.ending,
  };
}
