import { createHmac } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import type { Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/**
 * What a shopper who is not signed in reads out to let an advisor into the cart: "K7F-3QN". It is made of the first 30 bits of the
 * cart's id, shuffled with a secret that changes every 30 minutes, so that nothing is kept, and a page that shows it writes nothing.
 */
export const codeMs = 30 * 60_000;

/** No letter that is heard or read as another one or as a digit. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const halfBits = 15;
const halfMask = 2 ** halfBits - 1;
const rounds = [0, 1, 2, 3];

/** Undefined for a cart that nobody can be let into. */
export function cartCode(deps: Deps, cart: Pick<Cart, 'id' | 'owner' | 'version'>): string | undefined {
  if (cart.owner.kind !== 'anonymous' || cart.version === 0) return undefined;
  const shuffled = shuffle(firstBits(cart.id), keyOf(deps, windowOf(deps)), rounds);
  const code = Array.from({ length: 6 }, (_, place) => letters.charAt((shuffled >>> (25 - 5 * place)) & 31)).join('');
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** The open cart of this code, whichever way it was typed: of these 30 minutes or of those before. */
export async function cartOfCode(tables: Tables, deps: Deps, typed: string): Promise<Cart | undefined> {
  const value = numberOf(typed);
  if (value === undefined) return undefined;
  for (const window of [windowOf(deps), windowOf(deps) - 1]) {
    const bits = unshuffle(value, keyOf(deps, window));
    // Two carts with the same 30 bits: nobody can say which one is meant.
    const [cart, other] = await tables.carts.anonymousBetween(idFrom(bits), idFrom(bits + 1), 2);
    if (cart && !other) return cart;
  }
  return undefined;
}

function numberOf(typed: string): number | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== 6) return undefined;
  const places = [...code].map((letter) => letters.indexOf(letter));
  return places.includes(-1) ? undefined : places.reduce((value, place) => value * 32 + place, 0);
}

const windowOf = ({ clock }: Deps): number => Math.floor(clock.now() / codeMs);

const keyOf = ({ config }: Deps, window: number): string => `${config.auditKey} cart code ${window}`;

const firstBits = (cartId: string): number => Number.parseInt(cartId.slice(0, 8), 16) >>> 2;

/** The least id with these first bits; beyond the last one, what is greater than every id. */
const idFrom = (bits: number): string => (bits > 2 ** 30 - 1 ? 'g' : (bits * 4).toString(16).padStart(8, '0'));

/** A Feistel network: each value has one other, and back. */
function shuffle(value: number, key: string, order: readonly number[]): number {
  let [left, right] = [value >>> halfBits, value & halfMask];
  for (const round of order) [left, right] = [right, left ^ mix(key, round, right)];
  return left * 2 ** halfBits + right;
}

function unshuffle(value: number, key: string): number {
  const swapped = (value & halfMask) * 2 ** halfBits + (value >>> halfBits);
  const back = shuffle(swapped, key, [...rounds].reverse());
  return (back & halfMask) * 2 ** halfBits + (back >>> halfBits);
}

const mix = (key: string, round: number, half: number): number =>
  createHmac('sha256', key).update(`${round} ${half}`).digest().readUInt16BE(0) & halfMask;
