import { expect, test } from 'vitest';
import { nearestOf, nearQuery } from '../../../extension/toolbar/search/nearest.ts';
import { aCard } from './customer-doubles.ts';

const customers = [
  aCard({ name: 'Maren Holloway', company: 'Northline Café' }),
  aCard({ name: 'Jonas Holt', company: 'Holt and Sons Roofing' }),
  aCard({ name: 'Inés Núñez', company: '' }),
];

test.each([
  ['maren hollway', 'Maren Holloway'],
  ['marem holoway', 'Maren Holloway'],
  ['hollowey', 'Holloway'],
  ['northlin cafe', 'Northline Café'],
  ['nunes', 'Núñez'],
  ['holtt', 'Holt'],
])('"%s" is near %s', (query, nearest) => {
  expect(nearestOf(query, customers)).toBe(nearest);
});

test.each(['maren', 'marcus holt', 'hxxt', 'mary halloway jones'])('"%s" is near nobody else', (query) => {
  expect(nearestOf(query, customers.slice(1))).toBeUndefined();
});

test.each([
  ['Maren Hollway', 'mar hol'],
  ['Núñez', 'nun'],
  ['hol', undefined],
  ['C-10482', undefined],
  ['maren@northline', undefined],
  ['(503) 555', undefined],
])('near "%s" is what "%s" finds', (query, near) => {
  expect(nearQuery(query)).toBe(near);
});
