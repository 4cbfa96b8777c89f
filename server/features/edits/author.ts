import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit, audit } from '../audit/write-audit.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';

/** Who makes a change: a person's request, or work that goes on in their name. */
export interface Author {
  /** For "{who} changed this at {time}". */
  readonly name: string;
  /** Writes the audit row of the change, in its own transaction. */
  note(tables: Tables, action: string, details: Readonly<Record<string, unknown>>): Promise<void>;
}

export const authorOf = (deps: Deps, identity: Identity): Author => ({
  name: displayNameOf(identity),
  note: (tables, action, details) => audit(tables, deps, { identity, action, details }),
});

/** For work that a person started and that goes on without their request. */
export const inNameOf = (deps: Deps, { id, firstName, lastName }: Staff): Author => ({
  name: `${firstName} ${lastName}`.trim(),
  note: (tables, action, details) =>
    appendAudit(tables, deps, {
      chain: `staff:${id}`,
      actor: `staff:${id}`,
      action,
      customerId: undefined,
      callId: undefined,
      details,
    }),
});
