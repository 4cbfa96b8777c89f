import type { PickupPointProblem } from '../../../features/settings/pickup-point-input.ts';
import type { SettingsProblem } from '../../../features/settings/settings-input.ts';
import type { Translator } from '../../messages/translator.ts';

type FieldProblem = SettingsProblem | PickupPointProblem;

/** Words by field. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

export const fieldErrors = (t: Translator, problems: Readonly<Partial<Record<string, FieldProblem>>>): FieldErrors =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, wordsOf(t, problem)]] : [])),
  );

function wordsOf(t: Translator, problem: FieldProblem): string {
  switch (problem.code) {
    case 'money':
    case 'phone':
      return t(`settings.problem.${problem.code}`, { example: problem.example });
    case 'tooLong':
    case 'decimals':
      return t(`settings.problem.${problem.code}`, { count: problem.count });
    case 'between':
      return t('settings.problem.between', { from: problem.from, to: problem.to });
    default:
      return t(`settings.problem.${problem.code}`);
  }
}
