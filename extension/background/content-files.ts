import type { LaterScript } from '../messaging/protocol.ts';

/** Paths inside the built extension; the build gives them no hash. */
export const toolbarFile = 'content/toolbar.iife.js';
export const laterFiles = {
  parts: 'content/parts.iife.js',
  panels: 'content/panels.iife.js',
  prices: 'content/prices.iife.js',
  share: 'content/share.iife.js',
} as const satisfies Record<LaterScript, string>;

/** Stores that the manifest's own content script covers. */
export const builtInPatterns: readonly string[] = ['http://localhost/*', 'http://127.0.0.1/*'];
