import type { Message } from '../catalog.ts';

/** What is sent to people. Texts without markup. */
export const mail = {
  'mail.hello': 'Hello {name},',
  'mail.helloNobody': 'Hello,',
  'mail.accessKey.subject': 'Your code for {store}',
  'mail.accessKey.text': {
    one: 'Your code to sign in at {store}: {code}\n\nIt is good for {count} minute, once, in the browser where it was asked for.',
    other:
      'Your code to sign in at {store}: {code}\n\nIt is good for {count} minutes, once, in the browser where it was asked for.',
  },
  'mail.accessKey.not':
    'Did you not ask for it? Then do nothing. Tell the code to nobody, not even to somebody who calls you.',
  'mail.setPassword.subject': 'Set your password for {store}',
  'mail.setPassword.text': {
    one: 'You have an account at {store}. Open this address to set its password:\n\n{link}\n\nThe address works once, for {count} hour.',
    other:
      'You have an account at {store}. Open this address to set its password:\n\n{link}\n\nThe address works once, for {count} hours.',
  },
  'mail.setPassword.not': 'Do you not want a password? Then do nothing. You can order by phone without one.',
  'mail.staffInvited.subject': 'You work for {store} now',
  'mail.staffInvited.text': {
    one: '{inviter} made a staff account for you at {store}. Open this address to set its password:\n\n{link}\n\nThe address works once, for {count} hour.',
    other:
      '{inviter} made a staff account for you at {store}. Open this address to set its password:\n\n{link}\n\nThe address works once, for {count} hours.',
  },
  'mail.passwordChanged.subject': 'Your password for {store} was changed',
  'mail.passwordChanged.text':
    'The password of your account at {store} was just set anew, and every other sign-in of it has ended.',
  'mail.passwordChanged.not': 'Was it not you? Then call us: {phone}',
  'mail.price.approved.subject': 'Your order {number} at {store} is confirmed',
  'mail.price.approved.text':
    'We confirmed the agreed price in your order {number}. You pay {total}. The order goes on now.',
  'mail.price.denied.subject': 'Your order {number} at {store} is canceled',
  'mail.price.denied.text':
    'We could not confirm the agreed price in your order {number}, so it is canceled. Nothing is charged, and the products are on sale again. Call us if you would like to order them at another price.',
  'mail.placed.subject': 'Your order {number} at {store}',
  'mail.placed.text': 'Your order {number} is in. You pay {total}.',
  'mail.placed.line': '{quantity} × {name}',
  'mail.placed.delivery': 'It goes to:\n{place}',
  'mail.placed.pickup': 'Pick it up at:\n{place}',
  'mail.placed.primary': '{name} collects it. Have the order number and a photo ID ready.',
  'mail.placed.alternate': '{name} can collect it instead.',
} as const satisfies Readonly<Record<string, Message>>;
