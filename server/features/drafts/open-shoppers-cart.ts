import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Draft } from '../../storage/records.ts';
import { startCall } from '../calls/start-call.ts';
import { callOf, type Operator } from '../session/identity.ts';
import { takeOverCart } from '../takeover/take-over.ts';
import { draftUnknown } from './draft-problems.ts';
import { seesDraft } from './list-drafts.ts';

export interface OpenRequest {
  readonly draftId: string;
  /** Of a shopper who is not signed in; an empty cart without. */
  readonly code: string | undefined;
  /** Origin of the store. */
  readonly store: string;
}

export interface OpenedCart {
  /** Of the call that was started for it; undefined when none had to be. */
  readonly sessionToken: string | undefined;
  /** Why the cart was not taken over although the call runs: somebody else has it. */
  readonly problem: Problem | undefined;
}

/**
 * *View user's cart* of a draft: acts for its customer, whose live cart is taken over for this order; or takes the cart of a shopper who
 * is not signed in over. Refusals are those of `startCall` and `takeOverCart`; what runs for another customer stays.
 */
export async function openShoppersCart(
  deps: Deps,
  identity: Operator,
  request: OpenRequest,
): Promise<Result<OpenedCart>> {
  const { draftId, code, store } = request;
  const draft = await deps.storage.read.drafts.byId(draftId);
  if (!draft || !seesDraft(identity, draft)) return refused(draftUnknown);
  if (draft.customerId === undefined) {
    const taken = await takeOverCart(deps, identity, code ? { code, draftId } : { empty: true, draftId });
    return taken.ok ? ok({ sessionToken: undefined, problem: undefined }) : taken;
  }
  const acting = await actFor(deps, identity, draft, store);
  if (!acting.ok) return acting;
  const taken = await takeOverCart(deps, acting.value.identity, { draftId });
  return ok({ sessionToken: acting.value.sessionToken, problem: taken.ok ? undefined : taken.problem });
}

async function actFor(
  deps: Deps,
  identity: Operator,
  { customerId }: Draft,
  store: string,
): Promise<Result<{ readonly identity: Operator; readonly sessionToken: string | undefined }>> {
  if (identity.acting?.customer.id === customerId) return ok({ identity, sessionToken: undefined });
  const customer = customerId === undefined ? undefined : await deps.storage.read.customers.byId(customerId);
  if (!customer) return refused(draftUnknown);
  return startCall(deps, identity, {
    wanted: { kind: 'acting', email: customer.email },
    reason: 'phone-order',
    reasonNote: '',
    // A call that runs for somebody else is ended by its operator, not by the way.
    shownCall: callOf(identity) ? '' : undefined,
    previousOutcome: undefined,
    store,
    public: identity.session?.public ?? {},
  });
}
