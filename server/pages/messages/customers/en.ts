import type { Message } from '../catalog.ts';

/** Customers as staff see, make and change them. */
export const customers = {
  'customerField.needed': 'This is needed.',
  'customerField.email': 'Write an e-mail address such as name@example.com.',
  'customerField.emailFixed': 'Only the customer can change it.',
  'customerField.phone': 'Write a phone number such as {example}.',
  'customerField.phoneExtension': 'Write the number without its extension.',
  'customerField.documentType': 'Choose what kind of document it is.',
  'customerField.document': 'This {name} cannot be right. Compare it digit by digit with one such as {example}.',
  'customerField.consent': 'Ask the customer. Without a yes no account is made.',
  'customerField.levelRight': 'Only an administrator can give this level.',
  'customerField.tooLong': { one: 'Write {count} character at most.', other: 'Write {count} characters at most.' },
} as const satisfies Readonly<Record<string, Message>>;
