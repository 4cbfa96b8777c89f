import type { ClientProfileData } from '../../../shared/api/order-form.ts';
import type { WireAddress } from '../../../shared/api/order-form-shipping.ts';
import type { CheckoutProfile } from '../../../shared/api/profiles.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { maskNumber, maskWord } from '../../../shared/domain/mask.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { limitTries } from '../login/limit-tries.ts';
import { savedCards } from '../payments/saved-cards.ts';
import { customerOf, type Identity, may } from '../session/identity.ts';
import { contactOf, savedAddress } from './cart-attachments.ts';
import { availableAccount } from './order-form-payment.ts';
import { clientProfileData } from './order-form-profile.ts';
import { wireAddress } from './order-form-shipping.ts';

/** In five minutes, from one address. A person types one e-mail; a list of them is tried by nobody with a good reason. */
const mostQuestions = 20;

/**
 * Who has the e-mail. Told in full to the customer themselves, to whoever acts for them, and to those who may search customers;
 * masked to everybody else, who may not ask often either (429), so that nobody reads out which e-mails are known.
 */
export async function readProfile(
  deps: Deps,
  identity: Identity,
  { email, address }: { readonly email: string; readonly address: string },
): Promise<Result<CheckoutProfile>> {
  const isOwn = fold(customerOf(identity)?.email ?? '') === fold(email);
  const isOpen = isOwn || may(identity, 'search-customers');
  if (!isOpen) {
    const counted = await limitTries(deps, [{ key: `profiles ${address}`, most: mostQuestions }]);
    if (!counted.ok) return counted;
  }
  const tables = deps.storage.read;
  const customer = await tables.customers.byEmail(email);
  if (!customer || customer.disabled) return ok(nobody);
  const addresses = (await tables.customers.addresses(customer.id)).map((row) => wireAddress(savedAddress(row), false));
  const profile = clientProfileData(contactOf({}, customer));
  return ok({
    userProfileId: customer.id,
    profileProvider: 'VTEX',
    availableAccounts: isOwn ? (await savedCards(deps, identity)).map(availableAccount) : [],
    availableAddresses: isOpen ? addresses : addresses.map(maskedAddress),
    userProfile: profile && (isOpen ? profile : maskedProfile(profile, email)),
    isComplete: addresses.length > 0 && profile?.profileCompleteOnLoading === true,
  });
}

const nobody: CheckoutProfile = {
  userProfileId: null,
  profileProvider: null,
  availableAccounts: [],
  availableAddresses: [],
  userProfile: null,
  isComplete: false,
};

const maybe = (mask: (text: string) => string, text: string | null): string | null => text && mask(text);

/** The e-mail comes back as it was asked, so that its spelling in the account is not told. */
const maskedProfile = (profile: ClientProfileData, email: string): ClientProfileData => ({
  ...profile,
  email,
  firstName: maybe(maskWord, profile.firstName),
  lastName: maybe(maskWord, profile.lastName),
  document: maybe(maskNumber, profile.document),
  phone: maybe(maskNumber, profile.phone),
  corporateName: maybe(maskWord, profile.corporateName),
  tradeName: maybe(maskWord, profile.tradeName),
  corporateDocument: maybe(maskNumber, profile.corporateDocument),
  stateInscription: maybe(maskNumber, profile.stateInscription),
  corporatePhone: maybe(maskNumber, profile.corporatePhone),
});

const maskedAddress = (address: WireAddress): WireAddress => ({
  ...address,
  receiverName: maybe(maskWord, address.receiverName),
  postalCode: maskNumber(address.postalCode),
  city: maskWord(address.city),
  street: maskWord(address.street),
  number: address.number === '' ? '' : '*****',
  neighborhood: maskWord(address.neighborhood),
  complement: maybe(maskWord, address.complement),
  reference: maybe(maskWord, address.reference),
  geoCoordinates: [],
});
