import { sessionInputs } from '../../../shared/api/paths.ts';
import type { Deps } from '../../deps.ts';
import type { Session } from '../../storage/records.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { newSessionToken, sessionMs } from '../login/tokens.ts';

export interface NewSession {
  readonly session: Session;
  /** The cookie's value, known here and by the browser only. */
  readonly token: string;
}

/** A session with an id and token nobody has seen, not yet stored. Made outside transactions: signing takes its time. */
export async function newSession(
  deps: Deps,
  holds: Pick<Session, 'loginId' | 'callId' | 'public'>,
): Promise<NewSession> {
  const id = deps.ids.id();
  const token = await newSessionToken(deps, id);
  const createdAt = deps.clock.now();
  return {
    token,
    session: { ...holds, id, tokenHash: hashOfToken(token), createdAt, expiresAt: createdAt + sessionMs },
  };
}

const ofCalls: ReadonlySet<string> = new Set([...Object.values(sessionInputs), 'authentication']);

/** What another login may keep of a session's `public` members: campaigns and the like, nothing about a call or a person. */
export const withoutCallInputs = (given: Session['public']): Session['public'] =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !ofCalls.has(name)));
