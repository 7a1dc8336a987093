// What an outgoing message seems to ask, and of whom. Proposed in the panel; the coder says what it is.
import type { Mail } from '@/lib/domain/mail.ts';
import { OFFICES, type OfficeId } from '@/lib/domain/offices.ts';
import type { Addressee, RequestKind } from '@/lib/domain/request.ts';

/** `null` is "the words do not say". */
export type ProposedRequest = {
  readonly kind: RequestKind | null;
  readonly addressee: Addressee | null;
  readonly office: OfficeId | null;
};

/** Words by which each process is named. SOURCE: the project's field notes, section 1. First match wins. */
const KIND_WORDS: readonly (readonly [RequestKind, readonly string[]])[] = [
  ['fraihat-redetermination', ['fraihat', 'custody redetermination']],
  ['ice-case-review', ['case review', 'ero ombudsman', 'senior reviewing official']],
  ['stay-of-removal', ['stay of removal', 'i-246']],
  ['credible-fear-parole', ['credible fear parole', '11002.1']],
  ['humanitarian-parole', ['humanitarian parole', '212(d)(5)']],
  ['post-order-review', ['post-order custody review', 'post order custody review', '241.4', '241.13']],
  ['opla-discretion', ['prosecutorial discretion']],
  ['field-office-release', ['release request', 'request for release', 'release from custody', 'reconsider custody']],
];
const HEADQUARTERS_WORDS: readonly string[] = ['icecasereview', 'ombudsman', 'hq.dhs.gov', 'headquarters'];
const READ_LIMIT = 20_000;

/** Reads subject, recipients and body. @example proposeRequest(mail).kind // 'fraihat-redetermination' */
export function proposeRequest(mail: Pick<Mail, 'subject' | 'body' | 'to' | 'cc'>): ProposedRequest {
  const text = `${mail.subject ?? ''}\n${mail.body.slice(0, READ_LIMIT)}`.toLowerCase();
  const recipients = [...mail.to, ...mail.cc]
    .map(({ name, address }) => `${name ?? ''} ${address ?? ''}`)
    .join(' ')
    .toLowerCase();
  const kind = KIND_WORDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? null;
  if (HEADQUARTERS_WORDS.some((word) => recipients.includes(word)))
    return { kind, addressee: 'hq-case-review', office: 'hq' };
  if (recipients.includes('opla')) return { kind, addressee: 'opla', office: null };
  const office = officeNamed(recipients) ?? officeNamed(text);
  return { kind, addressee: office === null ? null : 'field-office', office };
}

/** The one field office that a text names, `null` when it names none or several. */
function officeNamed(text: string): OfficeId | null {
  const plain = ` ${text.replace(/[^a-z]+/gu, ' ')} `;
  const named = OFFICES.filter(
    ({ id, name }) => id !== 'hq' && plain.includes(` ${name.toLowerCase().replace(/[^a-z]+/gu, ' ')} `),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
