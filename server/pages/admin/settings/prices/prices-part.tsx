import { plainPercent } from '../../../../../shared/domain/percent.ts';
import type { Problem } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
import {
  changePriceSettings,
  isPriceSettingsInvalid,
  priceSettingsOnDesk,
} from '../../../../features/manual-prices/price-settings.ts';
import { storeSettings } from '../../../../features/settings/store-settings.ts';
import {
  type FormContext,
  form,
  type PageContext,
  type PageReply,
  page,
  redirect,
  view,
} from '../../../../http/page.ts';
import type { ManualPriceSettings } from '../../../../storage/records.ts';
import { decimalSignOf } from '../../../messages/decimal-sign.ts';
import { type Desk, deskOf } from '../../desk.ts';
import { addressOfPart, type SettingsFact, type SettingsPart, settingsAccess, settingsPath } from '../settings-part.ts';
import { PricesPage, pricesSection, switchKey } from './PricesPage.tsx';
import { inputOf, namedProblems, type PriceProblems, type PricesInput, readPrices, sentInput } from './read-prices.ts';

const path = addressOfPart(pricesSection.section);

/** Manual prices: the switch, the reasons, the limits. */
export const pricesPart: SettingsPart = {
  id: pricesSection.section,
  title: pricesSection.title,
  async card(deps, desk) {
    const { settings, edit } = await priceSettingsOnDesk(deps);
    return { facts: factsOf(desk, settings), edit };
  },
  register(app, deps) {
    page(app, deps, { path, access: settingsAccess }, (ctx) => pricesPage(deps, ctx));
    form(app, deps, { path, access: settingsAccess, whileActing: false }, (ctx) => pricesForm(deps, ctx));
  },
};

function factsOf({ t, formats }: Desk, { allowed, reasons, guards }: ManualPriceSettings): readonly SettingsFact[] {
  const sign = decimalSignOf(t.locale);
  const { minimumMargin, orderLimit, roleLimits } = guards;
  const limits = [
    ...(minimumMargin === undefined ? [] : [t('prices.marginOf', { percent: plainPercent(minimumMargin, sign) })]),
    ...(orderLimit?.basisPoints === undefined
      ? []
      : [t('prices.orderOf', { limit: `${plainPercent(orderLimit.basisPoints, sign)}%` })]),
    ...(orderLimit?.amount === undefined ? [] : [t('prices.orderOf', { limit: formats.money(orderLimit.amount) })]),
    ...(Object.keys(roleLimits).length > 0 ? [t('prices.byRole')] : []),
  ];
  return [
    { label: t('prices.switch'), value: t(switchKey(allowed)) },
    { label: t('prices.reasons'), value: String(reasons.length) },
    {
      label: t('prices.guards'),
      value: limits.length > 0 ? new Intl.ListFormat(t.locale).format(limits) : t('prices.noGuards'),
    },
  ];
}

interface Refused {
  readonly input: PricesInput;
  readonly problem: Problem;
  readonly problems: PriceProblems;
}

/** GET /admin/settings/prices */
async function pricesPage(deps: Deps, ctx: PageContext, refused?: Refused): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const { settings, edit } = await priceSettingsOnDesk(deps);
  const { currency } = await storeSettings(deps);
  const kept = inputOf(settings, currency, decimalSignOf(ctx.locale));
  const { problem } = refused ?? {};
  const words = (field: string): string | undefined => {
    const code = refused?.problems.get(field);
    return code && desk.t(`prices.problem.${code}`);
  };
  return view(
    <PricesPage
      desk={desk}
      currency={currency}
      input={refused?.input ?? kept}
      now={problem && isChangedMeanwhile(problem) ? kept : undefined}
      words={words}
      edit={edit}
      problem={problem}
    />,
    problem?.status ?? 200,
  );
}

/** POST /admin/settings/prices */
async function pricesForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity, locale } = ctx;
  const input = sentInput(fields);
  const { currency } = await storeSettings(deps);
  const { settings, problems } = readPrices(input, currency, [decimalSignOf(locale)]);
  if (problems.size > 0) return pricesPage(deps, ctx, { input, problem: unreadable, problems });
  const seen = Number(fields.get('version') || Number.NaN);
  const changed = await changePriceSettings(deps, identity, { seen, settings });
  if (changed.ok) return redirect(`${settingsPath}?saved=${pricesSection.section}`);
  const { problem } = changed;
  const named = isPriceSettingsInvalid(problem) ? namedProblems(problem.details.problems, input, settings) : new Map();
  return pricesPage(deps, ctx, { input, problem, problems: named });
}

const unreadable: Problem = {
  code: 'price-settings-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
};
