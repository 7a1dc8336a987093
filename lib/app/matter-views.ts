// The list of matters and one matter's page.
import type {
  ClockRow,
  DismissedView,
  MatterFindingView,
  MatterPageView,
  MatterRow,
} from '@/components/matters/matters-view.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Day, Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { OFFICES } from '@/lib/domain/offices.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { ruleFor } from '@/lib/timeline/declared-window.ts';
import { findingKey } from '@/lib/timeline/findings/finding-key.ts';
import { dismissedFindings, matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { fixedMarks } from '@/lib/timeline/fixed-marks.ts';
import { viewMatter } from '@/lib/timeline/matter-view.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import { recordProblems } from '@/lib/timeline/record-problems.ts';
import { requestClock } from '@/lib/timeline/request-clock.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import type { Finding } from '@/lib/timeline/status.ts';
import { findingView } from './finding-views.ts';
import { matterChart } from './matter-chart.ts';
import { matterHistory } from './matter-history.ts';
import { matterOptions } from './matter-options.ts';
import type { Session } from './session.ts';
import { timelineLines } from './timeline-lines.ts';

/** Every matter as a line of the list, archived ones included and marked. */
export async function matterRows({ ledger }: Session): Promise<readonly MatterRow[]> {
  const rules = (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  return (await ledger.matters()).map((state) => matterRow(state, rules));
}

function matterRow(state: MatterState, rules: ClockRules): MatterRow {
  const { matter, requests, isArchived } = state;
  const last = [...requests].sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1)).at(-1);
  const status = requestStatuses(state, rules).find(({ requestId }) => requestId === last?.requestId);
  return {
    matterId: matter.matterId,
    pseudonym: matter.pseudonym,
    name: matter.words?.name ?? null,
    aNumbers: matter.words?.aNumbers ?? [],
    fieldOffice: matter.fieldOffice,
    facility: matter.facility,
    requestCount: requests.length,
    lastSentOn: last?.sentOn ?? null,
    lastOutcome: status === undefined ? null : bucketOfOutcome(status.outcome),
    findingCount: matterFindings(state, rules).length,
    isArchived,
  };
}

/** One matter's page, `null` when there is no such matter. */
export async function matterPageView(session: Session, matterId: Id): Promise<MatterPageView | null> {
  const { ledger } = session;
  const state = await ledger.matter(matterId);
  const [option] = state === null ? [] : matterOptions([state], DEFAULT_CLOCK_RULES, null);
  if (state === null || option === undefined) return null;
  const rules = (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const today = dayInZone(session.nowUtc(), session.timeZone);
  const history = await ledger.history(matterId);
  const { matterId: _id, pseudonym, words, ...codes } = state.matter;
  const findings = matterFindings(state, rules);
  return {
    matterId,
    pseudonym,
    facts: { codes, words: words ?? NO_WORDS },
    isArchived: state.isArchived,
    option,
    timeline: timelineLines(state, rules, null),
    chart: matterChart(state, rules, findings),
    clocks: clockRows(state, rules, today),
    marks: fixedMarks(state, today),
    findings: findings.map((finding) => matterFinding(state, finding)),
    dismissed: dismissedViews(state, rules, history),
    problems: recordProblems(state, today),
    history: matterHistory(history, matterId),
    offices: OFFICES.map(({ id, name }) => ({ id, name })),
  };
}

const NO_WORDS = { name: null, aNumbers: [], countryOfOrigin: null, vulnerabilities: [], notes: null };

function clockRows(state: MatterState, rules: ClockRules, today: Day): readonly ClockRow[] {
  const view = viewMatter(state, rules);
  return state.requests.map((request) => {
    const { state: stands, dueOn, daysLeft } = requestClock(view, request, today);
    const { requestId, kind, sentOn } = request;
    return { requestId, kind, sentOn, state: stands, dueOn, daysLeft, count: ruleFor(kind, rules).count };
  });
}

function matterFinding(state: MatterState, finding: Finding): MatterFindingView {
  const days = finding.records.map(({ id }) => dayOf(state, id)).filter((day) => day !== null);
  const { facilityNamed: _named, facilityHeld: _held, ...values } = finding.values;
  return {
    ...findingView(finding),
    key: findingKey(finding),
    recordIds: finding.records.map(({ id }) => id),
    facts: Object.entries(values).map(([name, value]) => ({ name, value })),
    days: [...new Set(days)].sort(),
  };
}

function dayOf({ requests, replies, events }: MatterState, id: Id): Day | null {
  const request = requests.find(({ requestId }) => requestId === id);
  const reply = replies.find(({ replyId }) => replyId === id);
  return request?.sentOn ?? reply?.receivedOn ?? events.find(({ eventId }) => eventId === id)?.on ?? null;
}

function dismissedViews(
  state: MatterState,
  rules: ClockRules,
  history: readonly JournalEntry[],
): readonly DismissedView[] {
  return dismissedFindings(state, rules).flatMap((finding) => {
    const key = findingKey(finding);
    const dismissal = state.dismissals.find(({ number, recordIds }) => `${number}:${recordIds.join(',')}` === key);
    if (dismissal === undefined) return [];
    const { reason, coder, recordedAtUtc: atUtc, entryId } = dismissal;
    const actionId = history.find((entry) => entry.entryId === entryId)?.author.actionId ?? null;
    return [{ finding: matterFinding(state, finding), reason, coder, atUtc, actionId }];
  });
}
