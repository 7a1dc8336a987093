// The keys of the panel as data, and what a press means. Pure: the hook beside it listens.
import { CODE_ORDER, CODE_WORDS } from '@/components/ui/domain-words.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';

/** What a key does. */
export type DeskCommand =
  | { readonly kind: 'take-offer' }
  | { readonly kind: 'code'; readonly code: CoreCode }
  | { readonly kind: 'save' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'correct' }
  | { readonly kind: 'code-anyway' }
  | { readonly kind: 'help' };

/** Which state of the panel listens; each knows only its own keys. */
export type KeyMode = 'reply' | 'coded' | 'request' | 'not-agency-reply' | 'other';

/** A press, told apart from the DOM. `on` says what holds the focus. */
export type KeyPress = {
  readonly key: string;
  readonly hasModifier: boolean;
  readonly isRepeat: boolean;
  readonly isComposing: boolean;
  readonly on: 'page' | 'choice' | 'control' | 'text' | 'dialog';
};

const CODE_BY_KEY: ReadonlyMap<string, CoreCode> = new Map(
  CODE_ORDER.map((code): [string, CoreCode] => [CODE_WORDS[code].keyCap, code]),
);

/**
 * The command of a press, or `null`. Inert in text fields and selects, with a modifier, while a key is held or
 * composed and in dialogs; Enter is left to a button or link that holds the focus. SOURCE: the project's UX page.
 * @example commandOf('reply', { key: '1', hasModifier: false, isRepeat: false, isComposing: false, on: 'page' })
 */
export function commandOf(mode: KeyMode, press: KeyPress): DeskCommand | null {
  if (press.hasModifier || press.isRepeat || press.isComposing) return null;
  if (press.on === 'text' || press.on === 'dialog') return null;
  if (press.key === '?') return { kind: 'help' };
  if (press.key === 'Enter') return press.on === 'control' ? null : saveIn(mode);
  const key = press.key.toUpperCase();
  if (mode === 'reply') return replyCommand(key);
  if (mode === 'coded') return codedCommand(key);
  if (mode === 'request' && key === 'M') return { kind: 'take-offer' };
  if ((mode === 'request' || mode === 'not-agency-reply') && key === '0') return { kind: 'code', code: 'not-a-reply' };
  if (mode === 'not-agency-reply' && key === 'C') return { kind: 'code-anyway' };
  return null;
}

function saveIn(mode: KeyMode): DeskCommand | null {
  return mode === 'reply' || mode === 'request' ? { kind: 'save' } : null;
}

function replyCommand(key: string): DeskCommand | null {
  if (key === 'M') return { kind: 'take-offer' };
  if (key === 'Z') return { kind: 'undo' };
  const code = CODE_BY_KEY.get(key);
  return code === undefined ? null : { kind: 'code', code };
}

function codedCommand(key: string): DeskCommand | null {
  if (key === 'Z') return { kind: 'undo' };
  return key === 'E' ? { kind: 'correct' } : null;
}
