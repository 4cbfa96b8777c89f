import { defineManifest } from '@crxjs/vite-plugin';

export type Target = 'chrome' | 'firefox';

export const manifestFor = (target: Target) =>
  defineManifest({
    manifest_version: 3,
    name: 'Telesales Toolbar',
    version: '0.1.0',
    ...(target === 'firefox' ? {} : { minimum_chrome_version: '123' }),
  });
