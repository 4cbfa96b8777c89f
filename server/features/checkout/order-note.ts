import { holdsCardNumber } from '../../../shared/domain/card-number.ts';
import { plainText } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import { type CartTarget, changeCart } from './change-cart.ts';
import type { CartResult } from './priced-cart.ts';

const longest = 10_000;

/** Words of the customer for the store, as they are kept with cart and order. A card number is not kept anywhere (security rule 10). */
export function readOrderNote(text: string): Result<string> {
  const note = plainText(text);
  if (note.length > longest) return refused(noteInvalid(`Write ${longest} characters at most.`));
  return holdsCardNumber(note) ? refused(noteInvalid('Never write card numbers here.')) : ok(note);
}

/** '' takes the note away. Refusals: 422 `note-invalid`, and those of every change of a cart. */
export async function setNote(
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly note: string },
): Promise<CartResult> {
  const note = readOrderNote(change.note);
  if (!note.ok) return note;
  return changeCart(deps, identity, change, 'cart-note', async ({ cart }) => {
    const { openTextField: before = '', ...others } = cart.attachments;
    if (note.value === before) return ok({});
    return ok({ attachments: note.value ? { ...others, openTextField: note.value } : others });
  });
}

const noteInvalid = (what: string): Problem => ({
  code: 'note-invalid',
  status: 422,
  message: `The note was not saved. ${what} The cart is unchanged.`,
  fields: { note: what },
});
