import { defineManifest } from '@crxjs/vite-plugin';

export type Target = 'chrome' | 'firefox';

/** Store pages that may show the toolbar without asking: the demo store on this machine. */
export const builtInStores = ['http://localhost/*', 'http://127.0.0.1/*'];

/**
 * Content scripts, relative to this folder. The first is that of every store page; the others come into the same
 * isolated world when they are first needed, each after those before it.
 */
export const contentFiles = [
  'content/toolbar.iife.tsx',
  'content/parts.iife.ts',
  'content/panels.iife.ts',
  'content/prices.iife.ts',
  'content/share.iife.ts',
];

/** The extension's public key, so that Chrome gives an unpacked folder the same id on every machine. */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArs+lg9MxzVoQbP4ZclDnK+wrKTRgi/uexBBHu+KZmounL5sk+HJ93ghNGZeQptxB2ey+LcxJZ5Pnvcz0jNz5jZq1wLDYooW3LKJgawt1vFPpxSTPrchpRZCah99w1F23doVB3kofH4d4nrL4y+8+8yqVz2cmFhVbS0YNZF6nxWIA4Xa+ax40fbETFawN1eJXNcJvgmRdioZpgZa5RTT/ufxNxQYLz6uJ+hQUpWFno/ZV0r/P355yJvHfdzpawZr535IHslDZfBUPvIJSkfRLQiFPdM1AjFaZoSfWl3Iwit74forsH0hK9SUkVTlJeK28hrXL5X+MG3+Kpm1oXDsMawIDAQAB';

export const manifestFor = (target: Target) =>
  defineManifest({
    manifest_version: 3,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version: '0.1.0',
    default_locale: 'en',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_popup: 'popup/index.html', default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' } },
    options_ui: { page: 'options/index.html', open_in_tab: true },
    permissions: [
      'storage', // settings, which a page must know before it is first painted, while the background may be asleep
      'cookies', // the impersonation cookie, in the cookie jar of the operator's own tab
      'scripting', // the toolbar on stores granted later, and its panels on first use
      'alarms', // forgets recent customers and drafts when they are old, whether or not the operator comes back
      'activeTab', // the popup learns the address of the page it was opened on, to offer the toolbar there
    ],
    host_permissions: builtInStores,
    // Nothing is granted by this: the operator grants one store at a time.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'find-customer': command('Alt+Shift+F', 'commandFind'),
      'open-cart': command('Alt+Shift+C', 'commandCart'),
      'end-call': command('Alt+Shift+E', 'commandEndCall'),
      'toggle-toolbar': command('Alt+Shift+H', 'commandToggle'),
    },
    background:
      target === 'firefox'
        ? { scripts: ['background/index.ts'] }
        : { service_worker: 'background/index.ts', type: 'module' },
    ...(target === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'toolbar@telesales.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: chromeKey, minimum_chrome_version: '123' }),
  });

const command = (key: string, message: string) => ({
  suggested_key: { default: key },
  description: `__MSG_${message}__`,
});
