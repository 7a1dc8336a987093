// Our own request, open in the mail: "this looks like a request you sent: start the clock?"
import type { ClockView, OutgoingView } from '@/components/coding/desk-view.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type Addressee, RequestKind } from '@/lib/domain/request.ts';
import { proposeRequest } from '@/lib/suggest/propose-request.ts';
import { dueDay, ruleFor } from '@/lib/timeline/declared-window.ts';
import type { Capture } from './find-capture.ts';
import { offerMatter } from './offer-matter.ts';
import type { KnownOfLetter } from './panel-view.ts';
import type { Session } from './session.ts';

/** The view of an outgoing request; `started` once a request was recorded from this very message. */
export async function outgoingView(
  { ledger }: Session,
  known: KnownOfLetter,
  { mail, capture }: { readonly mail: Mail; readonly capture: Capture | null },
): Promise<OutgoingView> {
  const offer = await offerMatter(ledger, mail, known);
  const recorded = capture?.matters
    .flatMap((state) => state.requests)
    .find((request) => request.mailId === capture.state.mailId);
  return {
    kind: 'request',
    ...known.shared,
    offer,
    proposed: proposeRequest(mail),
    sentOn: known.day,
    clocks: clocksOf(known.rules, known.day),
    saving: { state: 'idle' },
    started: recorded === undefined ? null : { atUtc: recorded.firstLoggedAt },
  };
}

function clocksOf(rules: ClockRules, sentOn: string | null): Readonly<Record<RequestKind, ClockView>> {
  const clock = (kind: RequestKind): ClockView => {
    const { days, count } = ruleFor(kind, rules);
    const addressee: Addressee = kind === 'ice-case-review' ? 'hq-case-review' : 'field-office';
    const dueOn = sentOn === null ? null : dueDay({ kind, addressee, office: null, sentOn }, rules);
    return { days, count, dueOn };
  };
  return Object.fromEntries(RequestKind.options.map((kind) => [kind, clock(kind)])) as Record<RequestKind, ClockView>; // one entry for each kind
}
