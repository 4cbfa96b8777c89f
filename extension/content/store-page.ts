import { pageMarks, paths } from '../../shared/api/paths.ts';
import type { CallKind } from '../../shared/domain/call.ts';
import type { StorePage } from '../toolbar/outside.ts';

/** My Orders, list and detail: the one part of the store without toolbar (feature V2). */
export const isMyOrders = (path = location.pathname): boolean =>
  path === paths.myOrders || path.startsWith(`${paths.myOrders}/`);

/** The store says that a member of staff looks at this page. */
export const isMarked = (): boolean => document.documentElement.hasAttribute(pageMarks.state);

const kinds = ['acting', 'preparing'] as const satisfies readonly CallKind[];
const root = () => document.documentElement;

export const storePage: StorePage = {
  shownCall: () => (isMarked() ? (root().getAttribute(pageMarks.call) ?? '') : undefined),
  hint: () => kinds.find((kind) => kind === root().getAttribute(pageMarks.state)) ?? 'no-customer',
  storeName: () => root().getAttribute(pageMarks.store) ?? '',
  path: () => location.pathname,
  isVisible: () => document.visibilityState === 'visible',
  reload: () => location.reload(),
  goTo: (path) => location.assign(path),
  signOut() {
    const form = document.querySelector<HTMLFormElement>(`form[action="${paths.logout}"]`);
    form?.requestSubmit();
    return form !== null;
  },
};

let ownRoom: HTMLStyleElement | undefined;

/**
 * Keeps room for the bar, or gives the page back exactly as it was. Our own store's pages keep it themselves, so that
 * nothing shifts, and are only told when it is not used; any other page gets one rule of ours.
 */
export function keepRoom(isUsed: boolean): void {
  if (isMarked()) root().toggleAttribute(pageMarks.collapsed, !isUsed);
  if (isUsed && !isMarked() && !ownRoom) {
    ownRoom = document.createElement('style');
    ownRoom.textContent = 'html { margin-top: 48px !important; scroll-padding-top: 56px !important }';
    root().append(ownRoom);
  }
  if (!isUsed || isMarked()) {
    ownRoom?.remove();
    ownRoom = undefined;
  }
}
