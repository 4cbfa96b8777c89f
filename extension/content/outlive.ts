import { webExtension } from './web-extension.ts';

/** A script that outlived its extension has lost its id. */
export const isOrphan = (): boolean => !webExtension.runtime?.id;

/**
 * When the extension is updated, its new script comes into pages where the old one still draws. The new one calls, and
 * an old one, which has no extension behind it any more, leaves; the page itself cannot send it away by the same call.
 */
export function outlive(leave: () => void, signal: AbortSignal): void {
  const call = `${webExtension.runtime.id} starts`;
  document.dispatchEvent(new Event(call));
  document.addEventListener(
    call,
    () => {
      if (isOrphan()) leave();
    },
    { signal },
  );
}
