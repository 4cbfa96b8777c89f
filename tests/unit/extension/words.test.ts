import { afterEach, expect, test } from 'vitest';
import { age, day, time, year } from '../../../extension/toolbar/words/dates.ts';
import { duration, money } from '../../../extension/toolbar/words/format.ts';
import { initials } from '../../../extension/toolbar/words/initials.ts';
import { plural, speak, t } from '../../../extension/toolbar/words/words.ts';

const echo = (key: string, values: readonly string[]) => [key, ...values].join(' ');
const zone = 'America/Los_Angeles';
const noon = Date.UTC(2025, 2, 12, 19, 0); // 12:00 in Portland
const minute = 60_000;
const spoken = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

afterEach(() => speak((key) => key, 'en-US'));

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [258_000, '4:18'],
  [3_599_000, '59:59'],
  [3_858_000, '1:04:18'],
  [-5_000, '0:00'],
])('%i ms is %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test('an age is said as one would', () => {
  speak(echo, 'en-US');
  expect(age(noon - 20_000, noon, zone)).toBe('justNow');
  expect(age(noon - 22 * minute, noon, zone)).toBe('minutesAgo 22');
  expect(spoken(age(noon - 3 * 60 * minute, noon, zone))).toBe('9:00 AM');
  expect(spoken(age(noon - 26 * 60 * minute, noon, zone))).toBe('Mar 11');
});

test('days name their year only when it is another one', () => {
  speak(echo, 'en-US');
  expect(spoken(day(noon, noon, zone))).toBe('Mar 12');
  expect(spoken(day(Date.UTC(2024, 2, 12), noon, zone))).toBe('Mar 11, 2024');
  expect(year(noon, zone)).toBe('2025');
});

test('times are those of the store, and do not break across lines', () => {
  speak(echo, 'en-US');
  expect(spoken(time(noon, zone))).toBe('12:00 PM');
  expect(time(noon, zone)).not.toContain(' ');
});

test('money follows the operator’s language', () => {
  speak(echo, 'pt-BR');
  expect(spoken(money(49_720, 'USD'))).toBe('US$ 497,20');
});

test('plural forms follow the language', () => {
  speak(echo, 'en-US');
  expect(plural('items', 1)).toBe('items_one 1');
  expect(plural('items', 0)).toBe('items_other 0');
  speak(echo, 'pt-BR');
  expect(plural('items', 0)).toBe('items_one 0');
});

test.each([
  ['Maren Holloway', 'MH'],
  ['Ana María de la Souza', 'AS'],
  ['Prince', 'P'],
  ['', ''],
  ['  éva  ', 'É'],
])('the initials of "%s" are "%s"', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('a name cannot turn the sentence around it', () => {
  speak(echo, 'en-US');
  expect(t('loggingInAs', 'Maren\u202e olleH')).toBe('loggingInAs Maren olleH');
  expect(t('loggingInAs', 'مريم حداد')).toBe('loggingInAs \u2068مريم حداد\u2069');
  expect(t('loggingInAs', 'José')).toBe('loggingInAs José');
});

test('a very long name does not drown the sentence around it', () => {
  speak(echo, 'en-US');
  expect(t('loggingInAs', '🙂'.repeat(80))).toBe(`loggingInAs ${'🙂'.repeat(80)}`);
  expect(t('loggingInAs', '🙂'.repeat(81))).toBe(`loggingInAs ${'🙂'.repeat(79)}…`);
});
