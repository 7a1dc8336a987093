// What the panel shows for a reading of the page: one query that joins ledger, suggestion and timeline. Writes nothing.
import type { CodedView, PanelView, ReplyView, StandingView } from '@/components/coding/desk-view.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Decision } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import { type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { OFFICES } from '@/lib/domain/offices.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import { natureOf } from '@/lib/suggest/nature.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { matterFindings } from '@/lib/timeline/findings/finding-tallies.ts';
import { type Capture, findCapture } from './find-capture.ts';
import { findingsOfReply } from './finding-views.ts';
import { historyLines } from './history-lines.ts';
import { letterView } from './letter-view.ts';
import { matterOptions } from './matter-options.ts';
import { offerMatter } from './offer-matter.ts';
import { outgoingView } from './outgoing-view.ts';
import type { Session } from './session.ts';
import { timelineLines } from './timeline-lines.ts';

/** A message in the panel. `key` changes with the message; the flags are what the person asked for on this one. */
export type OpenLetter = {
  readonly mail: Mail;
  readonly key: string;
  readonly isCodedAnyway: boolean;
  readonly isCorrecting: boolean;
};

/** The matter that the coder has chosen so far, `null` while there is none: then the offered one is looked at. */
export type ChosenMatter = Id | null;

const OFFICE_OPTIONS = OFFICES.map(({ id, name }) => ({ id, name }));

/** The view of an open message. */
export async function panelView(session: Session, letter: OpenLetter, chosen: ChosenMatter = null): Promise<PanelView> {
  const { mail, key } = letter;
  if (mail.completeness !== 'whole') return { kind: 'clipped', letter: letterView(mail, key) };
  const capture = await findCapture(session.ledger, mail);
  const known = await knownOf(session, mail, key);
  const coded = capture === null ? null : codedReply(capture);
  if (coded !== null && capture !== null && !letter.isCorrecting)
    return codedView(session, known, { ...coded, capture });
  const nature = natureOf(mail, session.ownAddresses);
  if (nature.kind === 'outgoing-request' && !letter.isCodedAnyway)
    return outgoingView(session, known, { mail, capture });
  if ((nature.kind === 'other' || nature.kind === 'look-alike-sender') && !letter.isCodedAnyway && coded === null) {
    return { kind: 'not-agency-reply', letter: known.shared.letter, nature };
  }
  return replyView(session, known, { letter, chosen });
}

/** What every view of a letter needs. */
export type KnownOfLetter = {
  readonly states: readonly MatterState[];
  readonly rules: ClockRules;
  readonly day: string | null;
  readonly shared: Pick<ReplyView, 'letter' | 'matters' | 'offices'>;
};

async function knownOf({ ledger, timeZone }: Session, mail: Mail, key: string): Promise<KnownOfLetter> {
  const states = await ledger.matters();
  const rules = (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const day = mail.sentAtUtc === null ? null : dayInZone(mail.sentAtUtc, timeZone);
  const shared = { letter: letterView(mail, key), matters: matterOptions(states, rules, day), offices: OFFICE_OPTIONS };
  return { states, rules, day, shared };
}

async function replyView(
  { ledger }: Session,
  known: KnownOfLetter,
  { letter, chosen }: { readonly letter: OpenLetter; readonly chosen: ChosenMatter },
): Promise<ReplyView> {
  const offer = await offerMatter(ledger, letter.mail, known);
  const matterId = chosen ?? (offer.kind === 'exact' ? offer.matterId : null);
  const state = known.states.find(({ matter }) => matter.matterId === matterId);
  const [suggestion] = suggest(letter.mail, CODEBOOK_1_0, state === undefined ? {} : { matter: state });
  return {
    kind: 'reply',
    ...known.shared,
    offer,
    suggestion: suggestion ?? null,
    isBlind: false,
    codebook: CODEBOOK_1_0,
    timeline: state === undefined ? [] : timelineLines(state, known.rules, known.day),
    saving: { state: 'idle' },
    switchedTo: null,
    isCorrection: letter.isCorrecting,
  };
}

/** The reply of a captured message that somebody has coded, with the matter it is in (`null`: not a reply). */
type CodedReply = { readonly reply: Reply; readonly state: MatterState | null; readonly standing: readonly Decision[] };

function codedReply({ state, matters }: Capture): CodedReply | null {
  for (const holder of [...matters, state]) {
    for (const reply of holder.replies) {
      const standing = reply.mailId === state.mailId ? standingDecisions(holder.decisions, reply.replyId) : [];
      if (standing.length > 0) return { reply, state: 'matter' in holder ? holder : null, standing };
    }
  }
  return null;
}

async function codedView(
  { ledger }: Session,
  { shared, rules }: KnownOfLetter,
  { reply, state, standing, capture }: CodedReply & { readonly capture: Capture },
): Promise<CodedView> {
  const history = await ledger.history(state?.matter.matterId ?? capture.state.mailId);
  return {
    kind: 'coded',
    ...shared,
    matterId: reply.matterId,
    requestId: reply.requestId,
    standing: standing.map(standingView),
    history: historyLines(history, capture.state.mailId),
    findings: state === null ? [] : findingsOfReply(matterFindings(state, rules), reply.replyId),
    timeline: state === null ? [] : timelineLines(state, rules, null),
  };
}

function standingView(decision: Decision): StandingView {
  const { suggested } = decision;
  return {
    decisionId: decision.decisionId,
    code: decision.code,
    quotes: decision.words?.evidence ?? [],
    reasonGiven: decision.reasonGiven,
    flags: decision.flags,
    office: decision.replyingOffice,
    reviewerLevel: decision.reviewerLevel,
    coder: decision.coder,
    recordedAtUtc: decision.recordedAtUtc,
    withSuggestion: suggested === null ? 'none' : suggested.code === decision.code ? 'agreed' : 'differed',
    note: decision.words?.note ?? null,
  };
}
