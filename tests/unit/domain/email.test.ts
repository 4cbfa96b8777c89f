import { expect, test } from 'vitest';
import { companyDomain, isEmail } from '../../../shared/domain/email.ts';

test.each([
  'maren@northline.example',
  "o'brien+orders@mail.co.uk",
  'a$#b@example.com',
  'josé@exämple.com',
  '用户@例子.广告',
  'user@xn--fsqu00a.xn--p1ai',
  'अजय@डाटा.भारत',
])('%s is an address', (text) => {
  expect(isEmail(text)).toBe(true);
});

test.each([
  '',
  'maren',
  '@example.com',
  'maren@',
  'maren@example',
  'maren@example.c',
  'maren@exam ple.com',
  'mar en@example.com',
  'a@b@example.com',
  'a..b@example.com',
  '.a@example.com',
  'a.@example.com',
  'a@.com',
  'a@-example.com',
  'a@example.com.',
  'a@erased.invalid',
  'a@erased.INVALID',
  'a@127.0.0.1',
  '<a@example.com>',
  'a,b@example.com',
  'a@example.com\nBcc: b@example.com',
  'a\u202E@example.com',
  `${'x'.repeat(65)}@example.com`,
  `a@${'x.'.repeat(130)}com`,
])('%j is none', (text) => {
  expect(isEmail(text)).toBe(false);
});

test('colleagues share a domain, users of one provider do not', () => {
  expect(companyDomain('Maren@NorthLine.example')).toBe('northline.example');
  for (const email of ['a@gmail.com', 'a@yahoo.com.br', 'a@OUTLOOK.es', 'a@web.de', 'a@example.com', 'nobody'])
    expect([email, companyDomain(email)]).toEqual([email, '']);
});
