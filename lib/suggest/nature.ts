// What a mail is at all, before any code: an agency's reply, our own request, neither, or a look-alike.
import type { Mail } from '@/lib/domain/mail.ts';
import { spanOfWords } from './evidence.ts';
import { identifiersIn } from './identifiers.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import { isAgencyDomain, judgeSender } from './sender.ts';
import { type ReadBody, readBody, type Sentence } from './sentences.ts';
import { reviewerLevelOf } from './signature-facts.ts';
import type { EvidenceSpan, MailNature } from './suggestion.ts';
import { weigh } from './weigh.ts';

/** What of a mail tells its nature. */
export type JudgeableMail = Pick<Mail, 'from' | 'to' | 'cc' | 'subject' | 'body'>;

const ASKS = indexPhrases(
  [
    'request|requesting|requests|ask|asking|urge|seek|write|writing|submit|submitting|renew|petition ..12 release|parole|review|reconsider*|redetermination|stay|discretion|bond|custody|supervision',
    'please ..3 release|review|reconsider|consider|exercise|grant',
    'on behalf of ..6 client',
    'following ..3 up ..8 request',
  ],
  (words) => words,
  {},
);

/** A subject under which something is asked of an agency. */
const ASKING_SUBJECT =
  /\b(?:request|redetermination|release|parole|stay of removal|case review|reconsideration|custody|bond|solicitud)\b/u;

/** Kinds of agency mail that answer no request. SOURCE: the project's field notes, section 4. */
const OTHER_KINDS: readonly (readonly [key: string, subject: RegExp])[] = [
  ['natureRecordsRequest', /\b(?:foia|icfo|freedom of information)\b/u],
  ['natureNewsletter', /\b(?:newsletter|webinar|news release|press release|media advisory|digest|unsubscribe)\b/u],
  ['natureReminder', /\b(?:reminder|check-?in)\b/u],
  ['natureReceipt', /\b(?:bond receipt|payment (?:receipt|confirmation)|cebonds|e-?file|eservice)\b/u],
];

/**
 * Says what a mail is. `ownAddresses` are the organisation's own, lower case. A mail without a sender is judged by its
 * signature. Never throws.
 * @example natureOf({ from: { name: null, address: 'x@ice.dhs.gov' }, to: [], cc: [], subject: null, body: 'Denied.' }) // { kind: 'agency-reply' }
 */
export function natureOf(mail: JudgeableMail, ownAddresses: readonly string[] = []): MailNature {
  const sender = judgeSender(mail.from);
  if (sender.kind === 'look-alike') return { kind: 'look-alike-sender', domain: sender.domain };
  const read = readBody(mail.body);
  const isOwn = mail.from.address !== null && ownAddresses.includes(mail.from.address.toLowerCase());
  if (isOwn || sender.kind === 'outside') return natureOfOutgoing(mail, read, isOwn);
  if (sender.kind === 'records') return other('natureRecordsRequest', evidenceOfOther(read));
  if (sender.kind === 'postmaster')
    return isBounceOfOthers(mail) ? other('natureNotFromAgency', null) : { kind: 'agency-reply' };
  const subject = (mail.subject ?? '').slice(0, 500).toLowerCase();
  const named = OTHER_KINDS.find(
    ([key, pattern]) => pattern.test(subject) && !(key === 'natureReminder' && REPLY_SUBJECT.test(subject)),
  );
  if (named !== undefined) return other(named[0], evidenceOfOther(read));
  if (!REPLY_SUBJECT.test(subject) && isNoticeMailbox(mail.from.address ?? ''))
    return other('natureOtherAgencyMail', null);
  const strongest = [...weigh(read.sentences).found].sort((a, b) => b.weight - a.weight)[0];
  if (strongest?.code === 'not-a-reply' && strongest.weight >= 0.85 && !saysMore(read, REPLY_SUBJECT.test(subject))) {
    return other('natureOtherAgencyMail', spanOfWords(read, strongest.sentence));
  }
  if (sender.kind === 'agency') return { kind: 'agency-reply' };
  return reviewerLevelOf(read) !== null ? { kind: 'agency-reply' } : other('natureSenderNotStated', null);
}

const ADDRESS_DOMAIN = /@([a-z0-9][a-z0-9.-]{2,120}[a-z])/giu;
const BOUNCE_READ_LIMIT = 20_000;

/** A bounce names the address that failed: one that names addresses and no agency's is of some other mail. */
function isBounceOfOthers({ from, subject, body }: JudgeableMail): boolean {
  const own = from.address?.slice(from.address.lastIndexOf('@') + 1).toLowerCase() ?? '';
  if (isAgencyDomain(own)) return false;
  const text = `${subject ?? ''}\n${body}`.slice(0, BOUNCE_READ_LIMIT);
  const domains = [...text.matchAll(ADDRESS_DOMAIN)]
    .map((match) => match[1] ?? '')
    .filter((domain) => domain.toLowerCase() !== own);
  return domains.length > 0 && !domains.some(isAgencyDomain);
}

const REPLY_SUBJECT = /^\s*(?:re|fwd?|rv|aw)\s*:/u;
/** Mailboxes of the agencies that write to many and answer nobody. SOURCE: their printed names; our own list (2026-11). */
const NOTICE_MAILBOX =
  /career|recruit|\bjobs?\b|survey|feedback|stat(?:s|istics)\b|newsletter|bulletin|tip-?line|hotline|crcl|\boig|rulemaking|regulation|case-?status|locator|scheduler|appointment|\becas\b|\bsave\b|industry|acquisition|procurement|vendor|social|training|academy|webmaster|help-?desk|service-?desk|alumni|moderniz|oversight|\bodo\b|comms|communications|announce|events?\b|alerts?\b|notifications?|engagement|stakeholder|bond-?(?:management|refund|info)|\bbonds\b|cebonds|e-?file|erofile|visitation|library|webinar/u;

/** A mailbox for announcements, or one of the courts' (they answer no request made to ICE). */
function isNoticeMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase().replace(/[._]/gu, ' ');
  return NOTICE_MAILBOX.test(local) || /(?:^|\.)usdoj\.gov$/u.test(address.slice(at + 1).toLowerCase());
}

const DECIDING: ReadonlySet<string> = new Set([
  'denial',
  'granted',
  'partial-relief',
  'release-revoked',
  'custody-continued',
]);

/** Whether the letter says something of a request, whatever else it mentions (an obligor, an online system). */
function saysMore(read: ReadBody, isReply: boolean): boolean {
  return weigh(read.sentences).found.some(
    ({ code, weight }) =>
      weight >= 0.7 && (DECIDING.has(code) || (isReply && code !== 'not-a-reply' && code !== 'acknowledgement')),
  );
}

/** Ours, when it is sent to an agency and asks for something or names a person by A-number. */
function natureOfOutgoing(mail: JudgeableMail, read: ReadBody, isOwn: boolean): MailNature {
  const goesToAgency = [...mail.to, ...mail.cc].some(({ address }) => {
    const at = address?.lastIndexOf('@') ?? -1;
    return address !== null && at >= 0 && isAgencyDomain(address.slice(at + 1).trim());
  });
  const subject = (mail.subject ?? '').slice(0, 500).toLowerCase();
  const asks =
    ASKING_SUBJECT.test(subject) ||
    read.sentences.some((sentence: Sentence) => findPhrases(ASKS, sentence.tokens).length > 0) ||
    identifiersIn(mail).aNumbers.length > 0;
  if (goesToAgency && (asks || isOwn)) return { kind: 'outgoing-request' };
  return other(isOwn ? 'natureOwnMail' : 'natureNotFromAgency', null);
}

function other(key: string, evidence: EvidenceSpan | null): MailNature {
  return { kind: 'other', why: { key, values: {} }, evidence };
}

function evidenceOfOther(read: ReadBody): EvidenceSpan | null {
  const cue = weigh(read.sentences).found.find((one) => one.code === 'not-a-reply');
  return cue === undefined ? null : spanOfWords(read, cue.sentence);
}
