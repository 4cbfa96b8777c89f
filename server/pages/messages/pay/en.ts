import type { Message } from '../catalog.ts';

/** Paying what an operator finished. */
export const pay = {
  'pay.title': 'Pay your order',
  'pay.whoText': 'We prepared an order for you. Say who you are first, then you see it.',
  'pay.sendCode': 'E-mail me a code',
  'pay.signIn': 'Sign in',
  'pay.codeSent': 'We sent a code to the e-mail address that we have of you. It is good for 10 minutes.',
  'pay.confirm': 'Confirm',
  'pay.go': 'Go to payment, {total}',
  'pay.nothingYet': 'Nothing is ordered yet. You choose how to pay on the next page.',
  'pay.changed': 'Some things are different from what you were told:',
  'pay.totalChanged': 'The total is {now}, not {before}.',
  'pay.lineGone': '{name} is not in the order any more.',
  'pay.lineNew': '{name} is new: {quantity} for {total}.',
  'pay.lineChanged': '{name}: {quantity} for {total}, not {wasQuantity} for {wasTotal}.',
  'pay.changedNow': 'The order changed since you looked. Look at it, then go on.',
  'pay.notReady': 'Something cannot be ordered as it is. Look at it first.',
  'pay.expired': 'This pay link has expired',
  'pay.expiredText': 'Nothing was ordered. Ask the person who sent it for a new one, or shop as usual.',
  'pay.send.subject': 'Your order at {store} is ready to pay',
  'pay.send.words':
    'Your order at {store} is ready. Look at it and pay here:\\n\\n{url}\\n\\nThe link is good until {until}. You confirm who you are with a code or your password.',
} as const satisfies Readonly<Record<string, Message>>;
