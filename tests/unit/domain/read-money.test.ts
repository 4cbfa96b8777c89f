import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxMoney } from '../../../shared/domain/money.ts';
import { plainMoney, readMoney } from '../../../shared/domain/read-money.ts';

describe('an amount as people type it', () => {
  test.each([
    ['27', 'USD', 2_700],
    ['27.5', 'USD', 2_750],
    [' $27.50 ', 'USD', 2_750],
    ['US$ 27.50', 'USD', 2_750],
    ['27.50 €', 'EUR', 2_750],
    ['0.29', 'USD', 29],
    ['1200', 'JPY', 1_200],
    ['1.234', 'KWD', 1_234],
    ['21474836.47', 'USD', maxMoney],
  ])('"%s" in %s is %i', (text, currency, minor) => {
    expect(readMoney(text, currency)).toEqual({ ok: true, value: minor });
  });

  test.each([
    ['', 'USD', { code: 'money', example: '27.00' }],
    ['27,50', 'USD', { code: 'money', example: '27.00' }],
    ['1,234.00', 'USD', { code: 'money', example: '27.00' }],
    ['-1', 'USD', { code: 'money', example: '27.00' }],
    ['1e3', 'USD', { code: 'money', example: '27.00' }],
    ['NaN', 'USD', { code: 'money', example: '27.00' }],
    ['٢٧', 'USD', { code: 'money', example: '27.00' }],
    ['x', 'JPY', { code: 'money', example: '27' }],
    ['27.005', 'USD', { code: 'decimals', count: 2 }],
    ['27.0', 'JPY', { code: 'decimals', count: 0 }],
    ['21474836.48', 'USD', { code: 'tooMuch' }],
    ['999999999999', 'USD', { code: 'tooMuch' }],
  ])('"%s" in %s is refused', (text, currency, problem) => {
    expect(readMoney(text, currency)).toEqual({ ok: false, problem });
  });

  test('a comma is a decimal sign where it is said to be one, never one of thousands', () => {
    expect(readMoney('27,50', 'EUR', [','])).toEqual({ ok: true, value: 2_750 });
    expect(readMoney('27.50', 'EUR', [','])).toEqual({ ok: false, problem: { code: 'money', example: '27,00' } });
    expect(readMoney('1,234', 'EUR', [',', '.'])).toEqual({ ok: false, problem: { code: 'decimals', count: 2 } });
  });

  test('what is written is read again, whatever the currency', () => {
    const amounts = fc.integer({ min: 0, max: maxMoney });
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD'), fc.constantFrom('.', ','), (minor, currency, sign) => {
        expect(readMoney(plainMoney(minor, currency, sign), currency, [sign])).toEqual({ ok: true, value: minor });
      }),
    );
  });
});
