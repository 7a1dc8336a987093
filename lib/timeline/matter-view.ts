// A matter read once for its clocks and findings: each reply with its request, its moment and what it was coded as.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Decision } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import { type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import type { Request } from '@/lib/domain/request.ts';
import { addressedOffice, zoneOf } from './declared-window.ts';
import { byMoment, type Moment } from './moment.ts';

/** One reply in its place. `standing` holds the decisions that stand: none is uncoded, more than one a conflict. */
export type ReplyView = {
  readonly id: Id;
  readonly reply: Reply;
  /** The request it answers, by `reply.requestId` only; `null` when it is matched to none. */
  readonly request: Request | null;
  readonly moment: Moment;
  readonly standing: readonly Decision[];
};

/** A reply whose coding is settled. */
export type CodedReply = ReplyView & { readonly decision: Decision };

/** One matter with its replies oldest first, `not-a-reply` left out. */
export type MatterView = {
  readonly state: MatterState;
  readonly rules: ClockRules;
  readonly replies: readonly ReplyView[];
  /** The same replies by the request they answer. */
  readonly repliesTo: (requestId: Id) => readonly ReplyView[];
};

/** Reads a matter under the declared rules. The order of its lists does not matter. */
export function viewMatter(state: MatterState, rules: ClockRules): MatterView {
  const requests = new Map(state.requests.map((request) => [request.requestId, request]));
  const decisions = groupBy(state.decisions, (decision) => decision.replyId);
  const replies = state.replies
    .map((reply): ReplyView => {
      const request = reply.requestId === null ? null : (requests.get(reply.requestId) ?? null);
      const standing = standingDecisions(decisions.get(reply.replyId) ?? [], reply.replyId);
      const office = request === null ? state.matter.fieldOffice : addressedOffice(request);
      return { id: reply.replyId, reply, request, moment: momentOf(reply, zoneOf(office)), standing };
    })
    .filter((view) => settledCode(view) !== 'not-a-reply')
    .sort(byMoment);
  const byRequest = groupBy(replies, (view) => view.request?.requestId ?? null);
  return { state, rules, replies, repliesTo: (requestId) => byRequest.get(requestId) ?? [] };
}

/** The one code all standing decisions give, `null` when there is none or they differ. */
export function settledCode(view: ReplyView): CoreCode | null {
  const code = view.standing[0]?.code ?? null;
  return view.standing.every((decision) => decision.code === code) ? code : null;
}

/** The decision that stands alone, `null` when the reply is uncoded or in conflict. */
export function settledDecision(view: ReplyView): Decision | null {
  return view.standing.length === 1 ? (view.standing[0] ?? null) : null;
}

/** The replies whose coding is settled, oldest first. */
export function codedReplies(views: readonly ReplyView[]): readonly CodedReply[] {
  return views.flatMap((view) => {
    const decision = settledDecision(view);
    return decision === null ? [] : [{ ...view, decision }];
  });
}

/** The replies nobody has coded or whose decisions conflict: what they are is not known. */
export function unsettledReplies(views: readonly ReplyView[]): readonly ReplyView[] {
  return views.filter((view) => view.standing.length !== 1);
}

function momentOf(reply: Reply, timeZone: string): Moment {
  const on = reply.receivedOn ?? (reply.receivedAtUtc === null ? null : dayInZone(reply.receivedAtUtc, timeZone));
  return { on, atUtc: reply.receivedAtUtc };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
