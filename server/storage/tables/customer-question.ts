import { fold, reversedDigits } from '../../../shared/domain/fold.ts';
import { oneOf, type Sql, sql } from '../sql.ts';
import { alphanumeric } from './customer-columns.ts';

/** What was typed into the one search box, prepared. */
export interface Question {
  /** Folded. */
  readonly whole: string;
  readonly words: readonly string[];
  /** Endings of a telephone number, when the whole could be one. */
  readonly phoneEndings: readonly string[];
}

/** As long as the longest e-mail address. */
const maxCharacters = 320;

export function questionOf(q: string): Question {
  const whole = [...fold(q)].slice(0, maxCharacters).join('').trim();
  return {
    whole,
    words: whole.split(' ').filter(Boolean),
    phoneEndings: /^[\d\s()+./-]+$/.test(whole) ? phoneEndingsOf(whole) : [],
  };
}

/** Digits, last first; for a long number also without the zeros dialled before it ("0151 …" is kept as +49151…). */
export function phoneEndingsOf(value: string): readonly string[] {
  const digits = reversedDigits(value);
  if (digits.length < 4) return [];
  const withoutTrunk = digits.replace(/0+$/, '');
  return digits.length >= 7 && withoutTrunk !== digits ? [digits, withoutTrunk] : [digits];
}

/**
 * Selections of `id` and `reason`: whole numbers and telephone endings with the part of the question that they answer,
 * beginnings of fields with ''.
 */
export function selectionsOf(asked: Question, limit: number): readonly Sql[] {
  const { whole, words, phoneEndings } = asked;
  const numbers =
    words.length > 1 && phoneEndings.length === 0 ? words.filter((word) => /\d{4}/.test(word)).slice(0, 4) : [];
  const fields = [sql`last_first_key`, sql`first_last_key`, sql`company_key`, sql`email_key`];
  return [
    ...exactly(whole),
    ...fields.map((field) => startingWith(field, whole, '', limit)),
    ...phoneEndings.map((ending) => startingWith(sql`phone_reversed`, ending, whole, limit)),
    ...numbers.flatMap(exactly),
    ...numbers.flatMap((word) =>
      phoneEndingsOf(word).map((ending) => startingWith(sql`phone_reversed`, ending, word, 50)),
    ),
  ];
}

/** Customer number, document, e-mail or order number. */
function exactly(value: string): readonly Sql[] {
  const key = alphanumeric(value);
  if (!key) return [];
  const reason = sql`CAST(${value} AS TEXT) AS reason`;
  const selections = [
    sql`SELECT id, ${reason} FROM customers WHERE number_key IN ${oneOf([key, `c${key}`])}`,
    sql`SELECT id, ${reason} FROM customers WHERE document_key = ${key} AND document_key <> ''`,
    sql`SELECT id, ${reason} FROM customers WHERE email_key = ${value}`,
  ];
  const order = /^#?(?:hs-?)?(\d{1,15})(?:-\d\d)?$/.exec(value)?.[1];
  if (!order) return selections;
  return [
    ...selections,
    sql`SELECT customer_id AS id, ${reason} FROM orders WHERE sequence = ${Number(order)} AND customer_id IS NOT NULL`,
    sql`SELECT customer_id AS id, ${reason} FROM orders WHERE order_group = ${order} AND customer_id IS NOT NULL`,
  ];
}

/** A range, because a bound LIKE pattern would read the whole index. */
const startingWith = (field: Sql, start: string, reason: string, limit: number): Sql =>
  sql`SELECT id, CAST(${reason} AS TEXT) AS reason FROM (SELECT id FROM customers
      WHERE ${field} >= ${start} AND ${field} < ${`${start}\u{10FFFF}`} AND ${field} <> ''
      ORDER BY ${field} LIMIT ${limit}) AS found`;
