import { createHash } from 'node:crypto';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartOwner } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { ownerKey } from './cart-owner.ts';

/** Answers to placed orders, kept so that a repeated request gets the same one (security rule 7). */

export interface PlacedReply {
  readonly cartId: string;
  /** The cart's version that was placed. */
  readonly version: number;
  readonly orderId: string;
}

interface PlacingKeys {
  readonly owner: CartOwner;
  readonly cartId: string;
  /** The `Idempotency-Key` header. */
  readonly key: string | undefined;
  /** What was asked, so that the same key with another question is told apart. */
  readonly request: unknown;
}

const scopeOf = (owner: CartOwner): string => `place-order ${ownerKey(owner)}`;
const cartKey = (cartId: string): string => `cart ${cartId}`;
const headerKey = (key: string): string => `key ${key}`;

/** The answer given before, undefined when this is the first time; refused when the key belongs to another request. */
export async function keptReply(tables: Tables, keys: PlacingKeys): Promise<Result<PlacedReply | undefined>> {
  const scope = scopeOf(keys.owner);
  if (keys.key !== undefined) {
    const kept = await tables.replies.get(scope, headerKey(keys.key));
    if (kept && kept.requestHash !== hashOf(keys.request)) return refused(keyReused);
    if (kept) return ok(readReply(kept.body));
  }
  const ofCart = await tables.replies.get(scope, cartKey(keys.cartId));
  return ok(ofCart && readReply(ofCart.body));
}

export async function keepReply(tables: Tables, deps: Deps, keys: PlacingKeys, reply: PlacedReply): Promise<void> {
  const names = [cartKey(keys.cartId), ...(keys.key === undefined ? [] : [headerKey(keys.key)])];
  for (const key of names)
    await tables.replies.insert({
      scope: scopeOf(keys.owner),
      key,
      requestHash: hashOf(keys.request),
      status: 200,
      body: JSON.stringify(reply),
      createdAt: deps.clock.now(),
    });
}

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

function readReply(body: string): PlacedReply {
  const { cartId, version, orderId } = JSON.parse(body) as Record<keyof PlacedReply, unknown>;
  return { cartId: String(cartId), version: Number(version), orderId: String(orderId) };
}

const keyReused: Problem = {
  code: 'key-reused',
  status: 422,
  message: 'This Idempotency-Key was used for another order. Nothing was placed. Use a new key.',
};
