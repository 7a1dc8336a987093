// Which sentence the page opens with, its numbers and its plain form. Neutral words: nobody is said to have ignored anything.

import { fillMessage } from '@/components/hooks/message-format.ts';
import type { Format } from '@/components/hooks/use-format.ts';
import type { MessageKey, Text } from '@/components/hooks/use-text.ts';
import type { PatternsView } from './patterns-view.ts';
import { intervalWords, percentWords } from './share-words.ts';

export type OpeningWords = {
  readonly key: MessageKey;
  readonly counts: Readonly<Record<'total' | 'silent' | 'kickback' | 'denied', number>>;
  readonly words: Readonly<Record<'from' | 'to' | 'asOf' | 'percent' | 'interval' | 'silentOf', string>>;
  readonly plain: string;
};

/** The sentence of a view: with kick-backs where there are any, and its own denominator where silence has another. */
export function sentenceOf(
  view: Pick<PatternsView, 'outcomes' | 'sentFrom' | 'sentTo' | 'asOf'>,
  text: Text,
  format: Format,
): OpeningWords {
  const { outcomes } = view;
  const { shares } = outcomes;
  const silent = shares['no-response'];
  const counts = {
    total: outcomes.n,
    silent: silent.count,
    kickback: shares['field-office-kickback'].count,
    denied: shares['summary-denial'].count,
  };
  const words = {
    from: format.day(view.sentFrom),
    to: format.day(view.sentTo),
    asOf: format.day(view.asOf),
    percent: percentWords(silent, text, format),
    interval: intervalWords(silent, text, format),
    silentOf: format.count(silent.n),
  };
  const hasOwnDenominator = silent.n !== outcomes.n;
  const hasKickbacks = counts.kickback > 0 || shares['reasoned-denial'].count > 0;
  const key = openingKey({ hasKickbacks, hasOwnDenominator, hasRate: silent.share !== null });
  return { key, counts, words, plain: fillMessage(text.raw(key), { ...counts, ...words }, text.locale) };
}

/** Without a rate the sentence is the same, its counts alone. */
function openingKey(has: { hasKickbacks: boolean; hasOwnDenominator: boolean; hasRate: boolean }): MessageKey {
  if (has.hasKickbacks) {
    if (has.hasOwnDenominator) return has.hasRate ? 'opening_kickbacks_of' : 'opening_kickbacks_of_counts';
    return has.hasRate ? 'opening_kickbacks' : 'opening_kickbacks_counts';
  }
  if (has.hasOwnDenominator) return has.hasRate ? 'opening_of' : 'opening_of_counts';
  return has.hasRate ? 'opening' : 'opening_counts';
}
