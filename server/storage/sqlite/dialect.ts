import type { Dialect } from '../query.ts';
import { sql } from '../sql.ts';

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  forUpdate: sql``,
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  customerWords: {
    save: (customerId, words, marks) => {
      const doc = sql`(SELECT doc FROM customer_words WHERE customer_id = ${customerId})`;
      return [
        sql`INSERT INTO customer_words (customer_id, words) VALUES (${customerId}, ${words})
            ON CONFLICT (customer_id) DO UPDATE SET words = excluded.words`,
        sql`DELETE FROM customer_marks WHERE rowid = ${doc}`,
        sql`INSERT INTO customer_marks (rowid, marks) VALUES (${doc}, ${marks.join(' ')})`,
      ];
    },
    withMarks: (marks) =>
      sql`FROM customer_marks JOIN customer_words AS w ON w.doc = customer_marks.rowid WHERE customer_marks MATCH ${marks.map((mark) => `"${mark}"`).join(' ')}`,
  },
};
