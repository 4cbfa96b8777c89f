import type { GoodsProblem } from '../../../../shared/domain/goods-text.ts';
import { type Level, levelNames, levels } from '../../../../shared/domain/level.ts';
import type { GoodsField } from '../../../features/catalog-admin/goods-changes.ts';
import type { Category } from '../../../storage/records.ts';
import { isShapeName } from '../../goods/shapes.ts';
import type { PlainMessageKey, Translator } from '../../messages/translator.ts';
import type { Desk } from '../desk.ts';

/** What is wrong with a field, in words. */
export function wrongWords(t: Translator, problem: GoodsProblem): string {
  switch (problem.code) {
    case 'money':
      return t('goods.wrong.money', { example: problem.example });
    case 'decimals':
      return t('goods.wrong.decimals', { count: problem.count });
    case 'tooLong':
      return t('goods.wrong.tooLong', { count: problem.count });
    case 'tooManySkus':
      return t('goods.wrong.tooManySkus', { count: problem.count });
    case 'slugTaken':
      return t('goods.wrong.slugTaken', { name: problem.name });
    case 'referenceTaken':
      return t('goods.wrong.referenceTaken', { name: problem.name });
    default:
      return t(`goods.wrong.${problem.code}`);
  }
}

export const wrongMaybe = (t: Translator, problem: GoodsProblem | undefined): string | undefined =>
  problem && wrongWords(t, problem);

/** The name of a field as forms and lists of changes have it. */
export function fieldWords(t: Translator, field: GoodsField): string {
  const [kind, level] = field.split('.');
  if (level) return t(kind === 'price' ? 'goods.levelPrice' : 'goods.levelListPrice', { level: nameOfLevel(level) });
  return t(plainFields[field as keyof typeof plainFields]); // what has no level behind it
}

const plainFields = {
  name: 'goods.name',
  slug: 'goods.slug',
  brand: 'goods.brand',
  description: 'goods.description',
  category: 'goods.category',
  picture: 'goods.picture',
  visibleTo: 'goods.visibleTo',
  status: 'goods.state',
  reference: 'goods.reference',
  unit: 'goods.unit',
  options: 'goods.optionValues',
  stock: 'goods.stock',
  cost: 'goods.cost',
  floor: 'goods.floor',
} as const satisfies Readonly<Record<Exclude<GoodsField, `${string}.${Level}`>, PlainMessageKey>>;

const nameOfLevel = (level: string): string => levelNames[level as Level] ?? level;

/** A value of a field as people read it. Amounts are minor units; null = there is none. */
export function valueWords(
  { t, formats }: Pick<Desk, 't' | 'formats'>,
  field: GoodsField,
  value: string | number | null,
  categories: readonly Category[],
): string {
  if (value === null || value === '') return t('goods.nothing');
  if (typeof value === 'number') return field === 'stock' ? formats.number(value) : formats.money(value);
  switch (field) {
    case 'category':
      return categories.find(({ slug }) => slug === value)?.name ?? value;
    case 'visibleTo':
      return levelsWords(t, value.split(' '));
    case 'status':
      return t(value === 'archived' ? 'goods.state.archived' : 'goods.state.active');
    case 'picture':
      return pictureWords(t, value);
    default:
      return value;
  }
}

const levelsWords = (t: Translator, named: readonly string[]): string => {
  const seen = levels.filter((level) => named.includes(level));
  if (seen.length === 0 || seen.length === levels.length) return t('goods.everybody');
  return new Intl.ListFormat(t.locale).format(seen.map((level) => levelNames[level]));
};

/** "bag #23324d …": the name of the drawing, the colours as they are. */
function pictureWords(t: Translator, picture: string): string {
  const [shape = '', ...colors] = picture.split(' ');
  return [shapeWords(t, shape), ...colors].join(' ');
}

export const shapeWords = (t: Translator, shape: string): string =>
  isShapeName(shape) ? t(`goods.shape.${shape}`) : shape;
