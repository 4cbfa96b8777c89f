import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

/** Whether a browser was opened, and if not, what a person may want to know. */
export type Opened = { readonly opened: true } | { readonly opened: false; readonly because: string };

/**
 * Opens the store in a Chromium of its own with the toolbar loaded. The profile stays in the data folder, so that a
 * login outlives a restart. Closing the browser leaves the store running, and the other way round.
 */
export async function openBrowser(options: {
  readonly address: string;
  readonly dataDir: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly environment: NodeJS.ProcessEnv;
}): Promise<Opened> {
  const { address, dataDir, extension, environment } = options;
  const reason = reasonNotTo(environment);
  if (reason) return { opened: false, because: reason };
  if (!existsSync(join(extension, 'manifest.json'))) return { opened: false, because: 'the extension is not built' };
  const chromium = await findChromium();
  if (!chromium) return { opened: false, because: 'no Chromium was found' };
  const child = spawn(
    chromium.executablePath,
    [
      `--user-data-dir=${join(dataDir, 'browser')}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with one
      address,
    ],
    { detached: true, stdio: 'ignore' },
  );
  child.unref();
  return new Promise((settle) => {
    child.once('spawn', () => settle({ opened: true }));
    child.once('error', (error) => settle({ opened: false, because: error.message }));
  });
}

function reasonNotTo(environment: NodeJS.ProcessEnv): string | undefined {
  if (environment.NO_BROWSER === '1') return 'NO_BROWSER is set';
  if (!['', '0', 'false', undefined].includes(environment.CI)) return 'CI is set';
  const hasDisplay =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasDisplay ? undefined : 'there is no display';
}
