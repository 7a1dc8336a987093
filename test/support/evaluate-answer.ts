// One message of a corpus file through the real lib/suggest, as the side panel asks it: what it is at all, then what it says.
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import type { Address } from '@/lib/domain/mail.ts';
import { splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';
import { natureOf } from '@/lib/suggest/nature.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import type { Answer, GoldLine } from './evaluate-metrics.ts';

/** How often a mail said to be no reply, by its sender or subject, is none. Measured on test/corpus/development. */
const NATURE_PROBABILITY = 0.97;

export type CorpusMail = Parameters<typeof natureOf>[0] & Parameters<typeof suggest>[0];

/** A line of a corpus file as the mail a reader would make of it: the quoted part apart. */
export function mailOfLine(line: GoldLine): CorpusMail {
  const { body, quoted } = splitQuotedPlainText(line.text);
  const sentAt = line.date === null || line.date === undefined ? Number.NaN : Date.parse(line.date);
  return {
    from: addressOf(line.from),
    to: (Array.isArray(line.to) ? line.to : line.to === undefined || line.to === null ? [] : [line.to]).map(addressOf),
    cc: [],
    subject: line.subject ?? null,
    sentAtUtc: Number.isNaN(sentAt) ? null : new Date(sentAt).toISOString(),
    body,
    quoted,
    attachmentNames: [...(line.attachmentNames ?? [])],
  };
}

/** What is said of a mail, with the words and the time it took. */
export function answerOf(mail: CorpusMail): Answer & { readonly isByNature: boolean } {
  const started = performance.now();
  const nature = natureOf(mail);
  const isOther =
    nature.kind === 'outgoing-request' ||
    nature.kind === 'look-alike-sender' ||
    (nature.kind === 'other' && nature.why.key !== 'natureSenderNotStated');
  const best = isOther ? undefined : suggest(mail, CODEBOOK_1_0)[0];
  const ms = performance.now() - started;
  if (isOther) {
    const quote = nature.kind === 'other' ? nature.evidence?.quote.exact : undefined;
    return {
      code: 'not-a-reply',
      probability: NATURE_PROBABILITY,
      evidence: quote === undefined ? [] : [quote],
      ms,
      isByNature: true,
    };
  }
  return {
    isByNature: false,
    code: best?.code ?? null,
    probability: best?.probability ?? 0,
    evidence: best?.evidence.map(({ quote }) => quote.exact) ?? [],
    ms,
  };
}

/** `Name <a@b>`, `a@b`, or an object with `name` and `address` (or `email`). Unstated is `null`. */
function addressOf(from: unknown): Address {
  if (typeof from === 'string') {
    const match = /^\s*"?([^"<]{0,300}?)"?\s*<([^<>]{1,320})>\s*$/u.exec(from);
    if (match !== null) return { name: match[1] === '' ? null : (match[1] ?? null), address: match[2]?.trim() ?? null };
    return from.includes('@') ? { name: null, address: from.trim() } : { name: from, address: null };
  }
  if (typeof from !== 'object' || from === null) return { name: null, address: null };
  const fields = new Map(Object.entries(from));
  const text = (key: string): string | null => {
    const value: unknown = fields.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { name: text('name'), address: text('address') ?? text('email') };
}
