import type { ConfigurationBody, OrderFormConfiguration } from '../../../shared/api/manual-prices.ts';
import { currencyDecimals } from '../../../shared/domain/money.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { StoreSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { authorOf } from '../edits/author.ts';
import type { Identity } from '../session/identity.ts';

const keptAs = 'order-form-configuration';
const longestConfiguration = 100_000;

/** VTEX's settings of the cart, as they were sent, with defaults for what was not. */
export async function readConfiguration(deps: Deps): Promise<OrderFormConfiguration> {
  const tables = deps.storage.read;
  return configurationOf(await kept(tables), await tables.meta.settings());
}

/** What is left out gets its default. 400 for more than is kept. */
export const replaceConfiguration = (
  deps: Deps,
  identity: Identity,
  body: ConfigurationBody,
): Promise<Result<undefined>> => keep(deps, identity, async () => ({ allowManualPrice: null, ...body }));

/** What is left out stays as it is. 400 for more than is kept. */
export const changeConfiguration = (
  deps: Deps,
  identity: Identity,
  body: ConfigurationBody,
): Promise<Result<undefined>> => keep(deps, identity, async (tables) => ({ ...(await kept(tables)), ...body }));

const keep = (
  deps: Deps,
  identity: Identity,
  next: (tables: Tables) => Promise<ConfigurationBody>,
): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    await tables.edits.lock('settings'); // the switch is one of the settings, and all of those are one row
    const settings = await tables.meta.settings();
    const before = configurationOf(await kept(tables), settings);
    const given = await next(tables);
    const text = JSON.stringify(given);
    if (text.length > longestConfiguration) return refused(tooLong);
    const allowed =
      given.allowManualPrice === undefined ? settings.manualPrices.allowed : given.allowManualPrice === true;
    const after = { ...settings, manualPrices: { ...settings.manualPrices, allowed } };
    await tables.meta.set(keptAs, text);
    await tables.meta.saveSettings(after);
    const details = { section: 'orderForm', before, after: configurationOf(given, after) };
    if (JSON.stringify(details.before) !== JSON.stringify(details.after))
      await authorOf(deps, identity).note(tables, 'settings-changed', details);
    return ok(undefined);
  });

/** Written by `keep` alone. */
async function kept(tables: Tables): Promise<ConfigurationBody> {
  const text = await tables.meta.get(keptAs);
  return text === undefined ? {} : (JSON.parse(text) as ConfigurationBody);
}

/** The switch is told as it is now: the dashboard turns it too. */
function configurationOf(given: ConfigurationBody, settings: StoreSettings): OrderFormConfiguration {
  const { allowed } = settings.manualPrices;
  const told = given.allowManualPrice ?? null;
  return {
    ...defaults,
    decimalDigitsPrecision: currencyDecimals(settings.currency),
    ...given,
    allowManualPrice: (told === true) === allowed ? told : allowed,
  };
}

const defaults: Omit<OrderFormConfiguration, 'decimalDigitsPrecision'> = {
  paymentConfiguration: {
    requiresAuthenticationForPreAuthorizedPaymentOption: false,
    allowInstallmentsMerge: false,
    blockPaymentSession: null,
  },
  taxConfiguration: null,
  minimumQuantityAccumulatedForItems: 1,
  minimumValueAccumulated: null,
  apps: null,
  allowMultipleDeliveries: false,
  allowManualPrice: null,
  savePersonalDataAsOptIn: false,
  maxNumberOfWhiteLabelSellers: null,
  maskFirstPurchaseData: null,
  recaptchaValidation: 'never',
};

const tooLong: Problem = {
  code: 'invalid-request',
  status: 400,
  message: 'Not saved. The configuration is longer than is kept here. Nothing was changed.',
};
