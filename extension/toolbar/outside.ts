import type { CallKind } from '../../shared/domain/call.ts';
import type { AskBackground } from '../messaging/ask-background.ts';
import type { ApiClient } from '../store/api-client.ts';

/** The store's page around the toolbar. */
export interface StorePage {
  /** The call that the page was rendered for: '' for none, undefined when the page does not say. */
  shownCall(): string | undefined;
  /** What the page says before the server is asked. */
  hint(): 'no-customer' | CallKind;
  /** The store's name, '' when the page does not say. */
  storeName(): string;
  path(): string;
  isVisible(): boolean;
  reload(): void;
  goTo(path: string): void;
  /** Sends the page's own sign-out form; false when it has none. */
  signOut(): boolean;
}

/** How the operator likes the toolbar on this store; nothing personal. */
export interface Settings {
  readonly isCollapsed: boolean;
  /** Where the pill hangs, in percent of the width. */
  readonly pillAt: number;
}

/** Everything the toolbar needs from the world outside its shadow root. */
export interface Outside {
  /** Asks the page's own store. */
  readonly askStore: ApiClient['ask'];
  readonly askBackground: AskBackground;
  readonly page: StorePage;
  readonly settings: Settings;
  saveSettings(change: Partial<Settings>): void;
  /** The query of this page's address when a phone system put into it who calls. */
  readonly caller: string | undefined;
  /** ms on a clock that nobody can set. */
  monotonic(): number;
  /** Ends every listener and timer of the toolbar. */
  readonly signal: AbortSignal;
}
