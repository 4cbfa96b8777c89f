import type { Approver } from '../../../../../shared/domain/approvers.ts';
import {
  type PriceRange,
  type PriceRules,
  type RuleEffect,
  type RuleKind,
  ruleEffects,
  ruleKinds,
} from '../../../../../shared/domain/authorization-rules.ts';
import { type BasisPoints, readPercent } from '../../../../../shared/domain/percent.ts';
import { staffRoles } from '../../../../../shared/domain/permissions.ts';
import { type DecimalSign, plainMoney, readMoney } from '../../../../../shared/domain/read-money.ts';
import type { RuleValueProblem } from '../../../../features/authorization/rule-values.ts';
import { percentIn, percentText } from '../percent-field.ts';

/** The form as it is typed. */
export interface RulesInput {
  readonly discounts: readonly RangeInput[];
  readonly increases: readonly RangeInput[];
  readonly approvers: readonly ApproverInput[];
  readonly secondAmount: string;
  readonly secondPercent: string;
  readonly note: string;
  readonly tryReference: string;
  readonly tryPrice: string;
}
export interface RangeInput {
  readonly from: string;
  /** Empty in increases: without end. */
  readonly to: string;
  readonly effect: RuleEffect;
}
export interface ApproverInput {
  /** "staff:{id}" or "role:{role}" */
  readonly who: string;
  /** Minutes of waiting. */
  readonly after: string;
}

/** What a store that has no rules may begin with. */
export const firstRules: PriceRules = {
  discounts: [
    { from: 0, to: 500, effect: 'automatic', approvers: [] },
    { from: 501, to: 1_500, effect: 'ask', approvers: [] },
    { from: 1_501, to: 10_000, effect: 'deny', approvers: [] },
  ],
  increases: [{ from: 0, effect: 'ask', approvers: [] }],
};

export function inputOf(rules: PriceRules, note: string, currency: string, sign: DecimalSign): RulesInput {
  const percent = (value: BasisPoints | undefined) => percentText(value, sign);
  const rows = (kind: RuleKind): readonly RangeInput[] =>
    rules[kind].map(({ from, to, effect }) => ({ from: percent(from), to: percent(to), effect }));
  const { overAmount, overBasisPoints } = rules.second ?? {};
  return {
    discounts: rows('discounts'),
    increases: rows('increases'),
    approvers: approverLists(rules)[0] ?? [],
    secondAmount: overAmount === undefined ? '' : plainMoney(overAmount, currency, sign),
    secondPercent: percent(overBasisPoints),
    note,
    tryReference: '',
    tryPrice: '',
  };
}

/** The lists of approvers that the asking ranges have, each once. This form gives all of them one. */
export function approverLists(rules: PriceRules): readonly (readonly ApproverInput[])[] {
  const asking = ruleKinds.flatMap((kind) => rules[kind]).filter(({ effect }) => effect === 'ask');
  const lists = new Map(asking.map(({ approvers }) => [JSON.stringify(approvers), approvers.map(approverInput)]));
  return [...lists.values()];
}

const approverInput = (approver: Approver): ApproverInput => ({
  who: approver.kind === 'staff' ? `staff:${approver.id}` : `role:${approver.role}`,
  after: String(approver.afterMinutes ?? 0),
});

export function sentInput(fields: URLSearchParams): RulesInput {
  const text = (name: string) => fields.get(name) ?? '';
  const rows = (kind: RuleKind): readonly RangeInput[] => {
    const [to, effects] = [fields.getAll(`to.${kind}`), fields.getAll(`effect.${kind}`)];
    return fields.getAll(`from.${kind}`).map((from, place) => ({
      from,
      to: to[place] ?? '',
      effect: ruleEffects.find((it) => it === effects[place]) ?? 'ask',
    }));
  };
  const after = fields.getAll('after');
  return {
    discounts: rows('discounts'),
    increases: rows('increases'),
    approvers: fields.getAll('approver').map((who, place) => ({ who, after: after[place] ?? '0' })),
    secondAmount: text('secondAmount'),
    secondPercent: text('secondPercent'),
    note: text('note'),
    tryReference: text('tryReference'),
    tryPrice: text('tryPrice'),
  };
}

/** The form after one of its buttons: "add.discounts", "remove.discounts.1", "add.approver", "up.2", "down.0", "leave.1". */
export function edited(input: RulesInput, button: string): RulesInput {
  const [verb = '', part = '', last = ''] = button.split('.');
  const kind = ruleKinds.find((it) => it === part);
  if (verb === 'add' && kind) return { ...input, [kind]: [...input[kind], { from: '', to: '', effect: 'ask' }] };
  if (verb === 'remove' && kind) return { ...input, [kind]: input[kind].filter((_, at) => at !== Number(last)) };
  if (verb === 'add') return { ...input, approvers: [...input.approvers, { who: 'role:approver', after: '0' }] };
  const place = Number(part);
  if (verb === 'leave') return { ...input, approvers: input.approvers.filter((_, at) => at !== place) };
  return { ...input, approvers: moved(input.approvers, place, verb === 'up' ? place - 1 : place + 1) };
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [one] = list.slice(from, from + 1);
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}

export interface ReadRules {
  readonly rules: PriceRules;
  /** Values that cannot be read, by where they stand: "discounts.1", "second.overAmount". */
  readonly problems: readonly RuleValueProblem[];
}

/** `before`: the rules that the form was drawn from; whoever approves second is not asked for here, and stays. */
export function readRules(
  input: RulesInput,
  before: PriceRules,
  currency: string,
  signs: readonly DecimalSign[],
): ReadRules {
  const problems: RuleValueProblem[] = [];
  const approvers = input.approvers.map((it, place) => approverOf(it, place, problems));
  const rangesOf = (kind: RuleKind): readonly PriceRange[] =>
    input[kind].map(({ from, to, effect }, place) => {
      const isOpen = kind === 'increases' && to.trim() === '';
      const [start, end] = [readPercent(from, signs), isOpen ? undefined : readPercent(to, signs)];
      if (start === undefined || (!isOpen && end === undefined))
        problems.push({ at: `${kind}.${place}`, code: 'percent' });
      return { from: start ?? 0, to: end, effect, approvers: effect === 'ask' ? approvers : [] };
    });
  const rules = { discounts: rangesOf('discounts'), increases: rangesOf('increases') };
  const overBasisPoints = percentIn(input.secondPercent, signs, () =>
    problems.push({ at: 'second.overBasisPoints', code: 'percent' }),
  );
  const amount = input.secondAmount.trim() === '' ? undefined : readMoney(input.secondAmount, currency, signs);
  if (amount && !amount.ok) problems.push({ at: 'second.overAmount', code: 'amount' });
  const overAmount = amount?.ok ? amount.value : undefined;
  const isSecond = overAmount !== undefined || overBasisPoints !== undefined;
  const second = { overAmount, overBasisPoints, approvers: before.second?.approvers ?? [] };
  return { rules: isSecond ? { ...rules, second } : rules, problems };
}

function approverOf({ who, after }: ApproverInput, place: number, problems: RuleValueProblem[]): Approver {
  const afterMinutes = /^\s*\d{1,5}\s*$/.test(after) ? Number(after) : undefined;
  if (afterMinutes === undefined) problems.push({ at: `approvers.${place}`, code: 'minutes' });
  const waited = { afterMinutes: afterMinutes ?? 0 };
  const role = staffRoles.find((it) => who === `role:${it}`);
  return role ? { kind: 'role', role, ...waited } : { kind: 'staff', id: who.replace(/^staff:/, ''), ...waited };
}
