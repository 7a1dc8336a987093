// What must hold of every timeline: order of arrival, unrelated matters and missing fields.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { CoreCode, isDeciding, isSubstantive } from '@/lib/domain/codebook.ts';
import { NO_FLAGS } from '@/lib/domain/decision.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { OUTCOME_BUCKETS } from '@/lib/domain/outcome-bucket.ts';
import { findingTallies, matterFindings, newTallyBook } from '@/lib/timeline/findings/finding-tallies.ts';
import { fixedMarks } from '@/lib/timeline/fixed-marks.ts';
import { isLoggedLate } from '@/lib/timeline/logged-late.ts';
import { viewMatter } from '@/lib/timeline/matter-view.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import { requestClock } from '@/lib/timeline/request-clock.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import { buildRequest, buildState, type Short, type ShortState } from './build-state.ts';

const FOLDER = new URL('./golden/', import.meta.url);
const goldens = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as ShortState,
);
const goldenStates = goldens.map((golden, index) =>
  buildState({ ...golden, matter: { ...golden.matter, id: `matter ${index}` } }),
);

const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2021-03-${String(day).padStart(2, '0')}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const instantOn = (day: string | null, hour: number) =>
  day === null ? null : `${day}T${String(hour).padStart(2, '0')}:00:00Z`;

/** Matters of up to three requests, six replies and two events, everything that may be missing sometimes missing. */
const anyState: fc.Arbitrary<MatterState> = fc
  .record({
    requests: fc.array(
      fc.record({
        kind: fc.constantFrom('ice-case-review', 'field-office-release', 'fraihat-redetermination'),
        sentOn: someDay,
        lastCheckedAt: maybe(someDay.map((day) => instantOn(day, 20))),
        ascertainment: fc.constantFrom('prospective', 'by-hand', 'via-reply'),
      }),
      { maxLength: 3 },
    ),
    replies: fc.array(
      fc.record({
        on: maybe(someDay),
        hour: maybe(fc.integer({ min: 14, max: 22 })),
        request: fc.integer({ min: -1, max: 2 }),
        codes: fc.array(fc.constantFrom(...CoreCode.options), { maxLength: 2 }),
        office: maybe(fc.constantFrom('hq', 'chicago')),
        reconsideration: maybe(fc.constantFrom('offered', 'refused', 'not-mentioned')),
        factualErrors: fc.subarray(['facility', 'name']),
        facilityNamed: maybe(fc.constantFrom('North Jail', 'South Center')),
      }),
      { maxLength: 6 },
    ),
    events: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'transfer',
          'removal',
          'release',
          'death',
          'detainer-lodged',
          'jail-release',
          'ice-pick-up',
          'relief-final',
          'habeas-filed',
          'removal-period-began',
        ),
        on: someDay,
        facilityTo: maybe(fc.constantFrom('North Jail', 'South Center')),
      }),
      { maxLength: 2 },
    ),
    facility: maybe(fc.constantFrom('North Jail', 'South Center')),
  })
  .map(({ requests, replies, events, facility }) =>
    buildState({
      matter: { facility },
      requests: requests.map((request, index) => ({ id: `r${index}`, ...request })),
      replies: replies.map(({ on, hour, request }, index) => ({
        id: `a${index}`,
        on,
        at: hour === null ? null : instantOn(on, hour),
        ...(request >= 0 && request < requests.length ? { request: `r${request}` } : {}),
      })),
      decisions: replies.flatMap(({ codes, office, ...flags }, index) =>
        codes.map((code, nth): Short => {
          const { reconsideration, factualErrors, facilityNamed } = flags;
          return {
            id: `d${index}.${nth}`,
            reply: `a${index}`,
            code,
            replyingOffice: office,
            flags: { reconsideration, factualErrors, facilityNamed },
          };
        }),
      ),
      events: events.map((event, index) => ({ id: `e${index}`, ...event })),
    }),
  );

function clocksOf(state: MatterState) {
  const view = viewMatter(state, DEFAULT_CLOCK_RULES);
  return state.requests.map((request) => requestClock(view, request, '2021-04-15'));
}

describe('every timeline', () => {
  it('has a clock that agrees with its outcome, and an end that no pause brings nearer', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const statuses = requestStatuses(state, DEFAULT_CLOCK_RULES);
        for (const [index, clock] of clocksOf(state).entries()) {
          const outcome = statuses[index]?.outcome;
          expect(clock.state === 'decided').toBe(outcome?.kind === 'reply' && isDeciding(outcome.code));
          expect(clock.state === 'to-code').toBe(outcome?.kind === 'uncoded' || outcome?.kind === 'conflict');
          if (clock.dueOn !== null) expect(clock.dueOn >= clock.declaredDueOn).toBe(true);
          if (clock.state === 'waiting-on-us') expect(clock.dueOn).toBeNull();
        }
      }),
    );
  });

  it('is added up the same by a book that judges only what changed', () => {
    const book = newTallyBook(DEFAULT_CLOCK_RULES);
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 4 }), (states) => {
        expect(book.tallies(states)).toEqual(findingTallies(states, DEFAULT_CLOCK_RULES));
        expect(book.tallies([...states].reverse())).toEqual(findingTallies([...states].reverse(), DEFAULT_CLOCK_RULES));
      }),
    );
  });

  it('finds nothing of custody, relief or suits where no event says so, nor of representation where it is not stated', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const bare = { ...state, events: [], matter: { ...state.matter, representation: null, relief: null } };
        const found = findingTallies([bare], DEFAULT_CLOCK_RULES).filter(({ count }) => count > 0);
        for (const number of [10, 13, 14, 15, 16]) expect(found.map((tally) => tally.number)).not.toContain(number);
      }),
    );
  });

  it('is the same whatever the order in which its records arrived', () => {
    const shuffled = (state: MatterState) =>
      fc.record({
        matter: fc.constant(state.matter),
        requests: fc.constant(state.requests),
        replies: fc.shuffledSubarray([...state.replies], { minLength: state.replies.length }),
        decisions: fc.shuffledSubarray([...state.decisions], { minLength: state.decisions.length }),
        events: fc.shuffledSubarray([...state.events], { minLength: state.events.length }),
        dismissals: fc.constant(state.dismissals),
        isArchived: fc.constant(state.isArchived),
      });
    fc.assert(
      fc.property(
        anyState.chain((state) => fc.tuple(fc.constant(state), shuffled(state))),
        ([state, other]) => {
          expect(requestStatuses(other, DEFAULT_CLOCK_RULES)).toEqual(requestStatuses(state, DEFAULT_CLOCK_RULES));
          expect(matterFindings(other, DEFAULT_CLOCK_RULES)).toEqual(matterFindings(state, DEFAULT_CLOCK_RULES));
          expect(clocksOf(other)).toEqual(clocksOf(state));
          expect(fixedMarks(other, '2021-04-15')).toEqual(fixedMarks(state, '2021-04-15'));
        },
      ),
    );
  });

  it('says no response only where someone looked after the window and nothing substantive came', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const status of requestStatuses(state, DEFAULT_CLOCK_RULES)) {
          if (status.outcome.kind !== 'no-response') continue;
          expect(status.checkedThrough !== null && status.checkedThrough >= status.dueOn).toBe(true);
          const replyIds = state.replies.filter((reply) => reply.requestId === status.requestId).map((r) => r.replyId);
          const codes = state.decisions.filter((d) => replyIds.includes(d.replyId)).map((d) => d.code);
          expect(codes.filter(isSubstantive)).toEqual([]);
        }
      }),
    );
  });

  it('lets a deciding reply win over every other, and puts each request in one bucket', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const status of requestStatuses(state, DEFAULT_CLOCK_RULES)) {
          expect(OUTCOME_BUCKETS).toContain(bucketOfOutcome(status.outcome));
          if (status.firstDeciding === null || status.outcome.kind !== 'reply') continue;
          expect(isDeciding(status.outcome.code)).toBe(true);
        }
      }),
    );
  });

  it('counts findings and unknowns within their denominators, and opens the records of each', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 4 }), (states) => {
        for (const tally of findingTallies(states, DEFAULT_CLOCK_RULES)) {
          expect(tally.count + tally.unknown).toBeLessThanOrEqual(tally.denominator);
          expect([tally.findings.length, tally.unknowns.length]).toEqual([tally.count, tally.unknown]);
          for (const { records } of tally.findings) expect(records.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('has no finding that rests on a flag when every flag is missing', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const bare = { ...state, decisions: state.decisions.map((decision) => ({ ...decision, flags: NO_FLAGS })) };
        const numbers = matterFindings(bare, DEFAULT_CLOCK_RULES).map((finding) => finding.number);
        for (const number of [6, 7, 8, 9]) expect(numbers).not.toContain(number);
      }),
    );
  });

  it('has no finding that rests on a date when every reply and look is undated', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const undated = {
          ...state,
          requests: state.requests.map((request) => ({ ...request, lastCheckedAt: null })),
          replies: state.replies.map((reply) => ({ ...reply, receivedOn: null, receivedAtUtc: null })),
        };
        const findings = matterFindings(undated, DEFAULT_CLOCK_RULES);
        for (const number of [1, 2, 9, 11]) expect(findings.map((finding) => finding.number)).not.toContain(number);
      }),
    );
  });
});

describe('tallies over matters', () => {
  const counts = (states: readonly MatterState[]) =>
    findingTallies(states, DEFAULT_CLOCK_RULES).map(({ number, count, denominator, unknown }) => ({
      number,
      count,
      denominator,
      unknown,
    }));

  it('are those of the golden matters added up, in any order', () => {
    const one = counts(goldenStates);
    const sum = goldenStates
      .map((state) => counts([state]))
      .reduce((total, next) =>
        total.map((tally, index) => ({
          number: tally.number,
          count: tally.count + (next[index]?.count ?? Number.NaN),
          denominator: tally.denominator + (next[index]?.denominator ?? Number.NaN),
          unknown: tally.unknown + (next[index]?.unknown ?? Number.NaN),
        })),
      );
    expect(sum).toEqual(one);
    expect(counts([...goldenStates].reverse())).toEqual(one);
    // Finding 5 compares words, which no golden hands in.
    expect(one.filter((tally) => tally.count === 0).map(({ number }) => number)).toEqual([5]);
  });

  it('leave every finding as it was when an unrelated matter is added', () => {
    const unrelated = buildState({ matter: { id: 'unrelated' }, requests: [{ id: 'u1', sentOn: '2021-03-01' }] });
    const before = findingTallies(goldenStates, DEFAULT_CLOCK_RULES);
    const after = findingTallies([...goldenStates, unrelated], DEFAULT_CLOCK_RULES);
    expect(after.map((tally) => tally.findings)).toEqual(before.map((tally) => tally.findings));
  });

  it('are all there, and zero, for no matter at all', () => {
    expect(counts([])).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1).map((number) => ({
        number,
        count: 0,
        denominator: 0,
        unknown: 0,
      })),
    );
  });
});

describe('a request logged late', () => {
  it.each([
    ['by-hand', '2021-03-02T15:00:00Z', true],
    ['by-hand', '2021-03-02T04:30:00Z', false], // still the evening of 1 March in the office's zone
    ['prospective', '2021-03-02T15:00:00Z', true],
    ['sent-archive', '2021-06-02T15:00:00Z', false],
    ['via-reply', '2021-06-02T15:00:00Z', false],
  ])('%s at %s: %s', (ascertainment, firstLoggedAt, expected) => {
    expect(isLoggedLate(buildRequest({ id: 'r', sentOn: '2021-03-01', ascertainment, firstLoggedAt }))).toBe(expected);
  });
});

it('a matter with 5,000 replies is read without a fault', () => {
  const replies = Array.from({ length: 5000 }, (_, index) => ({ id: `a${index}`, request: 'r', on: '2021-03-10' }));
  const state = buildState({
    requests: [{ id: 'r', sentOn: '2021-03-01' }],
    replies,
    decisions: replies.map(({ id }) => ({ reply: id, code: 'field-office-kickback' })),
  });
  expect(requestStatuses(state, DEFAULT_CLOCK_RULES)[0]?.wasEverKickedBack).toBe(true);
  expect(matterFindings(state, DEFAULT_CLOCK_RULES).map((finding) => finding.number)).toEqual([3]);
});
