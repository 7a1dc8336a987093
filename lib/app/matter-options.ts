// Matters and their requests as choices in the panel, with how long each request has waited.
import type { MatterOption, RequestOption } from '@/components/coding/desk-view.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { isSubstantive } from '@/lib/domain/codebook.ts';
import { businessDaysBetween, calendarDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import { type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { calendarFor } from '@/lib/timeline/declared-window.ts';

/** Every matter as a choice; `on` is the day of the letter, `null` when it has none. */
export function matterOptions(
  states: readonly MatterState[],
  rules: ClockRules,
  on: Day | null,
): readonly MatterOption[] {
  return states.map(({ matter, requests, replies, decisions }) => ({
    matterId: matter.matterId,
    pseudonym: matter.pseudonym,
    name: matter.words?.name ?? null,
    requests: requests.map((request) => requestOption(request, rules, on)),
    refusals: replies
      .map((reply) => {
        const [standing] = standingDecisions(decisions, reply.replyId);
        return {
          replyId: reply.replyId,
          on: reply.receivedOn,
          code: standing?.code ?? null,
          office: standing?.replyingOffice ?? null,
        };
      })
      .filter(({ code }) => code === null || isSubstantive(code))
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1)),
  }));
}

function requestOption(request: Request, rules: ClockRules, on: Day | null): RequestOption {
  const { requestId, kind, office, sentOn } = request;
  const elapsed =
    on === null || on < sentOn
      ? null
      : {
          calendarDays: calendarDaysBetween(sentOn, on),
          businessDays: businessDaysBetween(sentOn, on, calendarFor(request, rules)),
        };
  return { requestId, kind, office, sentOn, elapsed };
}
