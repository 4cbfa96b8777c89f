import { type Approver, needsSecond } from '../../../shared/domain/approvers.ts';
import { type PriceRules, type Ruling, rule, worstEffect } from '../../../shared/domain/authorization-rules.ts';
import { type BasisPoints, shownPercent } from '../../../shared/domain/percent.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { discountOf } from '../../../shared/domain/price-verdict.ts';
import type { Authorization, AuthorizationItem, Order, OrderLine } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** What the rules in force say about an order with manual prices. */
export interface OrderJudgement
  extends Pick<Authorization, 'items' | 'ruleVersion' | 'approvers' | 'second' | 'askedBy' | 'off'> {
  /** Of the item that is worst off. */
  readonly effect: AuthorizationItem['effect'];
}

/** undefined for an order without manual prices. */
export async function judgeOrder(tables: Tables, order: Order): Promise<OrderJudgement | undefined> {
  if (!order.lines.some((line) => line.manual)) return undefined;
  const inForce = await tables.priceRules.inForce();
  const judged = order.lines.flatMap((line) => judge(line, inForce?.rules) ?? []);
  const asked = judged.filter(({ item }) => item.effect === 'ask');
  const furthest = asked.toSorted((one, other) => distanceOf(other.item) - distanceOf(one.item))[0];
  return {
    effect: worstEffect(judged.map(({ item }) => item.effect)),
    items: judged.map(({ item }) => item),
    ruleVersion: inForce?.version,
    approvers: furthest?.ruling.range?.approvers ?? [],
    second: secondOf(judged, furthest?.item, inForce?.rules),
    askedBy: askersOf(asked, order),
    off: offOf(asked.map(({ item }) => item)),
  };
}

interface JudgedItem {
  readonly item: AuthorizationItem;
  readonly ruling: Ruling;
}

function judge(line: OrderLine, rules: PriceRules | undefined): JudgedItem | undefined {
  if (!line.manual) return undefined;
  const ruling = rule(rules, lineTotal(line.price, line.quantity), line.total);
  const item = {
    uniqueId: line.uniqueId,
    skuId: line.skuId,
    reference: line.reference,
    name: line.productName,
    unit: line.skuName,
    art: line.art,
    quantity: line.quantity,
    listPrice: line.listPrice,
    ownPrice: line.price,
    price: line.sellingPrice,
    total: line.total,
    effect: ruling.effect,
    given: line.manual,
  };
  return { item, ruling };
}

const ownTotal = ({ ownPrice, quantity }: AuthorizationItem) => lineTotal(ownPrice, quantity);

const distanceOf = (item: AuthorizationItem): BasisPoints =>
  Math.abs(shownPercent(ownTotal(item) - item.total, ownTotal(item)));

/** Below the customer's own prices, of all these items together. */
export function offOf(items: readonly AuthorizationItem[]): BasisPoints {
  const own = items.reduce((sum, item) => sum + ownTotal(item), 0);
  return shownPercent(own - items.reduce((sum, item) => sum + item.total, 0), own);
}

function secondOf(
  judged: readonly JudgedItem[],
  furthest: AuthorizationItem | undefined,
  rules: PriceRules | undefined,
): readonly Approver[] | undefined {
  if (!furthest) return undefined;
  const own = ownTotal(furthest);
  const orderDiscount = judged.reduce(
    (sum, { item }) => sum + discountOf({ own: ownTotal(item), total: item.total }),
    0,
  );
  const isNeeded = needsSecond(rules?.second, { orderDiscount, off: Math.abs(own - furthest.total), own });
  return isNeeded ? (rules?.second?.approvers ?? []) : undefined;
}

/** Each once; the operator of the call too, who stands behind its prices. */
function askersOf(asked: readonly JudgedItem[], { operator }: Order): Authorization['askedBy'] {
  const givers = asked.map(({ item: { given } }) => ({ id: given.by, name: given.byName }));
  const all = [...givers, ...(operator ? [{ id: operator.id, name: operator.name }] : [])];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
