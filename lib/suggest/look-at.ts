// One look at a mail, shared by the suggestion and by the script that trains its model.
import type { Mail } from '@/lib/domain/mail.ts';
import type { FeatureSource } from './features.ts';
import { engagementOf } from './reason-given.ts';
import { judgeSender } from './sender.ts';
import { readBody, type Sentence } from './sentences.ts';
import { weigh } from './weigh.ts';

/** What of a mail is read. `quoted` is never classified; `sentAtUtc` only tells which facility was right that day. */
export type SuggestibleMail = Pick<Mail, 'body' | 'quoted' | 'subject' | 'from' | 'attachmentNames'> &
  Partial<Pick<Mail, 'sentAtUtc'>>;

/** A mail read, its cues weighed. */
export type Looked = FeatureSource & { readonly isCustodyReview: boolean };

const CUSTODY_REVIEW_SUBJECT =
  /\b(?:post.order|pocr|(?:90|180).day|241\.(?:4|13)|custody review|custody determination|file review)\b/u;
/** What only a review after a final order speaks of. */
const CUSTODY_REVIEW_BODY =
  /\b(?:post.order|pocr|241\.(?:4|13)|removal period|review panel|detention committee|other governments|another ninety days|foreseeable future|(?:90|180).day (?:custody )?review)\b/u;

/** Reads a mail; `null` when its address only looks like an agency's. Never throws; linear in the body. */
export function lookAt(mail: SuggestibleMail): Looked | null {
  const sender = judgeSender(mail.from);
  if (sender.kind === 'look-alike') return null;
  const read = readBody(mail.body);
  const { found, saysAttached } = weigh(read.sentences);
  return {
    read,
    found,
    saysAttached,
    engagement: engagementOf(read.sentences),
    sender: sender.kind,
    subject: mail.subject,
    mailbox: mail.from.address,
    hasQuoted: mail.quoted !== '',
    isCustodyReview:
      CUSTODY_REVIEW_SUBJECT.test((mail.subject ?? '').slice(0, 500).toLowerCase()) ||
      CUSTODY_REVIEW_BODY.test(read.normal.text.slice(0, 6000)),
  };
}

/** The same look at some of the sentences only: those about one client. */
export function lookAtPart(looked: Looked, sentences: readonly Sentence[]): Looked {
  const { found, saysAttached } = weigh(sentences);
  const engagement = engagementOf(sentences);
  return { ...looked, read: { ...looked.read, sentences }, found, saysAttached, engagement };
}
