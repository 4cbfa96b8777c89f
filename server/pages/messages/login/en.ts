import type { Message } from '../catalog.ts';

/** Sign-in by a code, and the page at which a password is set. */
export const login = {
  'login.mailCode': 'E-mail me a code',
  'login.or': 'or',
  'login.codeTitle': 'Enter the code',
  'login.codeSent': {
    one: 'If {email} has an account here, a code of six digits is on its way. It is good for {count} minute, in this browser.',
    other:
      'If {email} has an account here, a code of six digits is on its way. It is good for {count} minutes, in this browser.',
  },
  'login.codeInOutbox':
    'In this demo mail stays in the house: an administrator reads the code in the dashboard, under Outbox.',
  'login.code': 'Code',
  'login.codeButton': 'Sign in',
  'login.codeAgain': 'Send a new code',
  'login.codeWrong': 'This code is not right, or no longer. You are not signed in.',
  'login.codeTooOld': 'This sign-in was begun too long ago. You are not signed in. Begin again.',
  'login.emailWrong': 'Write an e-mail address such as name@example.com.',
  'login.withPassword': 'Sign in with a password instead',
  'setPassword.title': 'Set your password',
  'setPassword.text': 'For your account {email}.',
  'setPassword.password': 'New password',
  'setPassword.hint': 'At least {count} characters. A sentence is good.',
  'setPassword.weak': 'Write at least {count} characters, not all the same, and not your e-mail.',
  'setPassword.button': 'Save and sign in',
  'setPassword.others': 'Wherever else you are signed in, that ends.',
  'setPassword.over': 'This address does not work any more',
  'setPassword.overText': 'It was used, or it is too old. Your password is unchanged.',
  'setPassword.overPhone': 'Sign in by a code, or call {phone} for a new address.',
  'setPassword.overCode': 'Sign in by a code, or ask for a new address.',
} as const satisfies Readonly<Record<string, Message>>;
