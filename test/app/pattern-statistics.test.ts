// From records to the statistics of Patterns: how long each request waited, what is left out, and what the filters leave.
import { describe, expect, it, test } from 'vitest';
import { factsOf, NO_FILTERS } from '@/lib/app/pattern-facts.ts';
import { patternStatistics } from '@/lib/app/pattern-statistics.ts';
import { recordRows } from '@/lib/app/pattern-view.ts';
import { statisticsCsv } from '@/lib/app/statistics-csv.ts';
import { requestWaits } from '@/lib/app/survival-times.ts';
import { dayTicks } from '@/lib/app/waiting-view.ts';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { expectPlainNumbers } from '@/test/rollup/survival-times.ts';
import { buildState, type Short, type ShortState } from '@/test/timeline/build-state.ts';
import { inventedStates } from './pattern-states.ts';

const SENT = { id: 'one', sentOn: '2021-03-01', lastCheckedAt: '2021-04-30T18:00:00Z' };

function waitOf(short: Omit<ShortState, 'requests'>, request: Short = {}) {
  const state = buildState({ ...short, requests: [{ ...SENT, ...request }] });
  const wait = requestWaits(state, DEFAULT_CLOCK_RULES)[0];
  if (wait === undefined) throw new Error('There is one request');
  return wait;
}

const KICKED = { id: 'kicked', request: 'one', on: '2021-03-08' };
const DENIED = { id: 'denied', request: 'one', on: '2021-03-20' };
const CODED = [
  { reply: 'kicked', code: 'field-office-kickback' },
  { reply: 'denied', code: 'summary-denial' },
];

describe('how long a request waited', () => {
  it('a kick-back ends the wait for a reply and not that for a decision', () => {
    const wait = waitOf({ replies: [KICKED, DENIED], decisions: CODED });
    expect(wait.reply).toEqual({ kind: 'time', time: { enter: null, exit: 7, cause: 'kick-back' } });
    expect(wait.decision).toEqual({ kind: 'time', time: { enter: null, exit: 19, cause: 'denial' } });
  });
  it('an unanswered request is followed to the last look, never to today', () => {
    expect(waitOf({}).reply).toEqual({ kind: 'time', time: { enter: null, exit: 60, cause: null } });
  });
  it('an unanswered request nobody looked after is in no curve', () => {
    expect(waitOf({}, { lastCheckedAt: null }).reply).toEqual({ kind: 'left-out', why: 'never-checked' });
  });
  it('one known only from its reply is in no curve', () => {
    const wait = waitOf({ replies: [DENIED], decisions: CODED.slice(1) }, { ascertainment: 'via-reply' });
    expect([wait.reply, wait.decision]).toEqual(Array(2).fill({ kind: 'left-out', why: 'via-reply' }));
  });
  it('one logged late is at risk only from then', () => {
    const wait = waitOf({}, { firstLoggedAt: '2021-03-11T18:00:00Z', ascertainment: 'by-hand' });
    expect(wait.reply).toEqual({ kind: 'time', time: { enter: 10, exit: 60, cause: null } });
    expect(wait.loggedLate).toBe(true);
  });
  it('one from a complete Sent archive enters at its sending', () => {
    const wait = waitOf({}, { firstLoggedAt: '2021-05-11T18:00:00Z', ascertainment: 'sent-archive' });
    expect(wait.reply).toEqual({ kind: 'time', time: { enter: null, exit: 60, cause: null } });
  });
  it.each(['removal', 'transfer', 'release', 'death'])('a %s before any reply competes', (kind) => {
    const wait = waitOf({
      replies: [DENIED],
      decisions: CODED.slice(1),
      events: [{ id: 'event', kind, on: '2021-03-10' }],
    });
    expect(wait.reply).toEqual({ kind: 'time', time: { enter: null, exit: 9, cause: 'ended-first' } });
  });
  it('an event on the day of the reply does not, unless its instant came first', () => {
    const on = '2021-03-20';
    const replies = [{ ...DENIED, at: '2021-03-20T15:00:00Z' }];
    const decisions = CODED.slice(1);
    const after = waitOf({ replies, decisions, events: [{ id: 'event', kind: 'removal', on, at: `${on}T18:00:00Z` }] });
    const before = waitOf({
      replies,
      decisions,
      events: [{ id: 'event', kind: 'removal', on, at: `${on}T13:00:00Z` }],
    });
    expect(after.reply).toMatchObject({ time: { cause: 'denial' } });
    expect(before.reply).toMatchObject({ time: { cause: 'ended-first' } });
  });
  it('an event after the last look, or before the sending, is none of it', () => {
    for (const on of ['2021-05-03', '2021-02-20']) {
      const wait = waitOf({ events: [{ id: 'event', kind: 'transfer', on }] });
      expect(wait.reply).toEqual({ kind: 'time', time: { enter: null, exit: 60, cause: null } });
    }
  });
  it('a reply nobody has coded ends what is known, and is no event', () => {
    const wait = waitOf({ replies: [KICKED] });
    expect(wait.reply).toEqual({ kind: 'time', time: { enter: null, exit: 7, cause: null } });
    expect(wait.endsUncoded).toBe(true);
  });
  it('a reply without a day, or one before the sending, leaves the request out', () => {
    const undated = waitOf({ replies: [{ ...DENIED, on: null }], decisions: CODED.slice(1) });
    expect(undated.reply).toEqual({ kind: 'left-out', why: 'undated' });
    const uncoded = waitOf({ replies: [{ ...DENIED, on: null }] });
    expect(uncoded.reply).toEqual({ kind: 'left-out', why: 'undated' });
    const early = waitOf({ replies: [{ ...DENIED, on: '2021-02-01' }], decisions: CODED.slice(1) });
    expect(early.reply).toEqual({ kind: 'left-out', why: 'undated' });
  });
  it('a bounced request is in no curve', () => {
    const wait = waitOf({ replies: [KICKED], decisions: [{ reply: 'kicked', code: 'undeliverable' }] });
    expect(wait.reply).toEqual({ kind: 'left-out', why: 'undeliverable' });
  });
});

const STATES = inventedStates(160);
const statistics = (states: readonly MatterState[], filters = NO_FILTERS) =>
  patternStatistics(factsOf(states, DEFAULT_CLOCK_RULES, filters));

describe('the statistics of the requests in view', () => {
  const all = statistics(STATES);
  it('count every request once: in the curve, left out, or answered before it was logged', () => {
    const { curve } = all.waiting.clocks[0] ?? { curve: { n: 0, left: 0 } };
    const leftOut = Object.values(all.waiting.leftOut).reduce((a, b) => a + b, 0);
    expect(curve.n + curve.left + leftOut).toBe(160);
    expect(leftOut).toBeGreaterThan(0);
  });
  it('do not depend on the order of the matters', () => {
    const turned = statistics(STATES.toReversed());
    expect(turned.waiting).toEqual(all.waiting);
    expect(turned.funnels).toEqual(all.funnels);
    expect(turned.trends).toEqual(all.trends);
    expect(turned.agreement?.measures).toEqual(all.agreement?.measures);
  });
  it('split by office, the funnel has the same counts as the whole', () => {
    for (const funnel of all.funnels) {
      expect(funnel.rows.reduce((sum, { share }) => sum + share.count, 0)).toBe(funnel.common.count);
      expect(funnel.rows.reduce((sum, { share }) => sum + share.n, 0)).toBe(funnel.common.n);
      expect(funnel.comparisons).toBe(funnel.rows.length);
    }
  });
  it('the months hold every request whose clock has run out', () => {
    const trend = all.trends.find(({ outcome }) => outcome === 'summary-denial');
    const inMonths = trend?.months.reduce((sum, { share }) => sum + share.n, 0) ?? 0;
    expect(inMonths + (trend?.stillOpen ?? 0)).toBe(160);
  });
  it('open as many records as they say, by representation and by coding', () => {
    const facts = factsOf(STATES, DEFAULT_CLOCK_RULES, NO_FILTERS);
    for (const { representation, n, silent, granted } of all.representation.rows) {
      const count = (bucket: 'all' | 'no-response' | 'granted-or-partial') =>
        recordRows(facts, { kind: 'representation', representation, bucket }).length;
      expect([count('all'), count('no-response'), count('granted-or-partial')]).toEqual([
        n,
        silent.count,
        granted.count,
      ]);
    }
    expect(recordRows(facts, { kind: 'coded-twice' })).toHaveLength(all.agreement?.measures.units ?? -1);
    for (const [why, count] of Object.entries(all.waiting.leftOut)) {
      expect(recordRows(facts, { kind: 'left-out', why: why as 'undated' })).toHaveLength(count); // keys of the record
    }
  });
  it('coders agree as often as they were made to', () => {
    expect(all.agreement?.measures.units).toBeGreaterThan(20);
    expect(all.agreement?.measures.raw).toBeGreaterThan(0.7);
    expect(all.agreement?.measures.raw).toBeLessThan(1);
    expect(statistics(STATES.map((state) => ({ ...state, decisions: [] }))).agreement).toBeNull();
  });
  it('the share of silence is bounded by what might never have been logged', () => {
    const bounds = all.boundsFor(10);
    const silent = factsOf(STATES, DEFAULT_CLOCK_RULES, NO_FILTERS).outcomes.shares['no-response'];
    expect(bounds?.low).toBeCloseTo(silent.count / (silent.n + 10), 12);
    expect(bounds?.high).toBeCloseTo((silent.count + 10) / (silent.n + 10), 12);
  });
  it.each([
    ['nothing', []],
    ['one matter', inventedStates(1)],
    ['two matters', inventedStates(2)],
    ['many', STATES],
  ] as const)('of %s have no NaN, Infinity or -0, on the page or in a file', (_, states) => {
    const facts = factsOf(states, DEFAULT_CLOCK_RULES, NO_FILTERS);
    const { boundsFor, ...rest } = patternStatistics(facts);
    expectPlainNumbers(rest);
    expectPlainNumbers(boundsFor(0));
    for (const chart of ['waiting', 'over-time', 'funnel', 'by-month'] as const) {
      expect(new TextDecoder().decode(statisticsCsv(facts, chart))).not.toMatch(/NaN|Infinity|,-0[,\r]/u);
    }
  });
});

test('other declared rules are read anew, and the same state is not', () => {
  const state = buildState({ requests: [{ ...SENT, lastCheckedAt: '2021-03-20T18:00:00Z' }] });
  const outcomeUnder = (days: number) =>
    factsOf([state], { rules: [{ kind: 'ice-case-review', days, count: 'calendar' }], closures: [] }, NO_FILTERS)
      .requests[0]?.outcome;
  expect([outcomeUnder(14), outcomeUnder(60), outcomeUnder(14)]).toEqual(['no-response', 'open', 'no-response']);
});

describe('filters', () => {
  it('by representation, coder and codebook leave what they say', () => {
    const inView = (change: Partial<typeof NO_FILTERS>) =>
      factsOf(STATES, DEFAULT_CLOCK_RULES, { ...NO_FILTERS, ...change });
    const attorneys = inView({ representation: 'attorney' });
    expect(attorneys.states.every(({ matter }) => matter.representation === 'attorney')).toBe(true);
    expect(attorneys.requests.length).toBeGreaterThan(10);
    const coded = inView({ coder: 'A. Coder' });
    expect(coded.requests.length).toBe(inView({ codebookVersion: '1.0' }).requests.length);
    expect(coded.requests.every(({ outcome }) => outcome !== 'no-response' && outcome !== 'uncoded')).toBe(true);
    expect(inView({ coder: 'Nobody' }).requests).toEqual([]);
    expect(inView({ relief: 'none' }).requests).toHaveLength(160);
    expect(inView({ relief: 'asylum' }).requests).toEqual([]);
    expect(coded.coders).toEqual(['A. Coder']);
  });
});

test('detention after a final grant runs to its end, else to the last look; countries are counted once', () => {
  const asked = { kind: 'alternative-country-request', on: '2021-03-15' };
  const state = buildState({
    matter: { id: 'granted', relief: { kind: 'cat', grantedOn: '2021-01-20', finalOn: '2021-02-20' } },
    requests: [SENT],
    events: [
      { id: 'a', ...asked, country: 'Mexico', countryTie: false, embassyAnswer: 'declined' },
      { id: 'b', ...asked, country: 'Mexico', countryTie: false, embassyAnswer: 'no-answer' },
      { id: 'c', ...asked, country: 'Spain', countryTie: true, embassyAnswer: null },
    ],
  });
  const row = statistics([state]).postRelief[0];
  expect(row).toMatchObject({
    days: 69,
    ended: null,
    countriesAsked: 2,
    withTie: 1,
    declined: 1,
    noAnswer: 1,
    accepted: 0,
  });
  const released = { ...state, events: [...state.events, ...releasedOn('2021-03-22')] };
  expect(statistics([released]).postRelief[0]).toMatchObject({ days: 30, ended: 'release' });
  expect(statistics([buildState({ requests: [SENT] })]).postRelief).toEqual([]);
});

function releasedOn(on: string): MatterState['events'] {
  return buildState({ events: [{ id: 'release', kind: 'release', on }] }).events;
}

test('ticks of days are few, and the last is no earlier than the longest wait', () => {
  expect(dayTicks(130)).toEqual([0, 30, 60, 90, 120, 150]);
  for (const longest of [0, 1, 6, 90, 365, 5000, 40_000]) {
    const ticks = dayTicks(longest);
    expect(ticks.length).toBeLessThanOrEqual(9);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, longest));
  }
});
