import type { Deps } from '../../deps.ts';
import type { Identity } from '../../features/session/identity.ts';
import { storeSettings } from '../../features/settings/store-settings.ts';
import type { PageContext } from '../../http/page.ts';
import { type Formats, formatsFor } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';

/** What the frame of a dashboard page is drawn with: nothing that storage has to be asked for but the store's name. */
export interface DeskFrame {
  readonly t: Translator;
  readonly identity: Identity;
  /** '' where it could not be read. */
  readonly storeName: string;
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
  return { t, formats, identity, storeName: name, timeZone, now: deps.clock.now(), formToken, formCall, address };
}
