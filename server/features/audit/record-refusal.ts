import type { Deps } from '../../deps.ts';
import { CallOver } from '../calls/call-over.ts';
import { type Identity, withoutCall } from '../session/identity.ts';
import { audit } from './write-audit.ts';

const hourMs = 60 * 60_000;

/** What somebody tried and was not let do. */
export interface RefusedAttempt {
  /** The problem's code: "right-missing". */
  readonly code: string;
  readonly status: number;
  /** What was asked for: "POST /api/sessions". No address with its values. */
  readonly what: string;
  readonly customerId?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Keeps refused attempts of staff and app keys in their audit chain; those of others are only counted, by hour. */
export async function recordRefusal(deps: Deps, identity: Identity, attempt: RefusedAttempt): Promise<void> {
  const { code, status, what, customerId, details } = attempt;
  if (identity.kind === 'visitor' || identity.kind === 'shopper') {
    const now = deps.clock.now();
    await deps.storage.tx((tables) => tables.attempts.count(`refused:${identity.kind}:${code}`, now - (now % hourMs)));
    return;
  }
  const keepFor = (who: Identity): Promise<void> =>
    deps.storage.tx((tables) =>
      audit(tables, deps, {
        identity: who,
        action: 'refused',
        customerId,
        details: { code, status, what, ...details },
      }),
    );
  try {
    await keepFor(identity);
  } catch (error) {
    if (!(error instanceof CallOver) || identity.kind !== 'staff') throw error;
    await keepFor(withoutCall(identity)); // the call ended meanwhile: kept among the operator's own
  }
}
