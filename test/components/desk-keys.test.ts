// The keys of the panel: three keystrokes record a reply, and no key acts while somebody types.
import { expect, test } from 'vitest';
import { commandOf, type KeyMode, type KeyPress } from '@/components/coding/desk-keys.ts';
import { CODE_ORDER, CODE_WORDS } from '@/components/ui/domain-words.ts';
import { CoreCode } from '@/lib/domain/codebook.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return { key, hasModifier: false, isRepeat: false, isComposing: false, on: 'page', ...change };
}

test('M, 1 and Enter take the offer, choose the summary denial and save', () => {
  expect(['m', '1', 'Enter'].map((key) => commandOf('reply', press(key)))).toEqual([
    { kind: 'take-offer' },
    { kind: 'code', code: 'summary-denial' },
    { kind: 'save' },
  ]);
});

test('every code of the codebook has a key of its own, none of them M, Z, E or C', () => {
  const keys = CODE_ORDER.map((code) => CODE_WORDS[code].keyCap);
  expect([...CODE_ORDER].sort()).toEqual([...CoreCode.options].sort());
  expect(new Set(keys).size).toBe(keys.length);
  for (const taken of ['M', 'Z', 'E', 'C']) expect(keys).not.toContain(taken);
  expect(keys.slice(0, 10).join('')).toBe('1234567890');
});

test.each(['text', 'dialog'] as const)('keys rest while the focus is in: %s', (on) => {
  for (const key of ['m', '1', 'Enter', 'z', '?']) expect(commandOf('reply', press(key, { on }))).toBeNull();
});

test('keys rest with a modifier, while held down and while a character is composed', () => {
  expect(commandOf('reply', press('1', { hasModifier: true }))).toBeNull();
  expect(commandOf('reply', press('1', { isRepeat: true }))).toBeNull();
  expect(commandOf('reply', press('1', { isComposing: true }))).toBeNull();
});

test('Enter on a button or link is the button’s own; on a chosen code it saves', () => {
  expect(commandOf('reply', press('Enter', { on: 'control' }))).toBeNull();
  expect(commandOf('reply', press('Enter', { on: 'choice' }))).toEqual({ kind: 'save' });
});

test('a coded letter knows undo and correct, and codes nothing', () => {
  expect(commandOf('coded', press('z'))).toEqual({ kind: 'undo' });
  expect(commandOf('coded', press('E'))).toEqual({ kind: 'correct' });
  expect(commandOf('coded', press('1'))).toBeNull();
  expect(commandOf('coded', press('Enter'))).toBeNull();
});

test.each(['reply', 'coded', 'request', 'not-agency-reply', 'other'] as KeyMode[])('? helps in: %s', (mode) => {
  expect(commandOf(mode, press('?'))).toEqual({ kind: 'help' });
});

test('a letter that is probably no reply is coded anyway with C and set aside with 0', () => {
  expect(commandOf('not-agency-reply', press('c'))).toEqual({ kind: 'code-anyway' });
  expect(commandOf('not-agency-reply', press('0'))).toEqual({ kind: 'code', code: 'not-a-reply' });
  expect(commandOf('not-agency-reply', press('1'))).toBeNull();
});
