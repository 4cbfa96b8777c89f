import type { Money } from '../../../shared/domain/money.ts';
import type { PersonName } from '../../storage/records.ts';

/** stands: it was sold at this price; waiting: nobody decided yet; canceled: denied, or its order was canceled otherwise. */
export type OverrideOutcome = 'stands' | 'waiting' | 'canceled';

/** One line of an order at a manual price. */
export interface Override {
  readonly orderId: string;
  /** As shown: "HS-20913" */
  readonly orderNumber: string;
  readonly placedAt: number;
  readonly by: PersonName;
  /** Id of one of the store's reasons; '' for none. */
  readonly reason: string;
  readonly note: string;
  readonly reference: string;
  /** "House Blend, 1 kg" */
  readonly product: string;
  readonly quantity: number;
  /** The line at the customer's own price, and as it was sold. */
  readonly ownTotal: Money;
  readonly total: Money;
  /** 0 for a price that was raised. */
  readonly givenAway: Money;
  readonly outcome: OverrideOutcome;
  /** What somebody said who was asked about this line; undefined when nobody was or nobody answered. */
  readonly decision: OverrideDecision | undefined;
}

export interface OverrideDecision {
  readonly authorizationId: string;
  readonly byName: string;
  readonly at: number;
  /** From when it was asked for, ms. */
  readonly took: number;
}

/** Sums over overrides that stand; the time over all that somebody decided about. */
export interface ReportSums {
  readonly count: number;
  readonly ownTotal: Money;
  readonly givenAway: Money;
  /** Median, ms; undefined when nobody decided about any. */
  readonly timeToDecision: number | undefined;
}

export interface ReportRow extends ReportSums {
  /** Id of the person, of the reason, or the reference. */
  readonly id: string;
  /** '' for reasons, which have their words in the settings and catalogs. */
  readonly name: string;
}

export interface PriceReport extends ReportSums {
  readonly waiting: number;
  readonly canceled: number;
  /** There are older ones than the report has read. */
  readonly isCut: boolean;
  /** Most given away first. */
  readonly byOperator: readonly ReportRow[];
  readonly byReason: readonly ReportRow[];
  readonly byProduct: readonly ReportRow[];
}

/** Placed at or after, before; ms, undefined = open. */
export interface ReportPeriod {
  readonly from: number | undefined;
  readonly to: number | undefined;
}
