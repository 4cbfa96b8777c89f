import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { contentScripts } from './extension/build/content-scripts.ts';
import { locales } from './extension/build/locales.ts';
import { manifestFor, type Target } from './extension/manifest.ts';

const here = (...parts: string[]) => resolve(import.meta.dirname, ...parts);

const project = (name: string, timeLimitMs = 10_000): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    environment: 'node',
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    pool: 'forks',
    testTimeout: timeLimitMs,
    hookTimeout: Math.min(Math.max(timeLimitMs, 60_000), 120_000),
  },
});

/** The first that know `light-dark()`; for older ones every colour would be written twice. */
const cssBrowsers = ['chrome123', 'firefox120', 'safari17.5'];

/** One script and one style sheet for all pages of a kind: built apart, so that neither waits for a file that both share. */
const pageAssets = (name: 'store' | 'admin', { emptyOutDir }: { readonly emptyOutDir: boolean }) => ({
  build: {
    outDir: here('dist/pages'),
    emptyOutDir,
    cssTarget: cssBrowsers,
    rolldownOptions: {
      input: { [name]: here(`server/pages/assets/${name}.ts`) },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});

export default defineConfig(({ mode }) => {
  if (mode === 'test')
    return {
      root: here(),
      test: {
        // Database and browser tests mostly wait: two run at once even on two cores.
        maxWorkers: Math.max(2, availableParallelism() - 1),
        globalSetup: ['tests/support/global-setup.ts'],
        projects: [
          project('unit'),
          project('architecture'),
          project('contract', 60_000),
          project('integration', 30_000),
          project('security', 60_000),
          project('browser', 90_000),
          project('soak', 1_800_000),
        ],
      },
    };
  if (mode === 'chrome' || mode === 'firefox') {
    const target: Target = mode;
    return {
      root: here('extension'), // so that the output is popup/index.html, not extension/popup/index.html
      publicDir: false as const,
      build: {
        outDir: here('dist', target),
        emptyOutDir: true,
        target: 'es2022',
        cssTarget: cssBrowsers,
        modulePreload: false as const,
        rolldownOptions: { input: { confirm: here('extension/confirm/index.html') } }, // no manifest entry names it
      },
      plugins: [crx({ manifest: manifestFor(target), browser: target }), contentScripts(), locales()],
    };
  }
  return {
    root: here('server/pages'),
    publicDir: false as const,
    builder: {}, // one `vite build` builds all environments
    environments: {
      client: pageAssets('store', { emptyOutDir: true }),
      admin: { consumer: 'client' as const, ...pageAssets('admin', { emptyOutDir: false }) },
      server: {
        consumer: 'server' as const,
        resolve: { external: true as const },
        build: {
          outDir: here('dist/server'),
          emptyOutDir: true,
          target: 'node24',
          minify: false as const,
          ssr: true,
          rolldownOptions: { input: { main: here('server/main.ts') }, output: { entryFileNames: '[name].js' } },
        },
      },
    },
  };
});
