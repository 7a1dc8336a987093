// The matter's drawing as data: requests, replies, silences, custody and events on one axis, with their findings.
import type { ChartRow, MatterChartView } from '@/components/matters/matters-view.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { isDeciding, isSubstantive } from '@/lib/domain/codebook.ts';
import { businessDaysBetween, dayInZone } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { beginsCustody, endsCustody, eventsInOrder } from '@/lib/timeline/custody.ts';
import { addressedOffice, calendarFor, dueDay, zoneOf } from '@/lib/timeline/declared-window.ts';
import { type MatterView, type ReplyView, settledCode, viewMatter } from '@/lib/timeline/matter-view.ts';
import { closingEvents, statusOf } from '@/lib/timeline/request-statuses.ts';
import type { Finding, RecordRef } from '@/lib/timeline/status.ts';
import { CODE_GLYPH } from './timeline-lines.ts';

/** The drawing of a matter; `null` when nothing in it has a date. Rows are in the order of sending. */
export function matterChart(
  state: MatterState,
  rules: ClockRules,
  findings: readonly Finding[],
): MatterChartView | null {
  const view = viewMatter(state, rules);
  const marks = findings.flatMap((finding) => placeOf(view, finding));
  const rows = [...state.requests]
    .sort((a, b) => (a.sentOn + a.requestId < b.sentOn + b.requestId ? -1 : 1))
    .map((request) => rowOf(view, request, marks));
  const events = eventsInOrder(state).map(({ eventId, on, kind }) => ({ key: eventId, on, event: kind }));
  const lastChecked = lastLook(state);
  const days = [
    ...rows.flatMap((row) => [row.sentOn, row.dueOn, ...row.replies.map(({ on }) => on)]),
    ...events.map(({ on }) => on),
    ...(lastChecked === null ? [] : [lastChecked]),
  ].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return null;
  const placed = new Set(rows.flatMap((row) => row.findings.map(({ on, number }) => `${number} ${on}`)));
  const rest = marks.filter(({ number, on }) => !placed.has(`${number} ${on}`));
  return { from, to, lastChecked, rows, held: heldSpans(state, { from, to }), events, findings: rest };
}

type Placed = { readonly number: Finding['number']; readonly on: Day; readonly requestId: string | null };

/** Where a finding stands: at its last record that has a day, in the row of its request. */
function placeOf(view: MatterView, { number, records, values }: Finding): readonly Placed[] {
  const last = records.at(-1);
  if (last === undefined) return [];
  const at = dated(view, last);
  const seen = typeof values.checkedThrough === 'string' ? values.checkedThrough : at.on;
  return seen === null ? [] : [{ number, on: seen, requestId: at.requestId }];
}

function dated(
  view: MatterView,
  { type, id }: RecordRef,
): { readonly on: Day | null; readonly requestId: string | null } {
  if (type === 'request') {
    return { on: view.state.requests.find(({ requestId }) => requestId === id)?.sentOn ?? null, requestId: id };
  }
  if (type === 'event')
    return { on: view.state.events.find(({ eventId }) => eventId === id)?.on ?? null, requestId: null };
  const reply = view.replies.find((each) => each.id === id);
  return { on: reply?.moment.on ?? null, requestId: reply?.request?.requestId ?? null };
}

function rowOf(view: MatterView, request: Request, marks: readonly Placed[]): ChartRow {
  const status = statusOf(view, request);
  const isSilent = status.outcome.kind === 'no-response' || status.outcome.kind === 'open';
  const calendar = calendarFor(request, view.rules);
  const dueOn = dueDay(request, view.rules);
  const seen = status.checkedThrough;
  const silentThrough = isSilent && seen !== null && seen >= dueOn ? seen : null;
  return {
    key: request.requestId,
    request: request.kind,
    office: addressedOffice(request),
    sentOn: request.sentOn,
    dueOn,
    replies: view.repliesTo(request.requestId).flatMap((reply) => replyMark(reply, request.sentOn, calendar)),
    closedOn: status.outcome.kind === 'closed-by-event' ? (closingEvents(view, request)[0]?.on ?? null) : null,
    silentThrough,
    silentBusinessDays: silentThrough === null ? null : businessDaysBetween(request.sentOn, silentThrough, calendar),
    escalates: view.replies.some(({ id }) => id === request.answers) ? request.answers : null,
    findings: marks
      .filter(({ requestId }) => requestId === request.requestId)
      .map(({ number, on }) => ({ number, on })),
  };
}

function replyMark(
  reply: ReplyView,
  sentOn: Day,
  calendar: Parameters<typeof businessDaysBetween>[2],
): ChartRow['replies'] {
  const { on } = reply.moment;
  if (on === null) return [];
  const code = settledCode(reply);
  return [
    {
      key: reply.id,
      on,
      glyph: code === null ? 'other' : CODE_GLYPH[code],
      code,
      office: reply.standing[0]?.replyingOffice ?? null,
      businessDays: businessDaysBetween(sentOn, on, calendar),
      isSubstantive: code !== null && isSubstantive(code),
      isDeciding: code !== null && isDeciding(code),
    },
  ];
}

/** Custody as spans of one facility each; a move without a place to has a span whose facility is not stated. */
function heldSpans(
  state: MatterState,
  { from, to }: { readonly from: Day; readonly to: Day },
): MatterChartView['held'] {
  const moves = eventsInOrder(state).filter(
    (event) => event.kind === 'transfer' || beginsCustody(event) || endsCustody(event),
  );
  const spans: { from: Day; to: Day; facility: string | null }[] = [];
  const first = moves[0];
  const isHeldAtFirst = state.matter.facility !== null || (first !== undefined && !beginsCustody(first));
  const isNewCustody = first !== undefined && (first.kind === 'taken-into-custody' || first.kind === 'release-revoked');
  let start: Day | null = isHeldAtFirst && !isNewCustody ? from : null;
  let facility = first?.facilityFrom ?? state.matter.facility;
  for (const move of moves) {
    if (start !== null && move.on > start) spans.push({ from: start, to: move.on, facility });
    start = endsCustody(move) ? null : move.on;
    facility = move.facilityTo ?? (beginsCustody(move) ? state.matter.facility : null);
  }
  if (start !== null && to > start) spans.push({ from: start, to, facility });
  return spans;
}

function lastLook(state: MatterState): Day | null {
  const days = state.requests.flatMap((request) =>
    request.lastCheckedAt === null ? [] : [dayInZone(request.lastCheckedAt, zoneOf(addressedOffice(request)))],
  );
  return days.sort().at(-1) ?? null;
}
