import { fold } from './fold.ts';
import {
  type GoodsProblem,
  longestDescription,
  longestProductName,
  longestShortText,
  type ProductText,
  type ProductValues,
} from './goods-text.ts';
import { isLevel, type Level, levels } from './level.ts';
import { plainLine } from './plain-line.ts';
import { ok, type Result, refused } from './result.ts';

/** What a store has beside its rules. */
export interface Shelves {
  readonly shapes: readonly string[];
  /** Slugs. */
  readonly categories: readonly string[];
}

type Problems = Partial<Record<keyof ProductText, GoodsProblem>>;

/** A product as it is kept, or what is wrong with each field. */
export function readProduct(text: ProductText, shelves: Shelves): Result<ProductValues, Problems> {
  const name = plainLine(text.name);
  const slug = plainLine(text.slug) || slugOf(name);
  const brand = plainLine(text.brand);
  const description = plainLine(text.description);
  const colors = fourColors(text.colors);
  const visibleTo = levelsIn(text.visibleTo);
  const problems: Problems = {
    ...named('name', name, longestProductName),
    ...(slugPattern.test(slug) ? {} : { slug: { code: 'slug' } }),
    ...tooLong('brand', brand, longestShortText),
    ...tooLong('description', description, longestDescription),
    ...(shelves.categories.includes(text.category)
      ? {}
      : { category: { code: text.category ? 'category' : 'needed' } }),
    ...(shelves.shapes.includes(text.shape) ? {} : { shape: { code: 'shape' } }),
    ...(colors ? {} : { colors: { code: 'colors' } }),
    ...(visibleTo ? {} : { visibleTo: { code: 'levels' } }),
  };
  if (!colors || !visibleTo || Object.keys(problems).length > 0) return refused(problems);
  const { category, shape } = text;
  return ok({ name, slug, brand, description, category, shape, colors, visibleTo });
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** "Sea Salt Caramel Syrup" → "sea-salt-caramel-syrup". '' for a name without Latin letters and digits. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

const named = (field: 'name', text: string, most: number): Problems =>
  /[\p{L}\p{N}]/u.test(text) ? tooLong(field, text, most) : { [field]: { code: 'needed' } };

const tooLong = (field: keyof ProductText, text: string, most: number): Problems =>
  [...text].length > most ? { [field]: { code: 'tooLong', count: most } } : {};

function fourColors(texts: readonly string[]): ProductValues['colors'] | undefined {
  const [body, second, label, ink, ...more] = texts.map((color) => color.trim().toLowerCase());
  if (!body || !second || !label || !ink || more.length > 0) return undefined;
  return [body, second, label, ink].every((color) => /^#[0-9a-f]{6}$/.test(color))
    ? [body, second, label, ink]
    : undefined;
}

/** All levels are none in particular: a level that comes later sees the product too. */
function levelsIn(texts: readonly string[]): readonly Level[] | undefined {
  const named = levels.filter((level) => texts.includes(level));
  if (named.length === 0 || !texts.every(isLevel)) return undefined;
  return named.length === levels.length ? [] : named;
}
