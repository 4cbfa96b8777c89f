import { existsSync } from 'node:fs';
import { installMachinePackage } from './machine-packages.mjs';
import { inProject } from './project-root.mjs';
import { runProgram } from './run-program.mjs';

/** How Playwright is told to start it: a program, or Playwright's own download. */
/** @typedef {{ executablePath: string, channel?: undefined } | { channel: 'chromium', executablePath: string }} Chromium */

const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
  `${PROGRAMFILES}\\Chromium\\Application\\chrome.exe`,
];

/**
 * A Chromium that loads unpacked extensions from its command line (branded Chrome and Edge do not).
 * CHROMIUM_PATH, Playwright's own download, then the usual places.
 * @returns {Promise<Chromium | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? { executablePath: named } : undefined;
  const downloaded = await playwrightsOwn();
  if (downloaded) return { channel: 'chromium', executablePath: downloaded };
  const executablePath = usualPlaces.find((path) => existsSync(path));
  return executablePath ? { executablePath } : undefined;
}

/**
 * As `findChromium`, after an attempt to install one: Playwright's download, then apt.
 * @param {string} node
 */
export async function ensureChromium(node) {
  const found = await findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  console.log('Looking for a Chromium for the browser tests …');
  const playwright = inProject('node_modules/playwright/cli.js');
  const download = [playwright, 'install', '--no-shell', 'chromium'];
  const downloaded = await runProgram(node, download, { timeoutMs: 180_000 });
  if (!downloaded.ok) await installMachinePackage('chromium');
  return findChromium();
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // Playwright is a package for tests and may be left out
  }
}
