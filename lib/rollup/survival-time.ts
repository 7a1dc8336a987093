// One request as the statistics of time see it: when it came under observation, when it left, and why.

/**
 * Days since sending. `enter` is `null` when it was watched from the sending on (day 0 included), else the day it was
 * first logged: at risk in (enter, exit]. `cause` is what ended the wait, `null` when nothing had by `exit` (censored).
 */
export type SurvivalTime<C extends string = string> = {
  readonly enter: number | null;
  readonly exit: number;
  readonly cause: C | null;
};

/** The same times with every cause but `keep` turned into censoring: what the curve of one clock is drawn from. */
export function censorOthers<C extends string>(
  times: readonly SurvivalTime<C>[],
  keep: (cause: C) => boolean,
): readonly SurvivalTime<C>[] {
  return times.map((time) => (time.cause === null || keep(time.cause) ? time : { ...time, cause: null }));
}
