// suggest: what a reply seems to be, with the words that say so. Stands on the arrow Mail --suggest--> Suggestion.
import type { Codebook, CoreCode } from '@/lib/domain/codebook.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type Choice, chooseCodes } from './choose-code.ts';
import { spanOfWords } from './evidence.ts';
import { flagsOf } from './flags.ts';
import { engagementOf } from './reason-given.ts';
import { judgeSender } from './sender.ts';
import { type ReadBody, readBody } from './sentences.ts';
import { replyingOfficeOf, reviewerLevelOf } from './signature-facts.ts';
import type { EvidenceSpan, Suggestion } from './suggestion.ts';
import { pointsToAttachment, weigh } from './weigh.ts';

/** What of a mail is read. `quoted` is never classified; `sentAtUtc` only tells which facility was right that day. */
export type SuggestibleMail = Pick<Mail, 'body' | 'quoted' | 'subject' | 'from' | 'attachmentNames'> &
  Partial<Pick<Mail, 'sentAtUtc'>>;

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
const CUSTODY_REVIEW_SUBJECT = /\b(?:post.order|pocr|(?:90|180).day|241\.(?:4|13)|custody review)\b/u;
const LONGEST_EVIDENCE_WORDS = 45;
const REFUSALS: ReadonlySet<CoreCode> = new Set<CoreCode>([
  'summary-denial',
  'reasoned-denial',
  'custody-continued',
  'release-revoked',
]);

/**
 * Proposes what a reply is: best first, empty when it is not clear enough to say (abstains rather than guesses).
 * Only codes of `codebook` are proposed. A mail from a look-alike address, from outside the agencies, or whose answer is
 * in an attachment gives `[]`. Never throws; linear in the body, of which the first 64,000 characters are read.
 * `known.matter` lets a fact of the reply be compared with the matter's (factual errors).
 * @example suggest(mailSaying('Your request for release is denied.'), CODEBOOK_1_0)[0]?.code // 'summary-denial'
 */
export function suggest(
  mail: SuggestibleMail,
  codebook: Codebook,
  known: { readonly matter?: MatterState } = {},
): readonly Suggestion[] {
  const sender = judgeSender(mail.from);
  if (sender.kind === 'look-alike') return [];
  const read = readBody(mail.body);
  const { found, saysAttached } = weigh(read.sentences);
  const engagement = engagementOf(read.sentences);
  const isCustodyReview = CUSTODY_REVIEW_SUBJECT.test((mail.subject ?? '').slice(0, 500).toLowerCase());
  const codes = new Set(codebook.codes.map((code) => code.code));
  const choices = chooseCodes(found, { engagement, saysAttached, isCustodyReview }).filter(
    (choice) => codes.has(choice.code) && mayCome(choice.code, sender.kind),
  );
  if (choices.length === 0) return [];
  const flags = flagsOf(read, { sentAtUtc: mail.sentAtUtc ?? null, matter: known.matter ?? null, engagement });
  const replyingOffice = replyingOfficeOf(read);
  const reviewerLevel = reviewerLevelOf(read);
  return choices.map((choice) => ({
    code: choice.code,
    probability: Math.min(0.99, choice.probability),
    evidence: evidenceOf(read, choice),
    reason: { key: REASON_KEYS[choice.code], values: {} },
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

/** A stranger's mail is never an agency's decision; only a bounce or "not a reply" may be said of it. */
function mayCome(code: CoreCode, sender: 'agency' | 'records' | 'postmaster' | 'unknown' | 'outside'): boolean {
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
