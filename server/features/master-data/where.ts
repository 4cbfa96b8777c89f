import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { whereInvalid } from './master-data-problems.ts';

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A filter as a client wrote it: `(firstName=Jon OR lastName=Smith) AND createdIn between 2001-01-01 AND 2016-01-01`. */
export type Where = { readonly kind: 'all' | 'any'; readonly of: readonly Where[] } | Comparison;

export type Comparison =
  | { readonly kind: 'compared'; readonly name: string; readonly operator: Operator; readonly value: string }
  | { readonly kind: 'between'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'empty'; readonly name: string; readonly isEmpty: boolean };

const mostComparisons = 30;
const deepest = 10;

/** Reads `_where`; the problem says at which character it stops making sense. */
export function readWhere(text: string): Result<Where> {
  try {
    return ok(new Reader(text).whole());
  } catch (error) {
    if (error instanceof Unreadable) return refused(whereInvalid(error.at + 1, error.message));
    throw error;
  }
}

/** Leaves the reading from any depth; never leaves this file. */
class Unreadable extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #comparisons = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Where {
    const where = this.#any();
    this.#take(/\s*/y);
    if (this.#at < this.#text.length) this.#stop('AND, OR or the end was expected');
    return where;
  }

  #any(): Where {
    const of = [this.#all()];
    while (this.#take(/\s*OR\b/iy)) of.push(this.#all());
    return joined('any', of);
  }

  #all(): Where {
    const of = [this.#part()];
    while (this.#take(/\s*AND\b/iy)) of.push(this.#part());
    return joined('all', of);
  }

  #part(): Where {
    if (!this.#take(/\s*\(/y)) return this.#comparison();
    this.#depth += 1;
    if (this.#depth > deepest) this.#stop(`more than ${deepest} parentheses lie in each other`);
    const where = this.#any();
    if (!this.#take(/\s*\)/y)) this.#stop('a closing parenthesis was expected');
    this.#depth -= 1;
    return where;
  }

  #comparison(): Where {
    this.#comparisons += 1;
    if (this.#comparisons > mostComparisons) this.#stop(`there are more than ${mostComparisons} comparisons`);
    const name = this.#take(/\s*([A-Za-z_]\w*)/y)?.[1];
    if (name === undefined) return this.#stop('the name of a field was expected');
    if (this.#take(/\s+is\s+not\s+null\b/iy)) return { kind: 'empty', name, isEmpty: false };
    if (this.#take(/\s+is\s+null\b/iy)) return { kind: 'empty', name, isEmpty: true };
    if (this.#take(/\s+between\b/iy)) return this.#between(name);
    const sign = this.#take(/\s*(<>|<=|>=|=|<|>)/y)?.[1];
    const operator = operators.find((it) => it === sign);
    if (operator === undefined) return this.#stop('a comparison such as = was expected');
    return { kind: 'compared', name, operator, value: this.#value() };
  }

  #between(name: string): Where {
    const from = this.#value();
    if (!this.#take(/\s*AND\b/iy)) this.#stop('AND and the second value were expected');
    return { kind: 'between', name, from, to: this.#value() };
  }

  /** Up to AND, OR, a closing parenthesis or the end; in quotes whatever is in them. */
  #value(): string {
    const quoted = this.#take(/\s*"((?:[^"\\]|\\.)*)"/y)?.[1];
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1');
    return (this.#take(/(?:(?!\s+(?:AND|OR)(?:[\s(]|$))[^)])*/iy)?.[0] ?? '').trim();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #stop(why: string): never {
    throw new Unreadable(this.#at, why);
  }
}

const operators: readonly Operator[] = ['=', '<>', '<', '<=', '>', '>='];

const joined = (kind: 'all' | 'any', of: readonly Where[]): Where => {
  const [first] = of;
  return first && of.length === 1 ? first : { kind, of };
};
