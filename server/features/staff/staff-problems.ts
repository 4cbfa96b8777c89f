import type { Problem } from '../../../shared/domain/result.ts';

/** Refusals of the verbs in this folder. Pages word them in the reader's language by `code`. */

export const staffUnknown: Problem = {
  code: 'staff-unknown',
  status: 404,
  message: 'There is no such user. Nothing was changed.',
};
export const staffChanged: Problem = {
  code: 'staff-changed',
  status: 409,
  message: 'Not done. Somebody changed this user meanwhile. Load the page again.',
};
export const ownAccount: Problem = {
  code: 'own-account',
  status: 409,
  message:
    'Not done. Nobody turns their own account off or stops being an administrator by themselves. Ask another one.',
};
export const lastAdmin: Problem = {
  code: 'last-admin',
  status: 409,
  message: 'Not done. This is the last administrator who can sign in. Make another one first.',
};
export const staffIsOff: Problem = {
  code: 'staff-off',
  status: 409,
  message: 'Not done. This account is turned off. Turn it on first.',
};
/** `details.whose` says who has it. */
export const emailTaken = (whose: 'staff' | 'customer'): Problem => ({
  code: 'email-taken',
  status: 409,
  message: `A ${whose === 'staff' ? 'colleague' : 'customer'} has this e-mail already. Nothing was made.`,
  fields: { email: 'is taken' },
  details: { whose },
});
/** `fields` names what is wrong: email, firstName, roles … */
export const staffInvalid = (fields: Readonly<Record<string, string>>): Problem => ({
  code: 'staff-invalid',
  status: 422,
  message: 'Not done. Check the marked fields. Nothing was changed.',
  fields,
});
