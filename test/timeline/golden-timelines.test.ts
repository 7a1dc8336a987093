// Golden timelines: records in, statuses and findings out. One file a story; every file of the folder is run.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { findingTallies, matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import type { Outcome, RecordRef, RequestStatus } from '@/lib/timeline/status.ts';
import { buildState, nameOf, type ShortState } from './build-state.ts';

type Golden = ShortState & {
  readonly story: string;
  readonly rules?: unknown;
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
  };
};

const FOLDER = new URL('./golden/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();

describe('golden timelines', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
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

      const tallies = findingTallies([state], rules);
      const unknown = tallies
        .filter((tally) => tally.unknown > 0)
        .map((tally) => [String(tally.number), tally.unknown]);
      expect(Object.fromEntries(unknown)).toEqual(golden.expect.unknown ?? {});
      const denominators = tallies.map((tally) => [String(tally.number), tally.denominator]);
      expect(Object.fromEntries(denominators)).toMatchObject(golden.expect.denominators ?? {});
    });
  }
});

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
