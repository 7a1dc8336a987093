// What comes back when a passphrase or recovery key was tried, set or changed.
import type { MessageKey } from '@/components/hooks/use-text.ts';

/** `refused` and `wait` say the same to the person; `nextAtMs`: from when the next attempt is heard, `null`: at once. */
export type SecretAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' | 'wait'; readonly nextAtMs: number | null }
  | { readonly kind: 'misread' | 'one-share' | 'strangers' | 'too-short' | 'failed' };

/** A recovery key as it stands on paper, or why there is none. */
export type RecoveryAnswer =
  | { readonly kind: 'made'; readonly texts: readonly string[] }
  | Exclude<SecretAnswer, { kind: 'done' }>;

/** The words of an answer; none when it is done. */
export const SECRET_WORDS: Readonly<Record<Exclude<SecretAnswer['kind'], 'done'>, MessageKey>> = {
  refused: 'secret_refused',
  wait: 'secret_refused',
  misread: 'secret_misread',
  'one-share': 'secret_one_share',
  strangers: 'secret_strangers',
  'too-short': 'secret_too_short',
  failed: 'secret_failed',
};
