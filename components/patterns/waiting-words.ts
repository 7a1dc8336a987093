// The words of the curves of time: the clocks, the median's sentence and the name of a mark.
import type { Format } from '@/components/hooks/use-format.ts';
import type { MessageKey, Text } from '@/components/hooks/use-text.ts';
import type { SurvivalStep } from '@/lib/rollup/kaplan-meier.ts';
import type { WaitCause, WaitClock, WaitExclusion } from '@/lib/rollup/waiting-time.ts';
import type { ClockView } from './statistics-view.ts';

export const CLOCK_WORDS: Readonly<Record<WaitClock, { readonly none: MessageKey; readonly short: MessageKey }>> = {
  reply: { none: 'no_reply_of_any_kind', short: 'no_reply_short' },
  decision: { none: 'no_decision_yet', short: 'no_decision_short' },
};

export const CAUSE_WORDS: Readonly<Record<WaitCause, MessageKey>> = {
  'kick-back': 'bucket_kickback',
  denial: 'cause_denial',
  granted: 'bucket_granted',
  'other-reply': 'bucket_other',
  'ended-first': 'cause_ended_first',
};

export const EXCLUSION_WORDS: Readonly<Record<WaitExclusion, MessageKey>> = {
  'via-reply': 'left_out_via_reply',
  undeliverable: 'left_out_undeliverable',
  'never-checked': 'left_out_never_checked',
  undated: 'left_out_undated',
};

/** The step in force after a day, `null` before the first event. */
export function stepOn(clock: Pick<ClockView, 'curve'>, day: number): SurvivalStep | null {
  return clock.curve.steps.findLast(({ time }) => time <= day) ?? null;
}

/** "No reply of any kind: after 30 days 75.0% still waiting (62.1 to 84.0), 24 at risk." Nothing is said past the last look. */
export function stepWords(
  clock: ClockView,
  { day, atRisk }: { readonly day: number; readonly atRisk: number },
  { t }: Text,
  format: Format,
): string {
  const who = t(CLOCK_WORDS[clock.clock].none);
  if (clock.curve.longest === null || day > clock.curve.longest) return t('mark_not_watched', { who, day });
  const step = stepOn(clock, day);
  const interval =
    step === null || step.low === null || step.high === null
      ? t('no_interval')
      : t('interval', { low: format.points(step.low), high: format.points(step.high) });
  return t('mark_waiting', { who, day, percent: format.percent(step?.survival ?? 1), interval, atRisk });
}

/** The median and its interval, or that half had none by the last day anybody looked. */
export function medianSentence({ clock, median, curve }: ClockView, { t }: Text, format: Format): string {
  const what = t(clock === 'reply' ? 'median_to_reply' : 'median_to_decision');
  if (curve.n === 0) return t('median_nothing', { what });
  if (median.median === null) return t('median_not_reached', { what, day: curve.longest ?? 0 });
  return t('median_reached', {
    what,
    days: format.count(median.median),
    low: median.low === null ? t('not_reached') : format.count(median.low),
    high: median.high === null ? t('not_reached') : format.count(median.high),
  });
}
