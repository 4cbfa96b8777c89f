import type { Deps } from '../../deps.ts';
import type { StoreSettings } from '../../storage/records.ts';

/** Name, currency, time zone, delivery and limits of the store. */
export const storeSettings = (deps: Deps): Promise<StoreSettings> => deps.storage.read.meta.settings();
