// A-numbers read out of a text, in all printed forms, decoys left out. They propose a matter; they never choose it.
import type { Mail } from '@/lib/domain/mail.ts';
import { spanOf } from './evidence.ts';
import { type NormalText, normalise, placeInBody } from './normalise.ts';
import type { EvidenceSpan } from './suggestion.ts';

/** One A-number: nine digits, zero-padded. `evidence` is its place in the body, `null` when it stands in the subject. */
export type FoundANumber = { readonly aNumber: string; readonly evidence: EvidenceSpan | null };

/** What identifies people in a mail: each A-number once, in order of first mention (subject first), and where each stands. */
export type Identifiers = { readonly aNumbers: readonly string[]; readonly places: readonly FoundANumber[] };

// 7 to 9 digits: at a stretch, or grouped with the same mark between (1 to 3, then 3, then 3).
const DIGITS = String.raw`(\d{7,9}|\d{1,3}([ .-])\d{3}\2\d{3})(?!\d)(?![-.]\d)`;
const LABELS: readonly RegExp[] = [
  // A208-449-401, A# 000 000 101, A 000 000 101, A-No. 000000101; the letter stands alone before it.
  new RegExp(String.raw`(?<![\p{L}\p{N}])a ?(?:#|no\.? ?|num(?:ber)?\.? ?|-no\.? ?)?[ :#-]{0,3}${DIGITS}`, 'gu'),
  // USCIS# 000-000-811, Alien Registration Number: 000000811, Alien No. 000-000-811
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:uscis|alien|registration|a-file|numero a)(?: registration)?(?: file)?[ -]{0,2}(?:#|no\.?|num(?:ber)?\.?)?[ :#-]{0,3}${DIGITS}`,
    'gu',
  ),
];

/**
 * The A-numbers of a mail's subject and body. Receipt numbers, telephone numbers, ZIP+4 and records-request ids are not
 * A-numbers. Linear; never throws.
 * @example identifiersIn({ subject: 'A# 000 000 101', body: '' }).aNumbers // ['000000101']
 */
export function identifiersIn(mail: Pick<Mail, 'subject' | 'body'>): Identifiers {
  const found = new Map<string, FoundANumber>();
  const put = (text: string, isBody: boolean): void => {
    const normal = normalise(text);
    for (const hit of aNumbersOf(normal)) {
      const place = placeInBody(normal, hit.from, hit.to);
      const evidence = isBody ? spanOf(text, place.start, place.end) : null;
      const known = found.get(hit.aNumber);
      if (known === undefined || (known.evidence === null && evidence !== null))
        found.set(hit.aNumber, { aNumber: hit.aNumber, evidence });
    }
  };
  put(mail.subject ?? '', false);
  put(mail.body, true);
  return { aNumbers: [...found.keys()], places: [...found.values()] };
}

/** Places of A-numbers in the folded text, in order. */
export function aNumbersOf(
  normal: NormalText,
): readonly { readonly aNumber: string; readonly from: number; readonly to: number }[] {
  const hits = LABELS.flatMap((label) =>
    [...normal.text.matchAll(label)].map((match) => ({
      aNumber: (match[1] ?? '').replace(/\D/gu, '').padStart(9, '0'),
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  return hits.filter((hit) => hit.aNumber.length === 9 && Number(hit.aNumber) > 0).sort((a, b) => a.from - b.from);
}
