import type { WireSettings } from '../../../shared/api/subscription-replies.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { purchaseTime } from '../../../shared/domain/subscription.ts';
import { dayOf, momentOf } from '../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../deps.ts';
import type { Tables } from '../../storage/storage.ts';
import { standardDelivery } from '../checkout/delivery-groups.ts';
import { authorOf } from '../edits/author.ts';
import type { Identity } from '../session/identity.ts';

const keptAs = 'subscription-manual-prices';

/** Whether staff may agree prices that hold for every cycle; off unless switched on. */
export const mayHaveManualPrices = async (tables: Tables): Promise<boolean> =>
  (await tables.meta.get(keptAs)) === 'allowed';

export const readSubscriptionSettings = (deps: Deps): Promise<WireSettings> =>
  settingsOf(deps.storage.read, deps.clock.now());

/** What is left out stays; the other members say how the store works, and nothing changes them. */
export const changeSubscriptionSettings = (
  deps: Deps,
  identity: Identity,
  { manualPriceAllowed }: { readonly manualPriceAllowed?: boolean | undefined },
): Promise<Result<WireSettings>> =>
  deps.storage.tx(async (tables) => {
    await tables.edits.lock('settings');
    const before = await mayHaveManualPrices(tables);
    if (manualPriceAllowed !== undefined && manualPriceAllowed !== before) {
      await tables.meta.set(keptAs, manualPriceAllowed ? 'allowed' : 'refused');
      const details = {
        section: 'subscriptions',
        before: { manualPriceAllowed: before },
        after: { manualPriceAllowed },
      };
      await authorOf(deps, identity).note(tables, 'settings-changed', details);
    }
    return ok(await settingsOf(tables, deps.clock.now()));
  });

async function settingsOf(tables: Tables, now: number): Promise<WireSettings> {
  const { timeZone } = await tables.meta.settings();
  return {
    manualPriceAllowed: await mayHaveManualPrices(tables),
    defaultSla: standardDelivery,
    deliveryChannels: ['delivery'],
    executionHourInUtc: new Date(momentOf(dayOf(now, timeZone), purchaseTime, timeZone)).getUTCHours(),
    isMultipleInstallmentsEnabledOnCreation: false,
    isMultipleInstallmentsEnabledOnUpdate: false,
    isUsingV3: true,
    onMigrationProcess: false,
    orderCustomDataAppId: '',
    postponeExpiration: false,
    randomIdGeneration: true,
    slaOption: 'NONE',
    useItemPriceFromOriginalOrder: false,
    workflowVersion: '1',
    attachmentPreferences: { enableAttachments: false, splitSameSkuWithDifferentAttachments: false },
  };
}
