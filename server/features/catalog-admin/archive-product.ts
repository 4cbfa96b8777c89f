import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Product } from '../../storage/records.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';
import { editOfProduct, lockGoods } from './goods.ts';
import { productUnknown } from './goods-problems.ts';

export interface Archiving {
  readonly id: string;
  readonly version: number;
  /** false = it is sold again. */
  readonly archived: boolean;
}

/**
 * Takes a product off the shelf for good, or puts it back; orders keep it, carts say that it is sold no more. Refusals: 404
 * `product-unknown`, 409 `changed-meanwhile`.
 */
export const archiveProduct = (
  deps: Deps,
  identity: Identity,
  { id, version, archived }: Archiving,
): Promise<Result<Product>> =>
  deps.storage.tx(async (tables) => {
    const goods = await lockGoods(tables, id);
    if (!goods) return refused(productUnknown);
    if (archived === (goods.product.archivedAt !== undefined)) return ok(goods.product);
    const thing = editOfProduct(id);
    const turn = await lockEdit(tables, thing, version);
    if (!turn.ok) return turn;
    const product: Product = { ...goods.product, archivedAt: archived ? deps.clock.now() : undefined };
    await tables.catalog.saveProduct(product);
    const author = authorOf(deps, identity);
    await noteEdit(tables, deps, author, { thing, edit: turn.value });
    const action = archived ? 'product-archived' : 'product-restored';
    await author.note(tables, action, { productId: id, name: product.name });
    return ok(product);
  });
