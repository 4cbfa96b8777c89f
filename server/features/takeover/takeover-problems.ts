import type { Problem } from '../../../shared/domain/result.ts';

/** Words of refused take-overs: what happened, what is unchanged, what to do next. */

export const nobodyServed: Problem = {
  code: 'nobody-served',
  status: 409,
  message: 'Not taken over. Log in as the customer first, or ask for the code under the summary on their cart page.',
};

export const codeWhileActing: Problem = {
  code: 'call-running',
  status: 409,
  message: 'Not taken over. A call of yours runs. End the call first, then open the cart by its code.',
};

/** The same for a code that was never one, has changed since, or belongs to a cart that is empty or placed. */
export const codeUnknown: Problem = {
  code: 'code-unknown',
  status: 404,
  message: 'No open cart has this code. Codes change every 30 minutes; ask for it again.',
  fields: { code: 'No open cart has this code.' },
};

/** The lock ended: its time was up, or somebody else ended it (`details.ended`). */
export const lockOver: Problem = {
  code: 'lock-over',
  status: 409,
  message: 'Not done. You do not have this cart any more. It stays as it is. Take it over again to go on.',
};

export const notLocked: Problem = {
  code: 'not-locked',
  status: 409,
  message: 'Nobody has this cart at the moment. Take it over, or change it as it is.',
};

export const lineNotRemoved: Problem = {
  code: 'line-unknown',
  status: 404,
  message: 'Nothing was put back. This line was not in the cart when you took it over.',
};

export const notYourHelp: Problem = {
  code: 'not-your-help',
  status: 409,
  message: 'Nothing was declined. Only the shopper whose cart it is can decline help.',
};
