// The small timeline of a matter: what was asked, what came back, what happened, and the findings under the entry they rest on.
import type { TimelineLine } from '@/components/coding/desk-view.ts';
import type { OutcomeGlyph } from '@/components/coding/outcome-glyph.ts';
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { businessDaysBetween, calendarDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { settledCode, viewMatter } from '@/lib/timeline/matter-view.ts';
import { findingView } from './finding-views.ts';

/** How each code is drawn. */
export const CODE_GLYPH: Readonly<Record<CoreCode, OutcomeGlyph>> = {
  'summary-denial': 'denial',
  'reasoned-denial': 'reasoned',
  'field-office-kickback': 'kickback',
  granted: 'granted',
  'partial-relief': 'partial',
  'custody-continued': 'other',
  'information-requested': 'other',
  'rejected-procedural': 'other',
  misrouted: 'other',
  acknowledgement: 'ack',
  undeliverable: 'ack',
  'status-update': 'ack',
  'release-revoked': 'other',
  moot: 'other',
  'not-a-reply': 'other',
};

type Entry = Extract<TimelineLine, { kind: 'entry' }>;

/** The lines of a matter, oldest first. `here` marks the letter that is open, unless it is coded already. */
export function timelineLines(state: MatterState, rules: ClockRules, here: Day | null): readonly TimelineLine[] {
  const entries = entriesOf(state, rules);
  if (here !== null) entries.push({ kind: 'entry', key: 'here', on: here, glyph: 'here', words: { kind: 'here' } });
  entries.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const findings = matterFindings(state, rules);
  const lines: TimelineLine[] = [];
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    if (before?.words.kind === 'request' && before.on < entry.on) lines.push(waitBetween(before.on, entry.on, rules));
    lines.push(entry);
    for (const finding of findings) {
      if (finding.records.at(-1)?.id === entry.key)
        lines.push({ kind: 'finding', key: findingView(finding).key, finding: findingView(finding) });
    }
  }
  return lines;
}

function entriesOf(state: MatterState, rules: ClockRules): Entry[] {
  const requests = state.requests.map(
    (request): Entry => ({
      kind: 'entry',
      key: request.requestId,
      on: request.sentOn,
      glyph: 'request',
      words: { kind: 'request', request: request.kind, office: request.office },
    }),
  );
  const replies = viewMatter(state, rules).replies.flatMap((view): Entry[] => {
    if (view.moment.on === null) return [];
    const code = settledCode(view);
    const base = { kind: 'entry', key: view.id, on: view.moment.on } as const;
    if (code === null) return [{ ...base, glyph: 'other', words: { kind: 'uncoded' } }];
    const office = view.standing[0]?.replyingOffice ?? null;
    return [{ ...base, glyph: CODE_GLYPH[code], words: { kind: 'reply', code, office } }];
  });
  const events = state.events.map(
    (event): Entry => ({
      kind: 'entry',
      key: event.eventId,
      on: event.on,
      glyph: 'event',
      words: { kind: 'event', event: event.kind, detail: eventDetail(event) },
    }),
  );
  return [...requests, ...replies, ...events];
}

/** Where to, which country: the words of an event that are not of its kind; `null` where it has none. */
function eventDetail({ kind, facilityTo, country }: CaseEvent): string | null {
  return kind === 'alternative-country-request' ? country : facilityTo;
}

function waitBetween(from: Day, to: Day, rules: ClockRules): TimelineLine {
  const calendar = { isHeadquarters: false, closures: rules.closures };
  const elapsed = {
    calendarDays: calendarDaysBetween(from, to),
    businessDays: businessDaysBetween(from, to, calendar),
  };
  return { kind: 'wait', key: `${from}-${to}`, elapsed };
}
