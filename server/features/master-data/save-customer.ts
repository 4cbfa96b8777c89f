import type { CustomerMembers } from '../../../shared/api/master-data-documents.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { isInvalidCustomer } from '../customers/check-fields.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { notThisCustomer } from '../customers/customer-problems.ts';
import { eraseCustomer } from '../customers/erase-customer.ts';
import { updateCustomer } from '../customers/update-customer.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { sentCustomer, wireNames } from './customer-members.ts';
import type { SavedOrMade } from './document-id.ts';
import { asMasterData, documentUnknown } from './master-data-problems.ts';
import { customerOfDocument } from './read-document.ts';

/**
 * A new customer, who gave no consent to phone help by this, and has no password. Refusals: 400 for members, 403 for a level without
 * the right to give one, 409 for an e-mail that somebody has.
 */
export async function createByWire(deps: Deps, identity: Identity, body: CustomerMembers): Promise<Result<Customer>> {
  const sent = sentCustomer(body, '');
  if (!sent.ok) return sent;
  const { locale, ...profile } = sent.value.profile;
  const request = { input: sent.value.input, level: sent.value.level, locale, profile, consent: false };
  const created = await createCustomer(deps, identity, request, 'program');
  return created.ok ? created : refused(worded(created.problem));
}

/** Changes the members that were sent. Refusals: 404, those of `createByWire`, 403 for another customer than the one acted for. */
export async function updateByWire(
  deps: Deps,
  identity: Identity,
  id: string,
  body: CustomerMembers,
): Promise<Result<Customer>> {
  const customer = await customerOfDocument(deps, id);
  if (!customer) return refused(documentUnknown);
  const sent = sentCustomer(body, customer.company);
  if (!sent.ok) return sent;
  const updated = await updateCustomer(deps, identity, customer.number, { ...sent.value, confirmedDifferent: true });
  return updated.ok ? ok(updated.value.customer) : refused(worded(updated.problem));
}

/** Changes the customer of this id, else of this e-mail, or makes one. Nobody is made while acting for somebody. */
export async function saveByWire(
  deps: Deps,
  identity: Identity,
  { id, ...body }: CustomerMembers & { readonly id?: string },
): Promise<Result<SavedOrMade>> {
  const byEmail = async () => (body.email ? deps.storage.read.customers.byEmail(body.email) : undefined);
  const known = id === undefined ? await byEmail() : await customerOfDocument(deps, id);
  if (id !== undefined && !known) return refused(documentUnknown);
  if (!known && customerOf(identity)) return refused(notThisCustomer);
  const saved = known ? await updateByWire(deps, identity, known.id, body) : await createByWire(deps, identity, body);
  return saved.ok ? ok({ id: saved.value.id, isNew: !known }) : saved;
}

/** Takes everything away that is known of the customer. 404. */
export async function deleteByWire(deps: Deps, identity: Identity, id: string): Promise<Result<undefined>> {
  const customer = await customerOfDocument(deps, id);
  return customer ? eraseCustomer(deps, identity, customer.number) : refused(documentUnknown);
}

/** Levels and e-mails are a matter of rights, so their refusal is one, and is kept as such. */
function worded(problem: Problem): Problem {
  const isRight =
    isInvalidCustomer(problem) &&
    Object.values(problem.details.problems).some((it) => it?.code === 'levelRight' || it?.code === 'emailFixed');
  if (!isRight) return asMasterData(problem, wireNames);
  const words = Object.entries(problem.fields ?? {}).map(([field, why]) => `${wireNames[field] ?? field}: ${why}`);
  return { ...rightMissing, message: `Not saved. ${words.join(' ')} Nothing was changed.` };
}
