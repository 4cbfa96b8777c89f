import { expect, test } from 'vitest';
import { markMatches } from '../../../extension/toolbar/search/mark-matches.ts';

/** "Maren [Hol]loway" */
const marked = (text: string, query: string) =>
  markMatches(text, query)
    .map((it) => (it.isMatch ? `[${it.text}]` : it.text))
    .join('');

test.each([
  ['Maren Holloway', 'hol', 'Maren [Hol]loway'],
  ['José Muñoz', 'jose munoz', '[José] [Muñoz]'],
  ['Northline Café', 'CAFE', 'Northline [Café]'],
  ['Anna Hannan', 'an', '[An]na H[an]n[an]'],
  ['(503) 555-0142', '5550142', '(503) [555-0142]'],
  ['(503) 555-0142', '0142', '(503) 555-[0142]'],
  ['C-10482', 'c-10482', '[C-10482]'],
  ['Maren Holloway', 'xyz', 'Maren Holloway'],
  ['Maren Holloway', '  ', 'Maren Holloway'],
  ['<b>hol</b>', 'hol', '<b>[hol]</b>'],
])('%s searched for %s is shown as %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('no character is lost or added', () => {
  for (const text of ['ﬁne Straße', '👩‍🦰 Zoë', 'a\u0301b'])
    expect(
      markMatches(text, 'fine strasse zoe ab')
        .map((it) => it.text)
        .join(''),
    ).toBe(text);
});
