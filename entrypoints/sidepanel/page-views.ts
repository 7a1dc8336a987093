// Wiring: what the panel shows when there is no letter to show.
import type { PanelView } from '@/components/coding/desk-view.ts';
import type { Session } from '@/lib/app/session.ts';
import type { FieldName, FieldState, Reading } from '@/lib/domain/reading.ts';
import type { QueueNumbers } from './use-desk-view.ts';
import type { OpenPage } from './use-open-page.ts';

/** The page's message, `null` when it has none or when who sent it cannot be told: nobody is picked of several senders. */
export function messageOf(page: OpenPage): Extract<Reading, { readonly kind: 'message' }> | null {
  if (page.state !== 'reading' || page.reading.kind !== 'message') return null;
  return page.reading.fields.sender === 'ambiguous' ? null : page.reading;
}

/** The state of a page without a readable message, `null` when it has one. */
export function pageView(page: OpenPage, queue: QueueNumbers): PanelView | null {
  if (page.state === 'connecting') return { kind: 'loading' };
  if (page.state === 'no-grant') return { kind: 'no-grant', host: page.host, isKnownSite: page.host !== null };
  const { reading } = page;
  if (messageOf(page) !== null) return null;
  if (reading.kind === 'no-message')
    return { kind: 'no-mail', uncodedCount: queue.uncoded, runningOutCount: queue.runningOut };
  if (reading.kind === 'unknown-page') return { kind: 'not-understood', ambiguous: [], missing: ['body'] };
  if (reading.kind === 'several') return { kind: 'several', total: reading.total, choices: reading.choices };
  const inState = (state: FieldState): readonly FieldName[] =>
    (Object.entries(reading.fields) as [FieldName, FieldState][])
      .filter(([, is]) => is === state)
      .map(([name]) => name); // entries of a record over FieldName
  return { kind: 'not-understood', ambiguous: inState('ambiguous'), missing: inState('missing') };
}

/** The read-only state of a damaged or newer ledger, `null` while it may be written. */
export function readOnlyView({ ledger }: Session): PanelView | null {
  const mode = ledger.mode();
  return mode.kind === 'read-only' ? { kind: 'read-only', why: mode.why } : null;
}
