import { checkRules } from '../../../../../shared/domain/authorization-rules.ts';
import { readMoney } from '../../../../../shared/domain/read-money.ts';
import type { Problem, Result } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import { deciders } from '../../../../features/authorization/deciders.ts';
import {
  discardRulesDraft,
  publishRules,
  rulesOnDesk,
  saveRulesDraft,
} from '../../../../features/authorization/price-rules.ts';
import { isRulesInvalid, type RuleValueProblem, rulesInvalid } from '../../../../features/authorization/rule-values.ts';
import { type TriedPrice, tryRules } from '../../../../features/authorization/try-rules.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
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
import { decimalSignOf } from '../../../messages/decimal-sign.ts';
import { deskOf } from '../../desk.ts';
import { addressOfPart, type SettingsPart, settingsAccess } from '../settings-part.ts';
import { RulesPage } from './RulesPage.tsx';
import { edited, firstRules, inputOf, type RulesInput, readRules, sentInput } from './rules-input.ts';

const path = addressOfPart('rules');
const outcomes = ['saved', 'published', 'discarded'] as const;

/** Which manual prices need an approval. */
export const rulesPart: SettingsPart = {
  id: 'rules',
  title: 'rules.title',
  async card(deps, { t, identity }) {
    const held = await rulesOnDesk(deps, identity);
    const { inForce, draft, edit } = held.ok ? held.value : { inForce: undefined, draft: undefined, edit: undefined };
    return {
      facts: [
        {
          label: t('rules.now'),
          value: inForce ? t('rules.version', { version: inForce.version }) : t('rules.noRules'),
        },
        ...(draft ? [{ label: t('rules.draft'), value: t('rules.version', { version: draft.version }) }] : []),
      ],
      edit,
    };
  },
  register(app, deps) {
    page(app, deps, { path, access: settingsAccess }, (ctx) => rulesPage(deps, ctx, {}));
    form(app, deps, { path, access: settingsAccess, whileActing: false }, (ctx) => rulesForm(deps, ctx));
  },
};

interface Shown {
  /** What was typed; what is kept otherwise. */
  readonly input?: RulesInput;
  readonly problem?: Problem;
  readonly wrong?: readonly RuleValueProblem[];
  readonly triesPrice?: boolean;
  /** What the form has seen: redrawing it is no look at what somebody else changed meanwhile. */
  readonly seen?: number;
}

async function rulesPage(
  deps: Deps,
  ctx: PageContext,
  { input: typed, problem, wrong = [], triesPrice, seen }: Shown,
): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const found = await rulesOnDesk(deps, ctx.identity);
  if (!found.ok) return found;
  const held = found.value;
  const { currency } = await storeSettings(deps);
  const sign = decimalSignOf(ctx.locale);
  const from = held.draft ?? held.inForce;
  const before = from?.rules ?? firstRules;
  const input = typed ?? inputOf(before, from?.note ?? '', currency, sign);
  const { rules, problems } = readRules(input, before, currency, [sign]);
  const price = readMoney(input.tryPrice, currency, [sign]);
  const tried: Result<TriedPrice> | undefined =
    triesPrice && price.ok && problems.length === 0
      ? await tryRules(deps, ctx.identity, { rules, reference: input.tryReference, price: price.value })
      : undefined;
  const shown = [...problems, ...wrong];
  const words = (at: string): string | undefined => {
    if (at === 'tryPrice') return triesPrice && !price.ok ? desk.t('rules.problem.amount') : undefined;
    const code = shown.find((it) => it.at === at || approverPlace(it.at) === at)?.code;
    return code && typed && desk.t(`rules.problem.${code}`);
  };
  return view(
    <RulesPage
      desk={desk}
      currency={currency}
      input={input}
      deciders={await deciders(deps)}
      words={words}
      held={held}
      rules={rules}
      before={before}
      seen={seen ?? held.edit.version}
      gaps={problems.length > 0 ? undefined : checkRules(rules)}
      tried={tried}
      problem={problem}
      done={outcomes.find((it) => it === ctx.query.get('done') && !problem)}
    />,
    problem?.status ?? 200,
  );
}

/** "discounts.1.approvers.0" stands in the one list of approvers. */
const approverPlace = (at: string): string | undefined => /approvers\.\d+$/.exec(at)?.[0];

/** POST /admin/settings/rules: keeps, publishes or throws away; its other buttons only redraw what is typed. */
async function rulesForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity, locale } = ctx;
  const button = fields.get('do') ?? 'save';
  const seen = Number(fields.get('version') || Number.NaN);
  const input = sentInput(fields);
  if (button === 'discard') {
    const gone = await discardRulesDraft(deps, identity, seen);
    return gone.ok
      ? redirect(`${path}?done=discarded`)
      : rulesPage(deps, ctx, { input, ...refusedAt(seen, gone.problem) });
  }
  if (button === 'try') return rulesPage(deps, ctx, { input, seen, triesPrice: true });
  if (button !== 'save' && button !== 'publish') return rulesPage(deps, ctx, { input: edited(input, button), seen });
  const { currency } = await storeSettings(deps);
  const found = await rulesOnDesk(deps, identity);
  if (!found.ok) return found;
  const before = (found.value.draft ?? found.value.inForce)?.rules ?? firstRules;
  const { rules, problems } = readRules(input, before, currency, [decimalSignOf(locale)]);
  if (problems.length > 0) return rulesPage(deps, ctx, { input, seen, problem: rulesInvalid(problems) });
  const kept = await saveRulesDraft(deps, identity, { seen, rules, note: input.note });
  if (!kept.ok) return rulesPage(deps, ctx, { input, ...refusedAt(seen, kept.problem) });
  if (button === 'save') return redirect(`${path}?done=saved`);
  const published = await publishRules(deps, identity, seen + 1);
  if (published.ok) return redirect(`${path}?done=published`);
  return rulesPage(deps, ctx, { input, ...refusedAt(seen + 1, published.problem) });
}

/** Whoever was slower is shown what is kept now, and has then seen it. */
const refusedAt = (seen: number, problem: Problem): Pick<Shown, 'problem' | 'wrong' | 'seen'> => ({
  problem,
  wrong: valuesIn(problem),
  ...(isChangedMeanwhile(problem) ? {} : { seen }),
});

const valuesIn = (problem: Problem): readonly RuleValueProblem[] =>
  isRulesInvalid(problem) ? problem.details.problems : [];
