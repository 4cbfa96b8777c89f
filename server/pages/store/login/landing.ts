import type { SignedIn } from '../../../features/login/sign-in.ts';
import { safeReturn } from '../safe-return.ts';

/** Staff land on the store's home page, where the toolbar is, unless the dashboard sent them here; shoppers go on where they were. */
export function landingOf({ audience }: SignedIn, next: string): string {
  const wanted = safeReturn(next, '/');
  const isDashboard = /^\/admin(?=[/?]|$)/.test(wanted);
  return isDashboard === (audience === 'admin') ? wanted : '/';
}
