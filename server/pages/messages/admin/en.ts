import type { Message } from '../catalog.ts';

/** The dashboard. */
export const admin = {
  'admin.title': 'Dashboard',
} as const satisfies Readonly<Record<string, Message>>;
