// Which sentences of method and caveat the page prints, from its own numbers. Pure.
import type { Format } from '@/components/hooks/use-format.ts';
import type { MessageKey, Text } from '@/components/hooks/use-text.ts';
import type { PatternsView, RecordSelection } from './patterns-view.ts';
import { percentWords } from './share-words.ts';
import { FEWEST_FOR_A_RATE } from './small-numbers.ts';
import type { PatternStatistics } from './statistics-view.ts';
import { EXCLUSION_WORDS } from './waiting-words.ts';

/** One sentence; `opens` are the records it counts, where it counts any. */
export type MethodNote = { readonly key: string; readonly words: string; readonly opens: RecordSelection | null };

/** The sentences in their order. What was not done is not said to have been. */
export function methodNotes(view: PatternsView, text: Text, format: Format): readonly MethodNote[] {
  const { statistics } = view;
  if (statistics === null) return [];
  return [
    ...sampleNotes(view, text),
    ...waitingNotes(statistics, text, format),
    ...lateNotes(view, text, format),
    ...comparisonNotes(statistics, text),
    note('agreement', statistics.agreement === null ? 'method_agreement_none' : 'method_agreement', text, {
      version: view.codebookVersion,
      units: statistics.agreement?.measures.units ?? 0,
    }),
    note('small', 'method_small', text, { n: FEWEST_FOR_A_RATE }),
    note('cause', 'method_no_cause', text),
    note('clusters', 'method_clusters', text),
    note('duplicates', 'method_duplicates', text),
    note('suppression', 'method_suppression', text),
  ];
}

function note(
  key: string,
  message: MessageKey,
  { t }: Text,
  values: Readonly<Record<string, string | number>> = {},
  opens: RecordSelection | null = null,
): MethodNote {
  return { key, words: t(message, values), opens };
}

function sampleNotes({ outcomes }: PatternsView, text: Text): readonly MethodNote[] {
  return [
    note('sample', 'method_sample', text, { n: outcomes.n }, { kind: 'all' }),
    note('intervals', 'method_intervals', text),
  ];
}

function waitingNotes({ waiting }: PatternStatistics, text: Text, format: Format): readonly MethodNote[] {
  const reply = waiting.clocks.find(({ clock }) => clock === 'reply');
  const decision = waiting.clocks.find(({ clock }) => clock === 'decision');
  const left = Object.entries(waiting.leftOut) as [keyof typeof waiting.leftOut, number][]; // keys of the record
  const exclusions = left
    .filter(([, count]) => count > 0)
    .map(([why, count]) => note(`left-out ${why}`, EXCLUSION_WORDS[why], text, { count }, { kind: 'left-out', why }));
  if (reply === undefined || reply.curve.n === 0) return [note('waiting', 'waiting_nothing', text), ...exclusions];
  const share = (count: number): string => format.percent(count / reply.curve.n);
  const notes = [
    note('censoring', 'method_censoring', text, {
      n: reply.curve.n,
      censored: reply.censored,
      share: share(reply.censored),
      longest: reply.curve.longest ?? 0,
    }),
    note('competing', 'method_competing', text, { count: reply.endedFirst }),
  ];
  if (waiting.endsUncoded > 0) notes.push(note('uncoded', 'method_uncoded', text, { count: waiting.endsUncoded }));
  if (reply.curve.left > 0) notes.push(note('left', 'method_left', text, { count: reply.curve.left }));
  for (const [clock, key] of [
    [reply, 'method_restricted_reply'],
    [decision, 'method_restricted_decision'],
  ] as const) {
    if (clock === undefined || clock.restricted === null) continue;
    const { mean, standardError, tau } = clock.restricted;
    const decimal = (value: number): string => value.toFixed(1);
    notes.push(note(key, key, text, { mean: decimal(mean), error: decimal(standardError), tau }));
  }
  return [...notes, ...exclusions];
}

function lateNotes({ outcomes, statistics }: PatternsView, text: Text, format: Format): readonly MethodNote[] {
  if (outcomes.loggedLate === 0) return [note('late', 'method_late_none', text)];
  const reply = statistics?.waiting.clocks.find(({ clock }) => clock === 'reply');
  const days = reply?.medianWithoutLate.median ?? null;
  return [
    note(
      'late',
      'method_late',
      text,
      {
        count: outcomes.loggedLate,
        share: format.percent(outcomes.n === 0 ? 0 : outcomes.loggedLate / outcomes.n),
        without: percentWords(outcomes.noResponseWithoutLoggedLate, text, format),
        median: days === null ? text.t('not_reached') : text.tn('calendar_days', days),
      },
      { kind: 'logged-late' },
    ),
  ];
}

function comparisonNotes({ funnels }: PatternStatistics, text: Text): readonly MethodNote[] {
  const comparisons = Math.max(0, ...funnels.map((funnel) => funnel.comparisons));
  if (comparisons < 2) return [note('comparisons', 'method_no_comparisons', text)];
  return [note('comparisons', 'method_comparisons', text, { n: comparisons })];
}
