import { afterEach, describe, expect, test } from 'vitest';
import {
  examplePrice,
  offOf,
  offText,
  percent,
  priceAt,
  priceText,
  readOff,
  readPrice,
} from '../../../extension/toolbar/prices/price-text.ts';
import { speak } from '../../../extension/toolbar/words/words.ts';

const inLanguage = (locale: string) => speak((key) => key, locale);
afterEach(() => inLanguage('en-US'));

const value = (text: string, currency: string) => {
  const read = readPrice(text, currency);
  return read.ok ? read.value : read.problem.code;
};

describe('prices as operators write them', () => {
  test.each([
    ['en-US', 'USD', '27', 2_700],
    ['en-US', 'USD', '27.00', 2_700],
    ['en-US', 'USD', '$27.5', 2_750],
    ['en-US', 'USD', '27,00', 'money'],
    ['en-US', 'USD', '27.005', 'decimals'],
    ['en-US', 'USD', '-1', 'money'],
    ['en-US', 'USD', '1e3', 'money'],
    ['es', 'EUR', '27,00', 2_700],
    ['es', 'EUR', '27,5 €', 2_750],
    ['es', 'EUR', '27.00', 'money'],
    ['pt-BR', 'BRL', 'R$ 27,00', 2_700],
    ['pt-BR', 'BRL', '27.00', 'money'],
    ['en-US', 'JPY', '1200', 1_200],
    ['en-US', 'JPY', '1200.5', 'decimals'],
    ['pt-BR', 'KWD', '1,234', 1_234],
    ['en-US', 'KWD', '1.2345', 'decimals'],
    ['en-US', 'USD', '21474836.48', 'tooMuch'],
  ])('in %s and %s "%s" is %s', (locale, currency, text, expected) => {
    inLanguage(locale);
    expect(value(text, currency)).toBe(expected);
  });

  test.each([
    ['en-US', 'USD', '27.00'],
    ['es', 'EUR', '27,00'],
    ['pt-BR', 'BRL', '27,00'],
    ['en-US', 'JPY', '27'],
    ['es', 'KWD', '27,000'],
  ])('the example in %s and %s is %s', (locale, currency, expected) => {
    inLanguage(locale);
    expect(examplePrice(currency)).toBe(expected);
    expect(value(expected, currency)).toBe(value('27', currency));
  });
});

describe('per cent', () => {
  test('follow the price, shown to one decimal', () => {
    expect(offText(offOf(2_700, 2_940))).toBe('8.2');
    expect(offText(offOf(2_940, 2_940))).toBe('0.0');
    expect(offText(offOf(3_000, 2_500))).toBe('-20.0');
    inLanguage('es');
    expect(offText(offOf(2_700, 2_940))).toBe('8,2');
  });

  test('give a price to the nearest minor unit, a half up', () => {
    expect(priceAt(1_000, 2_940)).toBe(2_646);
    expect(priceAt(1_000, 5)).toBe(5); // 4.5
    expect(priceAt(10_000, 2_940)).toBe(0);
    expect(priceAt(-2_000, 2_500)).toBe(3_000);
    expect(priceText(priceAt(820, 1_000), 'JPY')).toBe('918');
  });

  test.each([
    ['8.2', 820],
    ['8.25 %', 825],
    ['-5', -500],
    ['−5', -500],
    ['100', 10_000],
    ['100.01', undefined],
    ['8,2', undefined],
    ['ten', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, expected) => {
    expect(readOff(text)).toBe(expected);
  });

  test('of a limit have two decimals where they need them', () => {
    expect(percent(500, 2)).toBe('5%');
    expect(percent(501, 2)).toBe('5.01%');
    expect(percent(816)).toBe('8.2%');
    expect(percent(-890)).toBe('−8.9%');
    inLanguage('es');
    expect(percent(816)).toBe('8,2\u00a0%');
  });
});
