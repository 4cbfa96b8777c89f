import { fold } from '../../../shared/domain/fold.ts';
import { sequenceIn } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import { fullNameOf } from '../calls/full-name.ts';

/** What a search in the audit leads to. */
export type Found =
  | { readonly kind: 'call'; readonly callId: string }
  | { readonly kind: 'customer'; readonly number: string }
  | { readonly kind: 'actor'; readonly actor: string };

/**
 * What somebody means who types a call, an order, a customer (number, e-mail, name) or a colleague (e-mail, name) into the search of the
 * audit. An order stands for the call in which it was placed, else for its customer. Undefined when nothing or too much fits.
 */
export async function findInTrail(deps: Deps, q: string): Promise<Found | undefined> {
  const text = q.trim().slice(0, 200);
  if (text === '') return undefined;
  return (await byNumber(deps, text)) ?? (await byPerson(deps, text));
}

async function byNumber({ storage }: Deps, text: string): Promise<Found | undefined> {
  const { calls, orders, customers } = storage.read;
  const call = await calls.byId(text.toUpperCase());
  if (call) return { kind: 'call', callId: call.id };
  const customer = await customers.byNumber(text);
  if (customer) return { kind: 'customer', number: customer.number };
  const sequence = sequenceIn(text);
  const order = sequence === undefined ? undefined : await orders.bySequence(sequence);
  if (order?.callId) return { kind: 'call', callId: order.callId };
  const buyer = order?.customerId && (await customers.byId(order.customerId));
  return buyer ? { kind: 'customer', number: buyer.number } : undefined;
}

async function byPerson({ storage }: Deps, text: string): Promise<Found | undefined> {
  const { staff, appKeys, customers } = storage.read;
  const wanted = fold(text);
  const colleagues = (await staff.list()).filter(
    (it) => fold(it.email) === wanted || fold(fullNameOf(it)).includes(wanted),
  );
  const [colleague] = colleagues;
  if (colleague && colleagues.length === 1) return { kind: 'actor', actor: `staff:${colleague.id}` };
  const key = (await appKeys.list()).find((it) => fold(it.key) === wanted || fold(it.name) === wanted);
  if (key) return { kind: 'actor', actor: `app:${key.key}` };
  const [hit, another] = await customers.search(text, 2);
  return hit && !another ? { kind: 'customer', number: hit.customer.number } : undefined;
}
