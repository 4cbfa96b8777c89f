import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { ClientProfileData } from './order-form.ts';
import { AvailableAccount } from './order-form-payment.ts';
import { WireAddress } from './order-form-shipping.ts';

/** Who has this e-mail, as far as the one who asks may know. Of an e-mail that nobody has, every member is empty. */
export const CheckoutProfile = Type.Object(
  {
    userProfileId: orNull(Type.String()),
    profileProvider: orNull(Type.String()),
    availableAccounts: Type.Array(AvailableAccount),
    availableAddresses: Type.Array(WireAddress),
    userProfile: orNull(ClientProfileData),
    /** Name and address are known, so nothing needs to be typed. */
    isComplete: Type.Boolean(),
  },
  { title: 'CheckoutProfile' },
);
export type CheckoutProfile = Static<typeof CheckoutProfile>;

export const getProfile = contract({
  method: 'GET',
  path: '/api/checkout/pub/profiles',
  access: 'shop',
  errors: 'checkout',
  summary:
    'Checkout: the profile of an e-mail; masked unless it is one’s own, or one acts for them, or may search customers. Asked too often: 429.',
  request: { querystring: Type.Object({ email: Type.String({ minLength: 1, maxLength: 320 }) }) },
  reply: { 200: CheckoutProfile },
});
