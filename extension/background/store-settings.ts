import type { Storage } from 'webextension-polyfill';
import { storeKey } from '../settings/stored-settings.ts';

const prefix = storeKey('');

/** Forgets how the toolbar is liked on the stores of a host, or everywhere. */
export async function eraseStoreSettings(
  local: Pick<Storage.StorageArea, 'get' | 'remove'>,
  hostname?: string,
): Promise<void> {
  const origins = Object.keys(await local.get(null)).filter((key) => key.startsWith(prefix));
  const meant = origins.filter(
    (key) => hostname === undefined || new URL(key.slice(prefix.length)).hostname === hostname,
  );
  await local.remove(meant);
}
