// The list of matters and one matter's page.
import type { MatterPageView, MatterRow } from '@/components/matters/matters-view.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { OFFICES } from '@/lib/domain/offices.ts';
import { matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import { findingView } from './finding-views.ts';
import { matterOptions } from './matter-options.ts';
import type { Session } from './session.ts';
import { timelineLines } from './timeline-lines.ts';

/** Every matter as a line of the list. */
export async function matterRows({ ledger }: Session): Promise<readonly MatterRow[]> {
  const rules = (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  return (await ledger.matters()).map((state) => matterRow(state, rules));
}

function matterRow(state: MatterState, rules: ClockRules): MatterRow {
  const { matter, requests } = state;
  const last = [...requests].sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1)).at(-1);
  const status = requestStatuses(state, rules).find(({ requestId }) => requestId === last?.requestId);
  return {
    matterId: matter.matterId,
    pseudonym: matter.pseudonym,
    name: matter.words?.name ?? null,
    fieldOffice: matter.fieldOffice,
    requestCount: requests.length,
    lastSentOn: last?.sentOn ?? null,
    lastOutcome: status === undefined ? null : bucketOfOutcome(status.outcome),
    findingCount: matterFindings(state, rules).length,
  };
}

/** One matter's page, `null` when there is no such matter. */
export async function matterPageView(session: Session, matterId: Id): Promise<MatterPageView | null> {
  const state = await session.ledger.matter(matterId);
  if (state === null) return null;
  const rules = (await session.ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const { matter } = state;
  const today = dayInZone(session.nowUtc(), session.timeZone);
  return {
    matterId,
    pseudonym: matter.pseudonym,
    name: matter.words?.name ?? null,
    fieldOffice: matter.fieldOffice,
    facility: matter.facility,
    representation: matter.representation,
    requests: matterOptions([state], rules, today)[0]?.requests ?? [],
    timeline: timelineLines(state, rules, null),
    findings: matterFindings(state, rules).map(findingView),
    offices: OFFICES.map(({ id, name }) => ({ id, name })),
  };
}
