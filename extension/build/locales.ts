import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const folder = resolve(import.meta.dirname, '../locales');

/** Puts the catalogs where browsers look for them: `_locales/{language}/messages.json`. */
export const locales = (): Plugin => ({
  name: 'locales',
  apply: 'build',
  generateBundle() {
    for (const language of readdirSync(folder))
      this.emitFile({
        type: 'asset',
        fileName: `_locales/${language}/messages.json`,
        source: readFileSync(resolve(folder, language, 'messages.json')),
      });
  },
});
