import { beginCalls, callsOf } from './calls/calls-of.ts';
import { guardWaysOut } from './calls/guard-ways-out.ts';
import { watchAskedPrices } from './calls/watch-asked-prices.ts';
import { watchPrices } from './calls/watch-prices.ts';
import { EndedMessage } from './rows/EndedMessage.tsx';
import { Pill } from './rows/Pill.tsx';
import { Rows } from './rows/Rows.tsx';
import { walkRegions } from './rows/walk-regions.ts';
import { lookUpCaller } from './search/look-up-caller.ts';
import { SearchBox } from './search/SearchBox.tsx';
import type { Parts } from './state/parts.ts';

/** Everything that comes with the second script. */
export const parts: Parts = {
  Rows,
  EndedMessage,
  Pill,
  SearchBox,
  walkRegions,
  begin(app) {
    beginCalls(app);
    guardWaysOut(app);
    watchPrices(app);
    watchAskedPrices(app);
    void lookUpCaller(app);
  },
  confirmed: (app, id) => callsOf(app).identity.confirmed(id),
};
