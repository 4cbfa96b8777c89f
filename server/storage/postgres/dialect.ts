import type { Dialect } from '../query.ts';
import { sql } from '../sql.ts';

export const postgresDialect: Dialect = {
  engine: 'postgres',
  forUpdate: sql` FOR UPDATE`,
  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  customerWords: {
    save: (customerId, words, marks) => [
      sql`INSERT INTO customer_words (customer_id, words, marks)
          VALUES (${customerId}, ${words}, string_to_array(${marks.join(' ')}, ' '))
          ON CONFLICT (customer_id) DO UPDATE SET words = excluded.words, marks = excluded.marks`,
    ],
    withMarks: (marks) => sql`FROM customer_words AS w WHERE w.marks @> string_to_array(${marks.join(' ')}, ' ')`,
  },
};
