import type { Runtime } from 'webextension-polyfill';
import type { CallOutcome, WrapUpCode } from '../../shared/domain/call.ts';
import type { Result } from '../../shared/domain/result.ts';

/** A customer as the recent list shows them: no personal data beyond name and number. */
export interface RecentCustomer {
  readonly number: string;
  readonly name: string;
  /** ms since 1970, of the last call. */
  readonly at: number;
}

/** How the operator wants a call to end. */
export interface CallEnd {
  readonly callId: string;
  readonly outcome: CallOutcome;
  readonly wrapUpCode?: WrapUpCode;
  readonly note?: string;
}

/** What has been typed in the end of call dialog so far. */
export type CallDraft = Omit<CallEnd, 'outcome'> & { readonly outcome?: CallOutcome };

/** Members of a customer that operators type. */
export const draftFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'level',
  'deliveryAddressId',
] as const;
export type DraftField = (typeof draftFields)[number];

/** What has been typed of a customer and is not saved. */
export interface CustomerDraft {
  /** Whom it is about; '' for a customer who is about to be made. */
  readonly number: string;
  /** What was searched for when it began, '' for nothing. */
  readonly query: string;
  readonly texts: Readonly<Partial<Record<DraftField, string>>>;
}

/** The toolbar's other scripts, which come when they are first needed (extension/manifest.ts). */
export const laterScripts = ['parts', 'panels', 'prices', 'share'] as const;
export type LaterScript = (typeof laterScripts)[number];

/** An identity change that the operator confirms in a window which no store page can cover. */
export interface Confirmation {
  readonly id: string;
  readonly title: string;
  readonly initials: string;
  readonly about: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly confirm: string;
  readonly cancel: string;
}

/** A QR code as the path of its dark cells, in a square of `size` cells. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Every request a page may make of the background: (payload) => value. The store is told from the sender. */
export interface Protocol {
  setImpersonationCookie(payload: { readonly email: string }): null;
  removeImpersonationCookie(payload: null): null;
  recentCustomers(payload: { readonly operator: string }): readonly RecentCustomer[];
  rememberCustomer(payload: { readonly operator: string; readonly number: string; readonly name: string }): null;
  forgetCustomers(payload: { readonly operator: string }): null;
  callDraft(payload: { readonly operator: string; readonly callId: string }): CallDraft | null;
  keepCallDraft(payload: { readonly operator: string; readonly draft: CallDraft }): null;
  /** The end of a call that could not be sent yet. */
  unsentEnd(payload: { readonly operator: string }): CallEnd | null;
  keepUnsentEnd(payload: { readonly operator: string; readonly end: CallEnd }): null;
  /** Forgets draft and unsent end of a call that is over. */
  dropCall(payload: { readonly operator: string; readonly callId: string }): null;
  customerDraft(payload: { readonly operator: string; readonly number: string }): CustomerDraft | null;
  keepCustomerDraft(payload: { readonly operator: string; readonly draft: CustomerDraft }): null;
  dropCustomerDraft(payload: { readonly operator: string; readonly number: string }): null;
  /** Everything kept for this operator on this store. */
  signedOut(payload: { readonly operator: string | null }): null;
  /** Remembers for this tab who called while nobody was signed in: the query that said so. */
  keepCaller(payload: { readonly query: string }): null;
  /** The query that is remembered for this tab, once. */
  takeCaller(payload: null): string | null;
  /** Whether something waits for the second script: an end that could not be sent, or a caller. */
  hasWaiting(payload: { readonly operator: string }): boolean;
  /** Brings a later script into the sender's page. */
  injectScript(payload: { readonly script: LaterScript }): null;
  /** Draws a link to a cart as a QR code, which takes more code than a page should carry. */
  drawQr(payload: { readonly text: string }): QrDrawing;
  openConfirmation(payload: Confirmation): null;
  /** For the confirmation window: what it asks. */
  confirmation(payload: { readonly id: string }): Confirmation | null;
  /** For the confirmation window: the operator pressed its button. */
  confirmed(payload: { readonly id: string }): null;
  /** For the options page: takes the toolbar off a store and erases what is kept for it. */
  removeStore(payload: { readonly pattern: string }): null;
  /** For the options page. */
  eraseEverything(payload: null): null;
}

/** A store page is hostile ground; our own pages are not. */
export type Caller = 'store-page' | 'extension-page';

/** Where a checked message came from. */
export interface TrustedSender {
  readonly caller: Caller;
  /** Origin of the store's page, or of the extension's own page. */
  readonly origin: string;
  readonly tab: Runtime.MessageSender['tab'];
  /** True in a private window: nothing may be kept. */
  readonly isPrivate: boolean;
}

/** Why a message got no value. `gone`: the extension was updated or removed under the page. */
export type MessageFailure = 'not-allowed' | 'unreadable' | 'failed' | 'gone';

export interface Handler<N extends keyof Protocol> {
  readonly allow: readonly Caller[];
  /** The payload as the protocol knows it, or undefined when it is anything else. */
  parse(payload: unknown): Parameters<Protocol[N]>[0] | undefined;
  run(
    payload: Parameters<Protocol[N]>[0],
    sender: TrustedSender,
  ): Promise<Result<ReturnType<Protocol[N]>, MessageFailure>>;
}

/** A message without a handler, or a handler without a message, does not compile. */
export type Handlers = { readonly [N in keyof Protocol]: Handler<N> };

export interface Message {
  readonly ask: string;
  readonly payload: unknown;
}
