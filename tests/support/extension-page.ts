import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';

/** The part of Chromium's own extensions page that the tests use. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    errorCollection?: boolean;
    incognitoAccess?: boolean;
  }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ runtimeErrors: { message: string; severity: string; id: number }[] }>;
  deleteExtensionErrors(which: { extensionId: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
}
declare const chrome: {
  readonly developerPrivate: DeveloperPrivate;
  readonly windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
};

/** What can be done to the loaded extension from Chromium's extensions page, which stays open in a tab of its own. */
export interface WatchedExtension {
  readonly id: string;
  allowOrigin(pattern: string): Promise<void>;
  allowIncognito(): Promise<void>;
  openIncognito(address: string): Promise<void>;
  killWorker(): Promise<void>;
  takeErrors(): Promise<readonly string[]>;
}

export async function watchExtension(context: BrowserContext): Promise<WatchedExtension> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const id = new URL(worker.url()).host;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('chrome://extensions/');
  // Without developer mode Chromium disables an unpacked extension as soon as it is reloaded.
  await page.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  return {
    id,
    allowOrigin: (pattern) =>
      page.evaluate(
        ([extension = '', host = '']) => chrome.developerPrivate.addHostPermission(extension, host),
        [id, pattern],
      ),
    allowIncognito: () =>
      page.evaluate(
        (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
        id,
      ),
    openIncognito: (address) => openIncognito(context, id, address),
    killWorker: () => killWorker(context, id),
    takeErrors: () => takeErrors(page, id),
  };
}

async function openIncognito(context: BrowserContext, id: string, address: string): Promise<void> {
  const own = await context.newPage();
  try {
    await own.goto(`chrome-extension://${id}/options/index.html`);
    await own.evaluate((url) => chrome.windows.create({ incognito: true, url }).then(() => undefined), address);
  } finally {
    await own.close();
  }
}

async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const own = await context.newPage();
  try {
    await own.goto(`chrome-extension://${id}/manifest.json`);
    const session = await context.newCDPSession(own);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await sleep(300); // the protocol answers before the process is gone
  } finally {
    await own.close();
  }
}

const takeErrors = (page: Page, id: string): Promise<readonly string[]> =>
  page.evaluate(async (extensionId) => {
    const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId);
    await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
    return runtimeErrors.filter(({ severity }) => severity === 'ERROR').map(({ message }) => `extension: ${message}`);
  }, id);
