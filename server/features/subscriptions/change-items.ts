import type { ItemChangesBody, NewItemBody } from '../../../shared/api/subscription-bodies.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { mostItems } from '../../../shared/domain/subscription.ts';
import type { Deps } from '../../deps.ts';
import type { Subscription, SubscriptionItem } from '../../storage/records.ts';
import type { Identity } from '../session/identity.ts';
import { saveChanged } from './change-subscription.ts';
import { type ItemStep, readItem, repriced } from './read-item.ts';
import { lockOpen } from './subscriber.ts';
import { itemsMissing, itemThere, itemUnknown, lastItem } from './subscription-problems.ts';

type Items = readonly SubscriptionItem[];

/** Refusals: those of `changeSubscription`, and 403 or 422 for prices that may not be given. */
export const addItem = (deps: Deps, identity: Identity, id: string, body: NewItemBody): Promise<Result<Subscription>> =>
  changeItems(deps, identity, id, async (step, items) => {
    if (items.some(({ skuId }) => skuId === body.skuId)) return refused(itemThere);
    if (items.length >= mostItems) return refused(itemsMissing);
    const added = await readItem(step, body);
    return added.ok ? ok([...items, added.value]) : added;
  });

/** Another quantity, another product in its place, another price, or left out until it is wanted again. */
export const changeItem = (
  deps: Deps,
  identity: Identity,
  id: string,
  itemId: string,
  body: ItemChangesBody,
): Promise<Result<Subscription>> =>
  changeItems(deps, identity, id, async (step, items) => {
    const known = items.find((item) => item.id === itemId);
    if (!known) return refused(itemUnknown);
    const changed = await changedItem(step, items, known, body);
    return changed.ok ? ok(items.map((item) => (item === known ? changed.value : item))) : changed;
  });

/** The last one stays: 409 `last-item`. */
export const removeItem = (deps: Deps, identity: Identity, id: string, itemId: string): Promise<Result<Subscription>> =>
  changeItems(deps, identity, id, async (_step, items) => {
    const left = items.filter((item) => item.id !== itemId);
    if (left.length === items.length) return refused(itemUnknown);
    return left.length === 0 ? refused(lastItem) : ok(left);
  });

async function changedItem(
  step: ItemStep,
  items: Items,
  known: SubscriptionItem,
  { skuId = known.skuId, quantity = known.quantity, isSkipped = known.isSkipped, ...price }: ItemChangesBody,
): Promise<Result<SubscriptionItem>> {
  if (skuId === known.skuId) return repriced(step, { ...known, quantity, isSkipped }, price);
  if (items.some((item) => item.skuId === skuId)) return refused(itemThere);
  const other = await readItem(step, { skuId, quantity, ...price });
  return other.ok ? ok({ ...other.value, id: known.id, isSkipped }) : other;
}

const changeItems = (
  deps: Deps,
  identity: Identity,
  id: string,
  change: (step: ItemStep, items: Items) => Promise<Result<Items>>,
): Promise<Result<Subscription>> =>
  deps.storage.tx(async (tables) => {
    const open = await lockOpen(tables, identity, id);
    if (!open.ok) return open;
    const { subscription, customer } = open.value;
    const items = await change({ tables, deps, identity, customer }, subscription.items);
    if (!items.ok) return items;
    return saveChanged(tables, deps, identity, subscription, { ...subscription, items: items.value });
  });
