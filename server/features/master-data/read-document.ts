import type { AddressDocument, CustomerDocument } from '../../../shared/api/master-data-documents.ts';
import { isErased } from '../../../shared/domain/erased-customer.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { addressDocument } from './address-document.ts';
import { addressEntity } from './address-entity.ts';
import { customerDocument } from './customer-document.ts';
import { customerEntity } from './customer-entity.ts';
import { bareId } from './document-id.ts';
import { documentUnknown } from './master-data-problems.ts';
import { chosenMembers, shownPart } from './question.ts';

/** The customer of a document's id, with the entity before it or without; undefined for one who was erased, too. */
export async function customerOfDocument({ storage }: Deps, id: string): Promise<Customer | undefined> {
  const found = await storage.read.customers.byId(bareId(id));
  return found && !isErased(found) ? found : undefined;
}

/** One customer with the members that `fields` names. 404, 400 for a member that there is not. */
export async function readCustomerDocument(deps: Deps, id: string, fields?: string): Promise<Result<CustomerDocument>> {
  const chosen = chosenMembers(customerEntity, fields);
  const customer = await customerOfDocument(deps, id);
  if (!customer) return refused(documentUnknown);
  return chosen.ok ? ok(shownPart(customerDocument(customer, deps.config.account), chosen.value)) : chosen;
}

/** As `readCustomerDocument`, of an address. */
export async function readAddressDocument(deps: Deps, id: string, fields?: string): Promise<Result<AddressDocument>> {
  const chosen = chosenMembers(addressEntity, fields);
  const address = await deps.storage.read.customers.address(bareId(id));
  if (!address) return refused(documentUnknown);
  return chosen.ok ? ok(shownPart(addressDocument(address, deps.config.account), chosen.value)) : chosen;
}
