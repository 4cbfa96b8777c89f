import type { Result } from '../../shared/domain/result.ts';
import type {
  CallDraft,
  CallEnd,
  Confirmation,
  LaterScript,
  MessageFailure,
  RecentCustomer,
} from '../messaging/protocol.ts';
import type { StoreApi } from '../store/store-api.ts';

/** What the background keeps and does for this store and operator. */
export interface Keeper {
  setCookie(email: string): Promise<Result<null, MessageFailure>>;
  removeCookie(): Promise<Result<null, MessageFailure>>;
  recentCustomers(operator: string): Promise<readonly RecentCustomer[]>;
  rememberCustomer(operator: string, customer: { readonly number: string; readonly name: string }): Promise<void>;
  forgetCustomers(operator: string): Promise<void>;
  callDraft(operator: string, callId: string): Promise<CallDraft | undefined>;
  keepCallDraft(operator: string, draft: CallDraft): Promise<void>;
  unsentEnd(operator: string): Promise<CallEnd | undefined>;
  keepUnsentEnd(operator: string, end: CallEnd): Promise<Result<null, MessageFailure>>;
  dropCall(operator: string, callId: string): Promise<void>;
  /** Erases what is kept for the operator, or for the whole store when it is not known who it was. */
  signedOut(operator: string | undefined): Promise<void>;
  openConfirmation(confirmation: Confirmation): Promise<Result<null, MessageFailure>>;
  /** Brings a later script into this page. */
  injectScript(script: LaterScript): Promise<Result<null, MessageFailure>>;
}

/** The store's page around the toolbar. */
export interface StorePage {
  /** The call that the page was rendered for: '' for none, undefined when the page does not say. */
  shownCall(): string | undefined;
  /** What the page says before the server is asked. */
  hint(): 'no-customer' | 'acting';
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
  readonly api: StoreApi;
  readonly keeper: Keeper;
  readonly page: StorePage;
  readonly settings: Settings;
  saveSettings(change: Partial<Settings>): void;
  /** ms on a clock that nobody can set. */
  monotonic(): number;
  /** Ends every listener and timer of the toolbar. */
  readonly signal: AbortSignal;
}
