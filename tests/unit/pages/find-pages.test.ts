import { describe, expect, test } from 'vitest';
import { findPages } from '../../../server/pages/admin/search/find-pages.ts';
import type { Locale } from '../../../server/pages/messages/locale.ts';
import { createTranslator } from '../../../server/pages/messages/translator.ts';
import type { StaffRole } from '../../../shared/domain/permissions.ts';

const found = (q: string, role: StaffRole = 'admin', locale: Locale = 'en') =>
  findPages(createTranslator(locale), { kind: 'app', key: 'key', roles: [role] }, q).map(({ href }) => href);

describe('pages of the dashboard', () => {
  test.each([
    ['Dashboards', '/admin'],
    ['orders', '/admin/orders'],
    ['basket', '/admin/carts'],
    ['who did', '/admin/audit'],
    ['Mail', '/admin/outbox'],
  ])('"%s" finds %s', (q, href) => expect(found(q)).toContain(href));

  test.each([
    ['paneles', 'es'],
    ['painéis', 'pt-BR'],
    ['PAINEIS', 'pt-BR'],
    ['dashboards', 'es'],
    ['Dashboards', 'pt-BR'],
  ] as const)('"%s" finds the overview in %s', (q, locale) => expect(found(q, 'admin', locale)).toContain('/admin'));

  test('every word counts, from its beginning', () => {
    expect(found('app keys')).toEqual(['/admin/users']);
    expect(found('app audit')).toEqual([]);
    expect(found('verview')).toEqual([]);
  });

  test('nothing finds nothing', () => {
    expect([found(''), found('  '), found('%_')]).toEqual([[], [], []]);
  });

  test('whoever may not open a page does not find it', () => {
    expect(found('audit', 'operator')).toEqual([]);
    expect(found('audit')).toEqual(['/admin/audit']);
  });
});
