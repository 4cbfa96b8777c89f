import { erasedDomain } from '../../../shared/domain/erased-customer.ts';
import type { Query, Row } from '../query.ts';
import { integer, text } from '../row-values.ts';
import { allOf, oneOf, type Sql, sql, unionAll } from '../sql.ts';
import type { CustomerHit } from '../storage.ts';
import { customerColumns, customerOf } from './customer-columns.ts';
import { type Question, questionOf, selectionsOf } from './customer-question.ts';
import { type Candidate, rankOf } from './customer-rank.ts';
import { asPart, marksOfQuestion } from './search-marks.ts';

/** Words that go into one statement; further ones are only checked afterwards. */
const maxMarkedWords = 12;

/**
 * Numbers and whole fields first, then beginnings, then parts. Each step reads a bounded stretch of an index, and parts
 * are looked for only while hits are missing. All words of the question must belong to the customer.
 */
export async function searchCustomers(query: Query, q: string, limit: number): Promise<readonly CustomerHit[]> {
  const asked = questionOf(q);
  if (asked.words.length === 0 || limit < 1) return [];
  const reasons: Reasons = new Map();
  await collect(query, unionAll(selectionsOf(asked, limit)), reasons);
  let candidates = await ranked(query, asked, reasons);
  if (candidates.length < limit) {
    const known = reasons.size;
    await collect(query, partsOf(query, asked, Math.max(50, 5 * limit)), reasons);
    if (reasons.size > known) candidates = await ranked(query, asked, reasons);
  }
  return withLastOrders(query, candidates.slice(0, limit));
}

/** Customer id → the parts of the question that brought it up as a number or a telephone's ending. */
type Reasons = Map<string, Set<string>>;

async function collect(query: Query, selection: Sql, reasons: Reasons): Promise<void> {
  for (const found of await query.search(selection)) {
    const id = text(found, 'id');
    const known = reasons.get(id) ?? new Set();
    reasons.set(id, known.add(text(found, 'reason')));
  }
}

function partsOf(query: Query, asked: Question, limit: number): Sql {
  const words = asked.words.slice(0, maxMarkedWords);
  const conditions = words.map((word) => query.dialect.contains(sql`w.words`, asPart(word)));
  return sql`SELECT w.customer_id AS id, '' AS reason
      ${query.dialect.customerWords.withMarks(marksOfQuestion(words))} AND ${allOf(conditions)} LIMIT ${limit}`;
}

async function ranked(query: Query, asked: Question, reasons: Reasons): Promise<readonly Candidate[]> {
  if (reasons.size === 0) return [];
  const rows = await query.search(
    sql`SELECT ${customerColumns}, c.number_key, c.document_key, c.phone_reversed, c.last_first_key, c.first_last_key,
          c.company_key, c.email_key, w.words
        FROM customers AS c JOIN customer_words AS w ON w.customer_id = c.id WHERE c.id IN ${oneOf([...reasons.keys()])}
          AND c.email_domain <> ${erasedDomain}`,
  );
  const places = rows.flatMap((found) => {
    const candidate = candidateOf(found);
    const place = rankOf(candidate, asked, reasons.get(candidate.customer.id) ?? new Set());
    return place ? [{ candidate, ...place }] : [];
  });
  places.sort(
    (a, b) => a.rank - b.rank || compare(a.key, b.key) || compare(a.candidate.customer.id, b.candidate.customer.id),
  );
  return places.map((place) => place.candidate);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const candidateOf = (found: Row): Candidate => ({
  customer: customerOf(found),
  numberKey: text(found, 'number_key'),
  documentKey: text(found, 'document_key'),
  phoneReversed: text(found, 'phone_reversed'),
  lastFirstKey: text(found, 'last_first_key'),
  firstLastKey: text(found, 'first_last_key'),
  companyKey: text(found, 'company_key'),
  emailKey: text(found, 'email_key'),
  words: text(found, 'words'),
});

async function withLastOrders(query: Query, candidates: readonly Candidate[]): Promise<readonly CustomerHit[]> {
  if (candidates.length === 0) return [];
  const rows = await query.search(
    sql`SELECT o.customer_id, o.value, o.created_at FROM customers AS c JOIN orders AS o ON o.id =
          (SELECT id FROM orders WHERE customer_id = c.id ORDER BY created_at DESC, id DESC LIMIT 1)
        WHERE c.id IN ${oneOf(candidates.map(({ customer }) => customer.id))}`,
  );
  const last = new Map(
    rows.map((found) => [
      text(found, 'customer_id'),
      { value: integer(found, 'value'), at: integer(found, 'created_at') },
    ]),
  );
  return candidates.map(({ customer }) => ({ customer, lastOrder: last.get(customer.id) }));
}
