// The two clocks and what came first, of the requests in view.
import type { ClockView, WaitingView } from '@/components/patterns/statistics-view.ts';
import { aalenJohansen } from '@/lib/rollup/aalen-johansen.ts';
import { kaplanMeier } from '@/lib/rollup/kaplan-meier.ts';
import { restrictedMean } from '@/lib/rollup/restricted-mean.ts';
import { atRiskAt } from '@/lib/rollup/risk-table.ts';
import { medianWait } from '@/lib/rollup/survival-median.ts';
import { censorOthers } from '@/lib/rollup/survival-time.ts';
import {
  type RequestWait,
  timesOf,
  WAIT_CAUSES,
  WAIT_EXCLUSIONS,
  type WaitCause,
  type WaitClock,
  type WaitExclusion,
} from '@/lib/rollup/waiting-time.ts';
import type { PatternFacts } from './pattern-facts.ts';

/** Curves, at-risk counts and what was left out. */
export function waitingView(facts: Pick<PatternFacts, 'waits' | 'requests' | 'rules'>): WaitingView {
  const { waits } = facts;
  const longest = Math.max(0, ...timesOf(waits, 'decision').map(({ exit }) => exit));
  const ticks = dayTicks(longest);
  return {
    ticks,
    clocks: (['reply', 'decision'] as const).map((clock) => clockView(waits, clock, ticks)),
    firstReply: aalenJohansen(timesOf(waits, 'reply'), WAIT_CAUSES),
    leftOut: leftOutOf(waits),
    lateEntries: waits.filter(({ loggedLate, reply }) => loggedLate && reply.kind === 'time').length,
    endsUncoded: waits.filter(({ endsUncoded, reply }) => endsUncoded && isCensored(reply)).length,
    windowDays: windowDays(facts),
  };
}

const ANSWERS: Readonly<Record<WaitClock, ReadonlySet<WaitCause>>> = {
  reply: new Set<WaitCause>(['kick-back', 'denial', 'granted', 'other-reply']),
  decision: new Set<WaitCause>(['denial', 'granted', 'other-reply']),
};

function clockView(waits: readonly RequestWait[], clock: WaitClock, ticks: readonly number[]): ClockView {
  const isAnswer = (cause: WaitCause): boolean => ANSWERS[clock].has(cause);
  const times = timesOf(waits, clock);
  const curve = kaplanMeier(censorOthers(times, isAnswer));
  const onTime = timesOf(
    waits.filter(({ loggedLate }) => !loggedLate),
    clock,
  );
  const tau = [365, 180, 90, 60, 30, 14].find((days) => curve.longest !== null && days <= curve.longest) ?? null;
  return {
    clock,
    curve,
    median: medianWait(curve),
    restricted: tau === null ? null : restrictedMean(curve, tau),
    atRisk: atRiskAt(times, ticks),
    censored: times.filter(({ cause }) => cause === null).length,
    endedFirst: times.filter(({ cause }) => cause === 'ended-first').length,
    medianWithoutLate: medianWait(kaplanMeier(censorOthers(onTime, isAnswer))),
  };
}

const STEPS = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825];
const MOST_TICKS = 8;

/** Ticks from 0 at a step people count in, at most eight, the last on or after `longest`. @example dayTicks(130) // [0, 30, ..., 150] */
export function dayTicks(longest: number): readonly number[] {
  const step = STEPS.find((days) => longest / days < MOST_TICKS) ?? Math.ceil(longest / MOST_TICKS);
  return Array.from({ length: Math.max(1, Math.ceil(longest / step)) + 1 }, (_, index) => index * step);
}

function leftOutOf(waits: readonly RequestWait[]): Readonly<Record<WaitExclusion, number>> {
  const count = (why: WaitExclusion): number =>
    waits.filter(({ reply }) => reply.kind === 'left-out' && reply.why === why).length;
  const counts = WAIT_EXCLUSIONS.map((why) => [why, count(why)] as const);
  return Object.fromEntries(counts) as Record<WaitExclusion, number>; // one entry for each exclusion
}

function isCensored(wait: RequestWait['reply']): boolean {
  return wait.kind === 'time' && wait.time.cause === null;
}

function windowDays({ requests, rules }: Pick<PatternFacts, 'requests' | 'rules'>): number | null {
  const kinds = new Set(requests.map(({ kind }) => kind));
  const days = new Set(
    rules.rules.filter(({ kind }) => kinds.has(kind)).map(({ days, count }) => (count === 'calendar' ? days : null)),
  );
  const [only] = days;
  return days.size === 1 ? (only ?? null) : null;
}
