// suggest: what a reply seems to be, with the words that say so. Stands on the arrow Mail --suggest--> Suggestion.
import type { Codebook, CoreCode } from '@/lib/domain/codebook.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type LearnedChoice, withLearned } from './apply-learned.ts';
import { choicesOf } from './choose-by-model.ts';
import type { Choice } from './choose-code.ts';
import { clientsOf } from './clients.ts';
import { spanOfFolded, spanOfWords } from './evidence.ts';
import { flagsOf } from './flags.ts';
import { type Learned, NOTHING_LEARNED } from './learn.ts';
import type { LocalCue } from './local-cues.ts';
import { type Looked, lookAt, lookAtPart, type SuggestibleMail } from './look-at.ts';
import type { Sender } from './sender.ts';
import { type ReadBody, readBody } from './sentences.ts';
import { replyingOfficeOf, reviewerLevelOf } from './signature-facts.ts';
import type { EvidenceSpan, Suggestion, SuggestionReason } from './suggestion.ts';
import { trainedModel } from './trained-model.ts';
import { pointsToAttachment } from './weigh.ts';

const REASON_KEYS: Readonly<Record<CoreCode, string>> = {
  'summary-denial': 'reasonSummaryDenial',
  'reasoned-denial': 'reasonReasonedDenial',
  'field-office-kickback': 'reasonFieldOfficeKickback',
  granted: 'reasonGranted',
  'partial-relief': 'reasonPartialRelief',
  'custody-continued': 'reasonCustodyContinued',
  'information-requested': 'reasonInformationRequested',
  'rejected-procedural': 'reasonRejectedProcedural',
  misrouted: 'reasonMisrouted',
  acknowledgement: 'reasonAcknowledgement',
  undeliverable: 'reasonUndeliverable',
  'status-update': 'reasonStatusUpdate',
  'release-revoked': 'reasonReleaseRevoked',
  moot: 'reasonMoot',
  'not-a-reply': 'reasonNotAReply',
};
const LONGEST_EVIDENCE_WORDS = 45;
const REFUSALS: ReadonlySet<CoreCode> = new Set<CoreCode>([
  'summary-denial',
  'reasoned-denial',
  'custody-continued',
  'release-revoked',
]);

/** What may be known beside the mail: the matter, what this computer learned, and the person's own cues. */
export type Known = {
  readonly matter?: MatterState;
  readonly learned?: Learned;
  readonly localCues?: readonly LocalCue[];
};

/**
 * Proposes what a reply is: best first, empty when it is not clear enough to say (abstains rather than guesses).
 * A mail that names several clients gives one suggestion for each (`about`), the likeliest first.
 * Only codes of `codebook` are proposed. A mail from a look-alike address, from outside the agencies, or whose answer is
 * in an attachment gives `[]`. Never throws; linear in the body, of which the first 32,000 characters are read.
 * `known.matter` lets a fact of the reply be compared with the matter's (factual errors); `known.learned` is what this
 * computer learned from confirmed decisions, `known.localCues` the person's own: they may raise or add a code, never
 * remove one.
 * @example suggest(mailSaying('Your request for release is denied.'), CODEBOOK_1_0)[0]?.code // 'summary-denial'
 */
export function suggest(mail: SuggestibleMail, codebook: Codebook, known: Known = {}): readonly Suggestion[] {
  const looked = lookAt(mail);
  if (looked === null) return [];
  const codes = new Set(codebook.codes.map((code) => code.code));
  const local = { learned: known.learned ?? NOTHING_LEARNED, localCues: known.localCues ?? [] };
  const choose = (part: Looked): readonly LearnedChoice[] =>
    withLearned(choicesOf(part, trainedModel()), part.read, local).filter(
      (choice) => codes.has(choice.code) && mayCome(choice.code, looked.sender),
    );
  const whole = choose(looked);
  const context = { sentAtUtc: mail.sentAtUtc ?? null, matter: known.matter ?? null };
  const clients = clientsOf(looked.read);
  if (clients.length === 0) return suggestionsOf(looked, whole, context);
  const each = clients.flatMap((client): readonly Suggestion[] => {
    const part = lookAtPart(looked, client.sentences);
    const [own] = choose(part);
    const [choice, from] = own === undefined ? [whole[0], looked] : [own, part];
    if (choice === undefined) return [];
    const about = { aNumber: client.aNumber, evidence: spanOfFolded(looked.read, client.from, client.to) };
    return suggestionsOf(from, [choice], context).map((suggestion) => ({ ...suggestion, about }));
  });
  return each.length < 2 ? suggestionsOf(looked, whole, context) : each.sort((a, b) => b.probability - a.probability);
}

function suggestionsOf(
  { read, engagement, saysAttached }: Looked,
  choices: readonly LearnedChoice[],
  context: { readonly sentAtUtc: string | null; readonly matter: MatterState | null },
): readonly Suggestion[] {
  if (choices.length === 0) return [];
  const flags = flagsOf(read, { ...context, engagement });
  const replyingOffice = replyingOfficeOf(read);
  const reviewerLevel = reviewerLevelOf(read);
  return choices.map((choice) => ({
    code: choice.code,
    probability: Math.min(0.99, choice.probability),
    evidence: evidenceOf(read, choice),
    reason: reasonOf(choice),
    reasonGiven: REFUSALS.has(choice.code) && !saysAttached ? engagement.reasonGiven : null,
    flags,
    replyingOffice,
    reviewerLevel,
  }));
}

/**
 * Whether the answer is said to be in an attachment: the coder should read that, nothing is guessed from the note.
 * @example needsAttachment({ body: 'Please see attached.', attachmentNames: ['r.pdf'] }) // true
 */
export function needsAttachment(mail: Pick<Mail, 'body' | 'attachmentNames'>): boolean {
  const read = readBody(mail.body);
  if (read.sentences.some(pointsToAttachment)) return true;
  const words = read.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  return words === 0 && mail.attachmentNames.some((name) => /\.(?:pdf|docx?|tiff?|rtf)$/iu.test(name));
}

/** The code's own reason; where this computer's decisions spoke, that is the reason. */
function reasonOf({ code, learned }: LearnedChoice): SuggestionReason {
  if (learned === null) return { key: REASON_KEYS[code], values: {} };
  const count = String(learned.confirmed);
  if (learned.kind === 'local-cue') return { key: 'reasonLocalCue', values: { words: learned.words.join(', ') } };
  if (learned.kind === 'boilerplate') return { key: 'reasonLearnedSentence', values: { count } };
  return { key: 'reasonLearnedWords', values: { count, words: learned.words.join(', ') } };
}

/** A stranger's mail is never an agency's decision; only a bounce or "not a reply" may be said of it. */
function mayCome(code: CoreCode, sender: Sender['kind']): boolean {
  if (sender === 'postmaster') return code === 'undeliverable';
  if (sender === 'outside' || sender === 'records') return code === 'not-a-reply';
  return true;
}

/** The sentences of the strongest cues, up to two; a long sentence is cut to the cue's own words. */
function evidenceOf(read: ReadBody, choice: Choice): readonly EvidenceSpan[] {
  const spans: EvidenceSpan[] = [];
  const seen = new Set<object>();
  const strongest = choice.found[0]?.weight ?? 0;
  for (const one of choice.found) {
    if (seen.has(one.sentence) || spans.length >= 2 || one.weight < strongest * 0.8) continue;
    seen.add(one.sentence);
    const isLong = one.sentence.tokens.length > LONGEST_EVIDENCE_WORDS;
    const from = isLong ? Math.max(0, one.match.from - 8) : 0;
    const to = isLong ? Math.min(one.sentence.tokens.length, one.match.to + 8) : one.sentence.tokens.length;
    const span = spanOfWords(read, one.sentence, from, to);
    if (span !== null) spans.push(span);
  }
  return spans;
}
