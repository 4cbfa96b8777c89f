import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const assetNames = ['store.css', 'store.js', 'admin.css', 'admin.js'] as const;
export type AssetName = (typeof assetNames)[number];

/** A built style sheet or script. */
export interface Asset {
  readonly content: Buffer;
  /** Changes with the content. */
  readonly version: string;
}

/** Folder of the built files; undefined before the first build. */
const folder: string | undefined = [
  resolve(import.meta.dirname, '../../pages'), // from the bundled server's chunks
  resolve(import.meta.dirname, '../pages'), // from the bundled server
  resolve(import.meta.dirname, '../../../dist/pages'), // from the sources
].find((path) => existsSync(resolve(path, 'store.css')));

const assets = new Map<string, Asset | undefined>();

/** The built file, read once; undefined for other names and before the first build. */
export function assetOf(name: string): Asset | undefined {
  const isOurs = assetNames.some((known) => known === name);
  if (isOurs && !assets.has(name)) assets.set(name, readAsset(name));
  return assets.get(name);
}

function readAsset(name: string): Asset | undefined {
  const path = folder && resolve(folder, name);
  if (!path || !existsSync(path)) return undefined;
  const content = readFileSync(path);
  return { content, version: createHash('sha256').update(content).digest('hex').slice(0, 12) };
}

/** The address of a built file. It changes with the file's content, so that the file itself may be kept for ever. */
export function assetUrl(name: AssetName): string {
  const asset = assetOf(name);
  return asset ? `/assets/${name}?v=${asset.version}` : `/assets/${name}`;
}
