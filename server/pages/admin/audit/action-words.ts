import type { Translator } from '../../messages/translator.ts';

/** What staff and app keys can be seen to do, in the order in which a filter offers it. */
export const auditActions = [
  'call-started',
  'call-ended',
  'cart-added',
  'cart-quantities',
  'cart-line-removed',
  'cart-emptied',
  'cart-replaced',
  'cart-taken-back',
  'cart-contact',
  'cart-delivery',
  'cart-payment',
  'cart-note',
  'cart-attachment',
  'order-placed',
  'order-confirmed',
  'payment-approved',
  'customer-created',
  'customer-updated',
  'customer-disabled',
  'customer-enabled',
  'phone-help-off',
  'password-mail-sent',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'refused',
  'password-set',
  'staff-created',
  'staff-invited',
  'staff-link-sent',
  'staff-roles-changed',
  'staff-turned-off',
  'staff-turned-on',
  'app-key-made',
  'app-key-revoked',
  'message-read',
  'audit-verified',
  'audit-chain-verified',
  'audit-exported',
] as const;

/** The action in words; one that this version does not know as it is kept. */
export function actionWords(t: Translator, action: string): string {
  const known = auditActions.find((it) => it === action);
  return known ? t(`audit.action.${known}`) : action;
}
