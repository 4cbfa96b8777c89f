import type { CustomerForm } from '../../../shared/api/telesales-customers.ts';
import { levels, visitorLevel } from '../../../shared/domain/level.ts';
import { companyDocumentOf, documentTypesOf, uncheckedDocuments } from '../../../shared/domain/tax-document.ts';
import type { Deps } from '../../deps.ts';
import { isDelivered } from '../messages/queue-message.ts';
import { type Identity, may } from '../session/identity.ts';
import { storeSettings } from '../settings/store-settings.ts';
import { phoneExampleOf } from './phone-numbers.ts';

/** What a form for customers offers this person. */
export async function customerForm(deps: Deps, identity: Identity): Promise<CustomerForm> {
  const { country } = await storeSettings(deps);
  return {
    documentTypes: [
      ...documentTypesOf(country).map(({ id, name, example }) => ({ id, name, example })),
      ...uncheckedDocuments.map((id) => ({ id, name: '', example: '' })),
    ],
    companyDocument: companyDocumentOf(country)?.name ?? '',
    phoneExample: phoneExampleOf(country),
    levels: may(identity, 'manage-customers') ? [...levels] : [visitorLevel],
    mailLeaves: isDelivered(deps.config, 'mail'),
  };
}
