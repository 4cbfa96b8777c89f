import type { Deps } from '../../deps.ts';
import { countWaiting } from '../../features/authorization/list-authorizations.ts';
import type { Identity } from '../../features/session/identity.ts';
import { storeSettings } from '../../features/settings/store-settings.ts';
import type { PageContext } from '../../http/page.ts';
import { type Formats, formatsFor } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';

/** What the frame of a dashboard page is drawn with: almost nothing that storage has to be asked for. */
export interface DeskFrame {
  readonly t: Translator;
  readonly identity: Identity;
  /** '' where it could not be read. */
  readonly storeName: string;
  /** How many price requests wait for this person; left out where storage is not asked. */
  readonly waitingApprovals?: number;
  /** Values of the hidden fields `_token` and `_call` of every form. */
  readonly formToken: string;
  readonly formCall: string;
  /** Path and query of this page. */
  readonly address: string;
}

/** What every page of the dashboard is drawn with. */
export interface Desk extends DeskFrame {
  readonly formats: Formats;
  readonly timeZone: string;
  /** ms since 1970 */
  readonly now: number;
}

export async function deskOf(deps: Deps, ctx: PageContext): Promise<Desk> {
  const { t, identity, formToken, formCall, address } = ctx;
  const { name, currency, timeZone } = await storeSettings(deps);
  const formats = formatsFor(t, { currency, timeZone });
  const waitingApprovals = await countWaiting(deps, identity);
  const now = deps.clock.now();
  return { t, formats, identity, storeName: name, waitingApprovals, timeZone, now, formToken, formCall, address };
}
