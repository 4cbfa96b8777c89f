import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type AssetName = 'store.css' | 'store.js' | 'admin.css' | 'admin.js';

/** Folder of the built style sheets and scripts; undefined before the first build. */
export const assetFolder: string | undefined = [
  resolve(import.meta.dirname, '../pages'), // beside the bundled server
  resolve(import.meta.dirname, '../../../dist/pages'), // beside the sources
].find((folder) => existsSync(resolve(folder, 'store.css')));

const urls = new Map<AssetName, string>();

/** The address of a built file. It changes with the file's content, so that the file itself may be kept for ever. */
export function assetUrl(name: AssetName): string {
  const known = urls.get(name) ?? `/assets/${name}${version(name)}`;
  urls.set(name, known);
  return known;
}

function version(name: AssetName): string {
  if (!assetFolder) return '';
  const content = readFileSync(resolve(assetFolder, name));
  return `?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}
