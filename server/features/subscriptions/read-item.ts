import { linePrice, type ManualPrice } from '../../../shared/domain/manual-price.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import { reasonRefusal } from '../../../shared/domain/price-reason.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, SkuOfProduct, SubscriptionItem } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { noteProblem } from '../calls/call-note.ts';
import { isSoldTo, skusOf } from '../checkout/price-cart.ts';
import { judgeLines } from '../manual-prices/judge-lines.ts';
import { priceRefused, reasonProblem } from '../manual-prices/price-problems.ts';
import { givenBy, openSettings } from '../manual-prices/price-target.ts';
import type { Identity } from '../session/identity.ts';
import { itemNotSold, manualPriceOff } from './subscription-problems.ts';
import { mayHaveManualPrices } from './subscription-settings.ts';

export interface ItemStep {
  readonly tables: Tables;
  readonly deps: Deps;
  readonly identity: Identity;
  readonly customer: Customer;
}

export interface PriceInput {
  /** One unit; null takes it back, undefined leaves it. */
  readonly manualPrice?: number | null | undefined;
  readonly telesalesReason?: string | undefined;
  readonly telesalesNote?: string | undefined;
}

/** A product that is sold to the customer, at their price of today. 422 otherwise, and the refusals of a manual price. */
export async function readItem(
  step: ItemStep,
  { skuId, quantity, ...price }: { readonly skuId: string; readonly quantity: number } & PriceInput,
): Promise<Result<SubscriptionItem>> {
  const sku = (await skusOf(step.tables, [{ skuId }])).get(skuId);
  const own = sku && ownPrice(sku, step.customer);
  if (own === undefined) return refused(itemNotSold);
  const item = { id: step.deps.ids.hex128(), skuId, quantity, isSkipped: false, priceAtStart: own, cycleCount: 0 };
  return withPrice(step, { ...item, manual: undefined }, own, price);
}

/** The item as its product is sold today, with the price that staff give it. */
export async function repriced(
  step: ItemStep,
  item: SubscriptionItem,
  price: PriceInput,
): Promise<Result<SubscriptionItem>> {
  if (price.manualPrice === undefined) return ok(item);
  const sku = (await skusOf(step.tables, [item])).get(item.skuId);
  const own = sku && ownPrice(sku, step.customer);
  return own === undefined ? refused(itemNotSold) : withPrice(step, item, own, price);
}

const ownPrice = (sku: SkuOfProduct, { level }: Customer): Money | undefined =>
  isSoldTo(sku, level) ? priceForLevel(sku.sku.prices, level)?.price : undefined;

async function withPrice(
  { tables, deps, identity }: ItemStep,
  item: SubscriptionItem,
  own: Money,
  { manualPrice, telesalesReason = '', telesalesNote = '' }: PriceInput,
): Promise<Result<SubscriptionItem>> {
  if (manualPrice === undefined || manualPrice === null) return ok({ ...item, manual: undefined });
  if (!(await mayHaveManualPrices(tables))) return refused(manualPriceOff);
  const settings = await openSettings(tables, identity);
  if (!settings.ok) return settings;
  const given = { id: telesalesReason, note: plainLine(telesalesNote) };
  const unfit = noteProblem(given.note, 'Price not saved.');
  if (unfit) return refused(unfit);
  const refusal = reasonRefusal(manualPrice === 0, given, settings.value);
  if (refusal) return refused(reasonProblem(refusal));
  const { quantity } = item;
  const manual: ManualPrice = { price: manualPrice, quantity, ...givenBy(deps, identity, given) };
  const line = {
    uniqueId: item.id,
    skuId: item.skuId,
    quantity,
    manual,
    price: own,
    ...linePrice(own, quantity, manual),
  };
  const verdict = (await judgeLines(tables, settings.value, [line])).verdicts.get(item.id);
  const { currency } = await tables.meta.settings();
  if (verdict?.kind === 'refused') return refused(priceRefused({ ...line, stays: own }, verdict, currency));
  return ok({ ...item, manual });
}
