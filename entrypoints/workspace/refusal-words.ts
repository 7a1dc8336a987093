// Wiring: why something was not recorded, in words: what cannot be, what is missing, or what storage said.
import type { Text } from '@/components/hooks/use-text.ts';
import { PROBLEM_WORDS } from '@/components/ui/matter-words.ts';
import type { RecordProblem } from '@/lib/timeline/record-problems.ts';

/** The words of a refusal. */
export function refusalWords(error: { readonly kind: string }, { t }: Text): string {
  if (error.kind === 'impossible' && 'problems' in error) {
    const problems = error.problems as readonly RecordProblem[]; // only record-event and record-request give this kind
    return [...new Set(problems.map(({ kind }) => t(PROBLEM_WORDS[kind])))].join(' ');
  }
  if (error.kind === 'bad-a-number') return t('a_number_wrong');
  if (error.kind === 'no-such-time') return t('refused_no_such_time');
  if (error.kind === 'malformed') return t('refused_malformed');
  if (error.kind === 'still-used') return t('refused_still_used');
  if (error.kind === 'nothing-to-undo') return t('refused_nothing_to_undo');
  return t('toast_not_saved');
}
