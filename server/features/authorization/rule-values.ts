import type { Approver } from '../../../shared/domain/approvers.ts';
import { type PriceRange, type PriceRules, ruleKinds } from '../../../shared/domain/authorization-rules.ts';
import { isMoney } from '../../../shared/domain/money.ts';
import { mostBasisPoints } from '../../../shared/domain/percent.ts';
import { allows } from '../../../shared/domain/permissions.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Staff } from '../../storage/records.ts';

/** What is wrong with a value, by where it stands: "discounts.1.approvers.0". */
export interface RuleValueProblem {
  readonly at: string;
  readonly code: 'percent' | 'amount' | 'minutes' | 'approver' | 'too-many';
}

const mostRanges = 50;
const mostApprovers = 20;
const weekMinutes = 7 * 24 * 60;

/** Values that no rule can have, and approvers who are not here or may not decide. */
export function valueProblems(rules: PriceRules, staff: readonly Staff[]): readonly RuleValueProblem[] {
  const { second } = rules;
  return [
    ...ruleKinds.flatMap((kind) => [
      ...(rules[kind].length > mostRanges ? [{ at: kind, code: 'too-many' } as const] : []),
      ...rules[kind].flatMap((range, place) => rangeProblems(range, `${kind}.${place}`, staff)),
    ]),
    ...(second ? approverProblems(second.approvers, 'second.approvers', staff) : []),
    ...(isAmount(second?.overAmount) ? [] : [{ at: 'second.overAmount', code: 'amount' } as const]),
    ...(isPercent(second?.overBasisPoints) ? [] : [{ at: 'second.overBasisPoints', code: 'percent' } as const]),
  ];
}

const rangeProblems = (
  { from, to, approvers }: PriceRange,
  at: string,
  staff: readonly Staff[],
): readonly RuleValueProblem[] => [
  ...(isPercent(from) && from !== undefined && isPercent(to) ? [] : [{ at, code: 'percent' } as const]),
  ...approverProblems(approvers, `${at}.approvers`, staff),
];

function approverProblems(approvers: readonly Approver[], at: string, staff: readonly Staff[]) {
  const problems: RuleValueProblem[] = approvers.length > mostApprovers ? [{ at, code: 'too-many' }] : [];
  for (const [place, approver] of approvers.entries()) {
    if (!mayBeAsked(approver, staff)) problems.push({ at: `${at}.${place}`, code: 'approver' });
    const minutes = approver.afterMinutes ?? 0;
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > weekMinutes)
      problems.push({ at: `${at}.${place}`, code: 'minutes' });
  }
  return problems;
}

function mayBeAsked(approver: Approver, staff: readonly Staff[]): boolean {
  if (approver.kind === 'role') return allows([approver.role], 'decide-authorizations');
  const person = staff.find(({ id }) => id === approver.id);
  return person !== undefined && !person.disabled && allows(person.roles, 'decide-authorizations');
}

const isPercent = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 0 && value <= mostBasisPoints);
const isAmount = (value: number | undefined): boolean => value === undefined || (isMoney(value) && value >= 0);

export interface RulesInvalid extends Problem {
  readonly code: 'rules-invalid';
  readonly details: { readonly problems: readonly RuleValueProblem[] };
}
export const isRulesInvalid = (problem: Problem): problem is RulesInvalid => problem.code === 'rules-invalid';

export const rulesInvalid = (problems: readonly RuleValueProblem[]): RulesInvalid => ({
  code: 'rules-invalid',
  status: 422,
  message: 'Not saved. Some values cannot be used, or an approver may not decide. Check the marked ones.',
  details: { problems },
});
