// Golden timelines: records in, statuses and findings out. One file a story; every file of the folder is run.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { dismissedFindings, findingTallies, matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { fixedMarks } from '@/lib/timeline/fixed-marks.ts';
import { viewMatter } from '@/lib/timeline/matter-view.ts';
import { recordProblems } from '@/lib/timeline/record-problems.ts';
import { requestClock } from '@/lib/timeline/request-clock.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import type { FindingTally, Outcome, RecordRef, RequestStatus } from '@/lib/timeline/status.ts';
import { buildState, nameOf, type ShortState } from './build-state.ts';

type Golden = ShortState & {
  readonly story: string;
  readonly rules?: unknown;
  /** The day on which clocks are read; 30 Jun 2021 where the story does not say. */
  readonly today?: string;
  readonly expect: {
    /** By request: its outcome in words, and whichever other parts of its status the story is about. */
    readonly statuses: Readonly<Record<string, { readonly outcome: string } & Readonly<Record<string, unknown>>>>;
    /** All findings: none may be missing and none may be there besides. */
    readonly findings: readonly {
      readonly number: number;
      readonly records: readonly string[];
      readonly values?: object;
    }[];
    /** Finding number to how many are unknown; a number that is not listed has none. */
    readonly unknown?: Readonly<Record<string, number>>;
    /** Finding number to its denominator, where the story is about it. */
    readonly denominators?: Readonly<Record<string, number>>;
    /** Finding number to its parts, `key: count of denominator`. */
    readonly parts?: Readonly<Record<string, readonly string[]>>;
    /** Numbers of the findings that are dismissed. */
    readonly dismissed?: readonly number[];
    /** By request: its clock on `today`, in the parts the story is about. */
    readonly clocks?: Readonly<Record<string, object>>;
    /** All fixed marks on `today`, `kind endsOn state`. */
    readonly marks?: readonly string[];
    /** All problems among the records, `kind: record, record`; impossible ones begin with `!`. */
    readonly problems?: readonly string[];
  };
};

const FOLDER = new URL('./golden/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();

describe('golden timelines', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  for (const file of files) {
    const golden = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Golden;
    it(`${file}: ${golden.story}`, () => {
      const rules = golden.rules === undefined ? DEFAULT_CLOCK_RULES : ClockRules.parse(golden.rules);
      const state = buildState(golden);
      const statuses = requestStatuses(state, rules);
      expect(statuses.map((status) => nameOf(status.requestId)).sort()).toEqual(
        Object.keys(golden.expect.statuses).sort(),
      );
      for (const status of statuses) {
        expect(inWords(status)).toMatchObject(golden.expect.statuses[nameOf(status.requestId)] ?? {});
      }

      const findings = matterFindings(state, rules).map((finding) => ({
        number: finding.number,
        records: finding.records.map(refInWords),
        values: finding.values,
      }));
      expect(findings).toEqual(golden.expect.findings.map((finding) => ({ ...finding, values: finding.values ?? {} })));
      expect(dismissedFindings(state, rules).map(({ number }) => number)).toEqual(golden.expect.dismissed ?? []);
      expectTallies(golden, findingTallies([state], rules));
      expectClocks(golden, state, rules);
      const today = golden.today ?? '2021-06-30';
      const problems = recordProblems(state, today).map(
        ({ kind, isImpossible, records }) => `${isImpossible ? '!' : ''}${kind}: ${records.map(refInWords).join(', ')}`,
      );
      expect(problems).toEqual(golden.expect.problems ?? []);
    });
  }
});

function expectTallies(golden: Golden, tallies: readonly FindingTally[]): void {
  const unknown = tallies.filter((tally) => tally.unknown > 0).map((tally) => [String(tally.number), tally.unknown]);
  expect(Object.fromEntries(unknown)).toEqual(golden.expect.unknown ?? {});
  const denominators = tallies.map((tally) => [String(tally.number), tally.denominator]);
  expect(Object.fromEntries(denominators)).toMatchObject(golden.expect.denominators ?? {});
  for (const [number, parts] of Object.entries(golden.expect.parts ?? {})) {
    const tally = tallies.find((each) => each.number === Number(number));
    expect(tally?.parts.map(({ key, count, denominator }) => `${key}: ${count} of ${denominator}`)).toEqual(parts);
  }
}

function expectClocks(golden: Golden, state: MatterState, rules: ClockRules): void {
  const today = golden.today ?? '2021-06-30';
  const view = viewMatter(state, rules);
  for (const [name, clock] of Object.entries(golden.expect.clocks ?? {})) {
    const request = state.requests.find(({ requestId }) => nameOf(requestId) === name);
    expect(request, name).toBeDefined();
    if (request !== undefined) expect(requestClock(view, request, today)).toMatchObject(clock);
  }
  if (golden.expect.marks === undefined) return;
  const marks = fixedMarks(state, today).map(({ kind, endsOn, state: stands }) => `${kind} ${endsOn} ${stands}`);
  expect(marks).toEqual(golden.expect.marks);
}

function inWords(status: RequestStatus): object {
  return {
    outcome: outcomeInWords(status.outcome),
    dueOn: status.dueOn,
    checkedThrough: status.checkedThrough,
    everKickedBack: status.wasEverKickedBack,
    firstSubstantive: answerInWords(status.firstSubstantive),
    firstDeciding: answerInWords(status.firstDeciding),
  };
}

function answerInWords(answer: RequestStatus['firstDeciding']): string | null {
  if (answer === null) return null;
  const { calendarDays, businessDays } = answer.elapsed;
  return `${nameOf(answer.replyId)} ${answer.code} ${answer.on}, ${calendarDays} calendar, ${businessDays} business`;
}

function outcomeInWords(outcome: Outcome): string {
  if (outcome.kind === 'reply') return `${outcome.code} by ${nameOf(outcome.replyId)}`;
  if (outcome.kind === 'closed-by-event') return `closed by ${nameOf(outcome.eventId)}`;
  return 'replyId' in outcome ? `${outcome.kind} ${nameOf(outcome.replyId)}` : outcome.kind;
}

function refInWords(record: RecordRef): string {
  return `${record.type} ${nameOf(record.id)}`;
}
