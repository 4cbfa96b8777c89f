import { webExtension } from './web-extension.ts';

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
      if (!webExtension.runtime?.id) leave();
    },
    { signal },
  );
}
