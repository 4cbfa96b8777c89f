import type { GoodsChange } from '../../../../features/catalog-admin/goods-changes.ts';
import { mostFileBytes } from '../../../../features/catalog-import/receive-file.ts';
import type { FileProblem, RowProblem } from '../../../../features/catalog-import/row-problems.ts';
import type { Category } from '../../../../storage/records.ts';
import type { Translator } from '../../../messages/translator.ts';
import type { Desk } from '../../desk.ts';
import { fieldWords, valueWords, wrongWords } from '../goods-words.ts';

export const mostMegabytes = mostFileBytes / 1024 / 1024;

/** Why a file cannot be imported. */
export function fileWords(t: Translator, problem: FileProblem): string {
  switch (problem.code) {
    case 'tooLarge':
      return t('goods.imp.file.tooLarge', { size: problem.bytes / 1024 / 1024 });
    case 'tooManyRows':
      return t('goods.imp.file.tooManyRows', { count: problem.count });
    case 'quote':
    case 'recordTooLong':
      return t(`goods.imp.file.${problem.code}`, { line: problem.line });
    case 'unknownColumn':
    case 'columnTwice':
      return t(`goods.imp.file.${problem.code}`, { name: problem.name });
    default:
      return t(`goods.imp.file.${problem.code}`);
  }
}

/** Why a row is left out. */
export function rowWords({ t, formats }: Pick<Desk, 't' | 'formats'>, found: RowProblem | undefined): string {
  if (!found) return '';
  const { problem } = found;
  switch (problem.code) {
    case 'cells':
    case 'status':
    case 'archivedProduct':
      return t(`goods.imp.wrong.${problem.code}`);
    case 'conflict':
    case 'again':
      return t(`goods.imp.wrong.${problem.code}`, { line: problem.line });
    case 'otherProduct':
      return t('goods.imp.wrong.otherProduct', { name: problem.name });
    case 'changedSince':
      return t('goods.imp.wrong.changedSince', {
        who: problem.by || t('goods.somebody'),
        time: formats.time(problem.at),
      });
    default:
      return wrongWords(t, problem);
  }
}

/** Without what says nothing: a list price that strikes nothing, and what every new option has. */
export const worthSaying = (changes: readonly GoodsChange[]): readonly GoodsChange[] =>
  changes.filter(({ field, from, to }) => {
    if (from === null && (field === 'reference' || to === 'active')) return false;
    const price = field.startsWith('listPrice.') && changes.find((it) => it.field === field.replace('listP', 'p'));
    return !price || price.to !== to || price.from !== from;
  });

/** "Price, Retail: $15.20, was $14.80" */
export function changeWords(
  desk: Pick<Desk, 't' | 'formats'>,
  { field, from, to }: GoodsChange,
  categories: readonly Category[],
): string {
  const words = { field: fieldWords(desk.t, field), to: valueWords(desk, field, to, categories) };
  if (from === null) return desk.t('goods.imp.set', words);
  return desk.t('goods.imp.fromTo', { ...words, from: valueWords(desk, field, from, categories) });
}
