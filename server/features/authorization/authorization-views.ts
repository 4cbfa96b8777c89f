import type { DecisionRefusal } from '../../../shared/domain/approvers.ts';
import type { RuleEffect } from '../../../shared/domain/authorization-rules.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { BasisPoints } from '../../../shared/domain/percent.ts';
import type {
  AuthorizationDecision,
  AuthorizationItem,
  AuthorizationState,
  PersonName,
} from '../../storage/records.ts';

/** One request in the list of approvals. */
export interface AuthorizationRow {
  readonly id: string;
  readonly state: AuthorizationState;
  /** Send both back with a decision: what changed since is to be looked at again. */
  readonly version: number;
  readonly orderVersion: number;
  readonly openedAt: number;
  readonly deadline: number;
  readonly order: {
    readonly id: string;
    /** As shown: "HS-20913" */
    readonly number: string;
    readonly clientName: string;
    readonly value: Money;
    readonly currency: string;
  };
  /** The item asked about that is changed most. */
  readonly item: AuthorizationItem;
  /** How many more are asked about. */
  readonly moreItems: number;
  /** Of all items asked about together: below the customer's own prices; above: negative. */
  readonly off: BasisPoints;
  /** Whoever gave the price, first. */
  readonly askedBy: readonly PersonName[];
  /** Whom it waits for first; undefined when it waits for nobody any more. */
  readonly waitsFor: WaitsFor | undefined;
  readonly decision: AuthorizationDecision | undefined;
  /** Why the reader may not decide now; undefined when they may. */
  readonly refusal: DecisionRefusal | 'decided' | undefined;
}

export type WaitsFor =
  | { readonly kind: 'staff'; readonly name: string }
  | { readonly kind: 'role'; readonly role: string }
  /** Everybody who may decide, or administrators alone. */
  | { readonly kind: 'anybody' | 'administrators' };

export interface AuthorizationList {
  /** Waiting: oldest first, those the reader may decide or asked for themselves. Decided: newest first, all. */
  readonly rows: readonly AuthorizationRow[];
  /** "2 more wait for Elena Sousa": what waits for others. */
  readonly elsewhere: readonly { readonly waitsFor: WaitsFor; readonly count: number }[];
  /** For the next page of decided ones; undefined on the last. */
  readonly next: string | undefined;
}

export interface AuthorizationDetail extends AuthorizationRow {
  readonly ruleVersion: number | undefined;
  readonly items: readonly DetailedItem[];
  readonly approvals: readonly AuthorizationDecision[];
  /** Another person must approve after this one. */
  readonly needsSecond: boolean;
  readonly placedAt: number;
  readonly channel: string;
  readonly operator: PersonName | undefined;
  readonly customer: {
    /** undefined for guests. */
    readonly number: string | undefined;
    readonly level: Level;
    readonly since: number | undefined;
  };
  /** Of the whole order, at the customer's own prices. */
  readonly wholeOrder: {
    readonly itemsTotal: Money;
    readonly off: BasisPoints;
    /** What guards allow of discounts; undefined without a limit. */
    readonly discountLimit: Money | undefined;
  };
  readonly asker: AskerHistory | undefined;
}

export interface DetailedItem extends AuthorizationItem {
  readonly effect: RuleEffect;
  readonly off: BasisPoints;
  /** Basis points left over the cost without and with the manual price; undefined where the cost is not known. */
  readonly marginBefore: BasisPoints | undefined;
  readonly margin: BasisPoints | undefined;
  readonly floor: Money | undefined;
  /** On the shelf now, beside what the order has taken. */
  readonly stock: number;
  /** What this customer paid for it before, newest first. */
  readonly paid: readonly PaidBefore[];
}

export interface PaidBefore {
  readonly at: number;
  readonly price: Money;
  /** The price they had without a manual one. */
  readonly ownPrice: Money;
  readonly isManual: boolean;
}

/** The last 30 days. */
export interface AskerHistory {
  readonly name: string;
  readonly asked: number;
  readonly approved: number;
  readonly denied: number;
  /** On average. */
  readonly off: BasisPoints;
}
