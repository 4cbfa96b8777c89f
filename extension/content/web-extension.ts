import type { Browser } from 'webextension-polyfill';

declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

/**
 * The browser's own interface. The parts used here return promises in both browsers, so the content script does
 * without the polyfill's 3 kB.
 */
export const webExtension = globalThis.browser ?? globalThis.chrome;
