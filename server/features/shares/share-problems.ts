import type { Problem } from '../../../shared/domain/result.ts';

/** One answer for a link that never was, that ended and that was revoked: a guess learns nothing. */
export const shareUnknown: Problem = {
  code: 'share-unknown',
  status: 404,
  message: 'This cart link is not valid. Nothing was changed. Ask for a new one.',
};

export const sharingOff: Problem = {
  code: 'sharing-off',
  status: 403,
  message: 'Link not made. This store does not share carts. An administrator can turn it on in the settings.',
};

export const nothingToShare: Problem = {
  code: 'cart-empty',
  status: 409,
  message: 'Link not made. The cart is empty. Add a product first.',
};

export const shareEnded: Problem = {
  code: 'share-ended',
  status: 409,
  message: 'Not changed. This link was revoked. Make a new one.',
};

export const shareForShoppers: Problem = {
  code: 'share-for-shoppers',
  status: 403,
  message: 'Not done. A shared cart is for the shopper who opens the link. Nothing was changed.',
};

export const cartHasLines: Problem = {
  code: 'cart-has-lines',
  status: 409,
  message: 'Nothing was changed. The cart has products already. Choose to replace them or to add to them.',
};

export const mailUnknown: Problem = {
  code: 'email-invalid',
  status: 422,
  message: 'Nothing was sent. Write an e-mail address such as name@example.com.',
  fields: { email: 'Write an e-mail address such as name@example.com.' },
};
