import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from '../../server/commands/chromium.mjs';
import { type WatchedExtension, watchExtension } from './extension-page.ts';

const builtExtension = resolve(import.meta.dirname, '../../dist/chrome');

export interface ChromiumOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** False starts a browser without the extension, as a customer's is. */
  readonly withExtension?: boolean;
  /** The folder of another extension to load in place of ours. */
  readonly extension?: string;
  readonly javaScriptEnabled?: boolean;
}

/** A real Chromium with a profile of its own; with the built extension unless told otherwise. */
export interface Chromium {
  readonly context: BrowserContext;
  /** Empty without the extension. */
  readonly extensionId: string;
  newPage(): Promise<Page>;
  worker(): Promise<Worker>;
  /** Ends the background as the browser does after idle time; it starts anew with the next message. */
  killWorker(): Promise<void>;
  /** Lets `permissions.request()` for the origin pass without the prompt that a headless browser cannot show. */
  allowOrigin(pattern: string): Promise<void>;
  /** Lets the extension run in private windows. */
  allowIncognito(): Promise<void>;
  /** A page in a private window. */
  openIncognito(address: string): Promise<Page>;
  /** What went wrong, unasked, in pages, content scripts and the background since the last call. */
  takeErrors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const defaultViewport = { width: 1440, height: 900 };

/** Starts one; the caller closes it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const { withExtension = true, extension = builtExtension, viewport = defaultViewport, ...rest } = options;
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium on this machine: run npm test, which looks for one.');
  if (withExtension && !existsSync(join(extension, 'manifest.json')))
    throw new Error('The extension is not built: run npm run build.');
  const profile = await mkdtemp(join(tmpdir(), 'telesales-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(found.channel ? { channel: found.channel } : { executablePath: found.executablePath }),
    ...rest,
    viewport,
    headless: true,
    locale: rest.locale ?? 'en-US',
    timezoneId: 'America/Los_Angeles',
    args: withExtension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [],
  });
  context.setDefaultTimeout(15_000);
  const errors = collectErrors(context);
  const watched = withExtension ? await watchExtension(context) : undefined;
  return {
    context,
    extensionId: watched?.id ?? '',
    newPage: () => context.newPage(),
    worker: () => workerOf(context),
    killWorker: async () => watched?.killWorker(),
    allowOrigin: async (pattern) => watched?.allowOrigin(pattern),
    allowIncognito: async () => watched?.allowIncognito(),
    openIncognito: (address) => openIncognito(context, watched, address),
    takeErrors: async () => [...errors.splice(0), ...((await watched?.takeErrors()) ?? [])],
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openIncognito(
  context: BrowserContext,
  extension: WatchedExtension | undefined,
  address: string,
): Promise<Page> {
  const opened = context.waitForEvent('page', { predicate: (page) => page.url() === address });
  await extension?.openIncognito(address);
  return opened;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}

/** Uncaught errors and everything logged as an error; a refused request is for the story itself to judge. */
function collectErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('weberror', (event) => {
    errors.push(`${event.page()?.url() ?? 'a page'}: ${event.error().stack ?? event.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    errors.push(`${message.location().url}: ${message.text()}`);
  });
  return errors;
}
