// The words: English and Spanish are complete, agree in their placeholders, and are valid for the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillMessage, messageParts, placeholderNames } from '@/components/hooks/message-format.ts';
import { formatOf } from '@/components/hooks/use-format.ts';
import { textOf } from '@/components/hooks/use-text.ts';
import en from '@/public/_locales/en/messages.json';
import es from '@/public/_locales/es/messages.json';

const ENGLISH: Readonly<Record<string, { readonly message: string }>> = en;
const SPANISH: Readonly<Record<string, { readonly message: string }>> = es;
const KEYS = Object.keys(ENGLISH);

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('both languages have the same keys', () => {
  expect(Object.keys(SPANISH).sort()).toEqual([...KEYS].sort());
});

test('no message is empty, and none has the sign that the browser replaces', () => {
  for (const messages of [ENGLISH, SPANISH]) {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toBe('');
      expect(message, key).not.toContain('$');
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/u);
    }
  }
});

test('a message has the same placeholders in both languages, plural words aside', () => {
  for (const key of KEYS) {
    expect(placeholderNames(SPANISH[key]?.message ?? ''), key).toEqual(placeholderNames(ENGLISH[key]?.message ?? ''));
  }
});

test('no message has a brace that is not a placeholder', () => {
  for (const [key, { message }] of [...Object.entries(ENGLISH), ...Object.entries(SPANISH)]) {
    const words = messageParts(message).map((part) => (part.kind === 'words' ? part.words : ''));
    expect(words.join(''), key).not.toMatch(/[{}]/u);
  }
});

test('a key that agrees with a number stands twice', () => {
  for (const key of KEYS.filter((name) => name.endsWith('_one'))) {
    expect(KEYS).toContain(key.replace(/_one$/u, '_other'));
  }
});

test('every key that a component or the suggestions name exists', () => {
  const all = [...sources('components'), ...sources('entrypoints')].join('\n');
  const plain = [...all.matchAll(/\bt\(\s*'(\w+)'/gu)].map(([, key = '']) => key);
  const plural = [...all.matchAll(/\btn\(\s*'(\w+)'/gu)].flatMap(([, key = '']) => [`${key}_one`, `${key}_other`]);
  const rich = [...all.matchAll(/<Rich\s[^>]*?text="(\w+)"/gu)].map(([, key = '']) => key);
  const suggested = [
    ...sources('lib/suggest')
      .join('\n')
      .matchAll(/'((?:reason|nature)[A-Z]\w+)'/gu),
  ];
  const named = [...plain, ...plural, ...rich, ...suggested.map(([, key = '']) => key)];
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((key) => !(key in ENGLISH))).toEqual([]);
});

describe('filling a message', () => {
  test('puts values in place and writes numbers as the language does', () => {
    expect(fillMessage('{a} of {b}', { a: 1234, b: 'all' }, 'en')).toBe('1,234 of all');
  });

  test('chooses the words that agree with the number', () => {
    expect(fillMessage('{n} {n|was|were} denied', { n: 1 }, 'en')).toBe('1 was denied');
    expect(fillMessage('{n} {n|was|were} denied', { n: 0 }, 'en')).toBe('0 were denied');
  });

  test('does not read a value as a placeholder', () => {
    expect(fillMessage('{a}', { a: '{b}' }, 'en')).toBe('{b}');
  });

  test('throws when a value is missing', () => {
    expect(() => fillMessage('{a}', {}, 'en')).toThrow('placeholder a');
  });
});

test('plural keys follow the language', () => {
  const text = textOf({ translate: (key) => ENGLISH[key]?.message ?? '', locale: 'en' });
  expect(text.tn('business_days', 1)).toBe('1 business day');
  expect(text.tn('business_days', 14)).toBe('14 business days');
  expect(text.ofData('noSuchReason', {})).toBeNull();
});

test('a day is the same day in every zone, an instant is shown in the reader’s', () => {
  const honolulu = formatOf({ locale: 'en', timeZone: 'Pacific/Honolulu' });
  expect(honolulu.day('2021-03-01')).toBe('1 Mar 2021');
  expect(honolulu.dayOfYear('2021-09-30')).toBe('30 Sep');
  expect(honolulu.instant('2021-04-12T01:04:00Z')).toBe('11 Apr 2021, 15:04');
  expect(formatOf({ locale: 'es', timeZone: 'UTC' }).day('2021-04-12')).toBe('12 abr 2021');
  expect(honolulu.points(0.976)).toBe('97.6');
});
