import type { Level } from '../../../shared/domain/level.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Operator } from '../session/identity.ts';
import { withoutCallInputs } from '../session/session-row.ts';
import { type StartedCall, startCall } from './start-call.ts';

export interface PrepareRequest {
  readonly whose: { readonly email: string } | { readonly level: Level };
  readonly reason: string;
  readonly reasonNote?: string | undefined;
  /** The call that the tab shows, '' for none. */
  readonly shownCall: string;
  readonly previousOutcome?: string | undefined;
  /** Origin of the store. */
  readonly store: string;
}

/**
 * Starts preparing a cart to be shared: a call with the limits of every call, but in nobody's account. The operator sees the prices of
 * the customer, or of the level, and works on a cart that is neither their own nor the customer's. Refusals as `startCall`.
 */
export const prepareCart = (
  deps: Deps,
  identity: Operator,
  { whose, reasonNote = '', ...request }: PrepareRequest,
): Promise<Result<StartedCall>> =>
  startCall(deps, identity, {
    ...request,
    previousOutcome: request.previousOutcome,
    wanted: { kind: 'preparing', ...whose },
    reasonNote: plainLine(reasonNote),
    public: withoutCallInputs(identity.session?.public ?? {}),
  });
