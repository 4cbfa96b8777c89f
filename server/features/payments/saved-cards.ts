import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { cardUnknown, type ShownCard, shownCard } from './shown-card.ts';

/** Cards kept in the account of the customer, or of the one acted for; newest first. */
export async function savedCards(deps: Deps, identity: Identity): Promise<readonly ShownCard[]> {
  const customer = customerOf(identity);
  if (!customer) return [];
  const cards = await deps.storage.read.cards.ofCustomer(customer.id);
  return cards.map((card) => shownCard(card, deps.clock.now()));
}

/** Takes a card out of the account; orders keep its last digits. 404 `card-unknown`, also for another's. */
export const removeCard = (deps: Deps, identity: Identity, id: string): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    const customer = customerOf(identity);
    const card = await tables.cards.byId(id);
    if (!customer || card?.owner.kind !== 'customer' || card.owner.customerId !== customer.id)
      return refused(cardUnknown);
    await tables.cards.delete(id);
    const details = { card: card.lastFour, system: card.systemId };
    await audit(tables, deps, { identity, action: 'card-removed', customerId: customer.id, details });
    return ok(undefined);
  });
