import { describe, expect, test } from 'vitest';
import { holdsPerson } from '../../../server/pages/assets/admin/holds-person.ts';

describe('what is searched for', () => {
  test.each(['maren@cafe.example', '(503) 555-0142', '+15035550142', '503 555.0142', '123.456.789-09'])(
    '%s is taken out of the address',
    (text) => expect(holdsPerson(text)).toBe(true),
  );

  test.each(['Dashboards', 'Holloway', 'HS-20913', '20913', '1620913-01', 'C-12001', '0142', 'HS-COF-101', ''])(
    '"%s" stays in it',
    (text) => expect(holdsPerson(text)).toBe(false),
  );
});
