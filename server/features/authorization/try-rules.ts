import { type PriceRules, type Ruling, rule } from '../../../shared/domain/authorization-rules.ts';
import { visitorLevel } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { type BasisPoints, shownPercent } from '../../../shared/domain/percent.ts';
import { marginOf } from '../../../shared/domain/price-guards.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';

export interface TriedPrice {
  readonly name: string;
  /** What visitors pay for one. */
  readonly own: Money;
  readonly price: Money;
  /** Of `own`; above it: negative. */
  readonly off: BasisPoints;
  readonly ruling: Ruling;
  /** undefined: the cost is not known. */
  readonly margin: BasisPoints | undefined;
}

/** What the rules would say about a price; the guards are not asked. 403 `right-missing`, 404 `sku-unknown`. */
export async function tryRules(
  deps: Deps,
  identity: Identity,
  { rules, reference, price }: { readonly rules: PriceRules; readonly reference: string; readonly price: Money },
): Promise<Result<TriedPrice>> {
  if (!may(identity, 'manage-settings')) return refused(rightMissing);
  const { catalog } = deps.storage.read;
  const found = await catalog.skuByReference(reference.trim());
  const own = found && priceForLevel(found.sku.prices, visitorLevel)?.price;
  if (!found || own === undefined) return refused(skuUnknown);
  const cost = (await catalog.costs([found.sku.id])).get(found.sku.id)?.cost;
  return ok({
    name: found.product.name,
    own,
    price,
    off: shownPercent(own - price, own),
    ruling: rule(rules, own, price),
    margin: cost === undefined || price === 0 ? undefined : marginOf(price, cost),
  });
}

const skuUnknown: Problem = {
  code: 'sku-unknown',
  status: 404,
  message: 'No product with a price has this reference. Check it in the list of products.',
};
