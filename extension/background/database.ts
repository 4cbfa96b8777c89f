import { Dexie, type Table } from 'dexie';
import type { CallDraft, CallEnd, CustomerDraft, RecentCustomer } from '../messaging/protocol.ts';

/** Origin of a store, scheme and port included. */
type Store = string;
/** E-mail of the operator: two who share a browser never see each other's customers. */
type Operator = string;

export interface KeptCustomer extends RecentCustomer {
  readonly store: Store;
  readonly operator: Operator;
}
export interface KeptDraft {
  readonly store: Store;
  readonly operator: Operator;
  readonly callId: string;
  readonly draft: CallDraft;
  /** ms since 1970. */
  readonly at: number;
}
export interface UnsentEnd {
  readonly store: Store;
  readonly operator: Operator;
  readonly end: CallEnd;
  /** ms since 1970. */
  readonly at: number;
}

export interface KeptCustomerDraft {
  readonly store: Store;
  readonly operator: Operator;
  /** '' for a customer who is about to be made. */
  readonly number: string;
  readonly draft: CustomerDraft;
  /** ms since 1970. */
  readonly at: number;
}

/** What the extension keeps: in its own origin, which no store page can read, and per store and operator. */
export class Database extends Dexie {
  declare readonly customers: Table<KeptCustomer, [Store, Operator, string]>;
  declare readonly drafts: Table<KeptDraft, [Store, Operator, string]>;
  declare readonly unsentEnds: Table<UnsentEnd, [Store, Operator]>;
  declare readonly customerDrafts: Table<KeptCustomerDraft, [Store, Operator, string]>;

  constructor(name = 'telesales-toolbar') {
    super(name);
    this.version(1).stores({
      customers: '[store+operator+number], [store+operator], store, at',
      drafts: '[store+operator+callId], [store+operator], store, at',
      unsentEnds: '[store+operator], store, at',
    });
    this.version(2).stores({ customerDrafts: '[store+operator+number], [store+operator], store, at' });
  }
}
