import { priceCellsKey } from '../settings/stored-settings.ts';
import { webExtension } from './web-extension.ts';

/** The selector of this store's price cells from the options, '' without one. */
export async function readPriceCells(): Promise<string> {
  const key = priceCellsKey(`${location.protocol}//${location.hostname}/*`);
  const kept: unknown = (await webExtension.storage.local.get(key))[key];
  return typeof kept === 'string' ? kept : '';
}
