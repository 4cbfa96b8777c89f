import {
  type GoodsProblem,
  longestReference,
  longestShortText,
  mostOptions,
  mostStock,
  type PriceText,
  type SkuField,
  type SkuText,
  type SkuValues,
} from './goods-text.ts';
import { type Level, levels } from './level.ts';
import type { Currency, Money } from './money.ts';
import { plainLine } from './plain-line.ts';
import type { LevelPrice } from './price-lines.ts';
import { type DecimalSign, readMoney } from './read-money.ts';
import { ok, type Result, refused } from './result.ts';

export interface MoneyStyle {
  readonly currency: Currency;
  /** At least one; the first is the one that examples are written with. */
  readonly signs: readonly DecimalSign[];
}

type Problems = Partial<Record<SkuField, GoodsProblem>>;

/** A sku as it is kept, or what is wrong with each field. */
export function readSku(text: SkuText, money: MoneyStyle): Result<SkuValues, Problems> {
  const reference = plainLine(text.reference);
  const name = plainLine(text.name);
  const options = readOptions(text.options);
  const problems: Problems = {
    ...(reference === '' ? { reference: { code: 'needed' } } : {}),
    ...(reference !== '' && !referencePattern.test(reference) ? { reference: { code: 'reference' } } : {}),
    ...tooLong('reference', reference, longestReference),
    ...(name === '' ? { name: { code: 'needed' } } : tooLong('name', name, longestShortText)),
    ...(options ? {} : { options: { code: 'options' } }),
  };
  const stock = read(problems, 'stock', readStock(text.stock));
  const prices = readPrices(text.prices, money, problems);
  const cost = read(problems, 'cost', maybeMoney(text.cost, money));
  const floor = read(problems, 'floor', maybeMoney(text.floor, money));
  if (floor !== undefined && Object.values(prices).some(({ price }) => price < floor))
    problems.floor = { code: 'floorAbovePrice' };
  if (stock === undefined || !options || Object.keys(problems).length > 0) return refused(problems);
  return ok({ reference, name, options, stock, prices, cost, floor, archived: text.archived });
}

/** No blanks inside: it is read out on the phone and typed into searches. */
const referencePattern = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;

const tooLong = (field: SkuField, text: string, most: number): Problems =>
  [...text].length > most ? { [field]: { code: 'tooLong', count: most } } : {};

/** The value; the problem is noted instead. */
function read<T>(problems: Problems, field: SkuField, result: Result<T, GoodsProblem>): T | undefined {
  if (result.ok) return result.value;
  problems[field] = result.problem;
  return undefined;
}

function readStock(text: string): Result<number, GoodsProblem> {
  const units = text.trim() === '' ? '0' : text.trim();
  return /^\d{1,7}$/.test(units) && Number(units) <= mostStock ? ok(Number(units)) : refused({ code: 'stock' });
}

const maybeMoney = (text: string, { currency, signs }: MoneyStyle): Result<Money | undefined, GoodsProblem> =>
  text.trim() === '' ? ok(undefined) : readMoney(text, currency, signs);

function readPrices(
  texts: Readonly<Record<Level, PriceText>>,
  money: MoneyStyle,
  problems: Problems,
): Readonly<Partial<Record<Level, LevelPrice>>> {
  const prices: Partial<Record<Level, LevelPrice>> = {};
  for (const level of levels) {
    const price = read(problems, `price.${level}`, maybeMoney(texts[level].price, money));
    const listPrice = read(problems, `listPrice.${level}`, maybeMoney(texts[level].listPrice, money));
    if (price === 0) problems[`price.${level}`] = { code: 'free' };
    if (price === undefined && listPrice !== undefined) problems[`price.${level}`] ??= { code: 'needed' };
    if (price !== undefined && listPrice !== undefined && listPrice < price)
      problems[`listPrice.${level}`] = { code: 'listBelowPrice' };
    if (price !== undefined) prices[level] = { price, listPrice: listPrice ?? price };
  }
  return prices;
}

/** "Size: 1 kg; Grind: Whole bean". undefined for anything else; a name twice is something else. */
export function readOptions(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(/[;\n]/).map(plainLine).filter(Boolean);
  const pairs = parts.map((part) => optionPattern.exec(part));
  const options = new Map<string, string>();
  for (const pair of pairs) {
    const [, name = '', value = ''] = pair ?? [];
    if (name === '' || value === '' || name.length > 40 || value.length > 60 || options.has(name)) return undefined;
    options.set(name, value);
  }
  return options.size > mostOptions ? undefined : Object.fromEntries(options);
}

const optionPattern = /^([^:=]+?)\s*[:=]\s*(.+)$/;

/** The options as `readOptions` takes them. */
export const optionsText = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
