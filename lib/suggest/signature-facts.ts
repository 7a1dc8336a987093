// Who signed: the replying office and the reviewer's level, from the signature. The office of the facility is another thing.
import type { ReviewerLevel } from '@/lib/domain/decision.ts';
import { OFFICES, type OfficeId } from '@/lib/domain/offices.ts';
import { spanOfFolded } from './evidence.ts';
import type { Line } from './letter-parts.ts';
import { normalise } from './normalise.ts';
import type { ReadBody } from './sentences.ts';
import type { Suggestion } from './suggestion.ts';

const OFFICE_WORDS =
  /\b(?:field office|ero|sub-?office|enforcement and removal|removal operations|district office|office of)\b/u;
/** A street or a ZIP code: the city of a postal address says nothing about the office. */
const POSTAL = /\b\d{5}(?:-\d{4})?\b|\b(?:street|st\.?,|avenue|ave\.?|suite|blvd|road|p\.o\. box|s\.?w\.?,)\b/u;
const HEADQUARTERS =
  /\b(?:headquarters|hq|senior reviewing official|ero ombudsman|case review (?:team|unit|staff)|removal division|deputy assistant director)\b/u;

/** Titles, the longer before the shorter that it holds. SOURCE: the project's field notes, section 4. */
const TITLES: readonly (readonly [ReviewerLevel, RegExp])[] = [
  [
    'HQ',
    /\b(?:senior reviewing official|ero ombudsman|unit chief|section chief|deputy assistant director|assistant director|case review (?:team|unit|staff)|headquarters)\b/u,
  ],
  ['AFOD', /\b(?:assistant field office director|afod|\(a\)fod)\b/u],
  ['DFOD', /\b(?:deputy field office director|dfod)\b/u],
  ['FOD', /\b(?:field office director|fod)\b/u],
  ['SDDO', /\b(?:supervisory (?:detention and )?deportation officer|sddo)\b/u],
  ['DO', /\b(?:(?:detention and )?deportation officer|ddo|case officer)\b/u],
];

const NAMES: readonly (readonly [OfficeId, string])[] = OFFICES.filter((office) => office.id !== 'hq')
  .flatMap((office) =>
    [office.name, ...office.aliases].map((name): readonly [OfficeId, string] => [office.id, normalise(name).text]),
  )
  .sort((a, b) => b[1].length - a[1].length);

/** The office as signed; `null` when the signature names none, or two. */
export function replyingOfficeOf(read: ReadBody): Suggestion['replyingOffice'] {
  const found: { readonly office: OfficeId; readonly from: number; readonly to: number }[] = [];
  const lines = signatureLines(read);
  for (const [index, line] of lines.entries()) {
    const text = read.normal.text.slice(line.start, line.end);
    const around = `${lines[index - 1]?.text ?? ''} ${text}`;
    const headquarters = HEADQUARTERS.exec(text);
    if (headquarters !== null)
      found.push({
        office: 'hq',
        from: line.start + headquarters.index,
        to: line.start + headquarters.index + headquarters[0].length,
      });
    else if (OFFICE_WORDS.test(around) && !POSTAL.test(text)) {
      const named = officeNamedIn(text);
      if (named !== null)
        found.push({ office: named.office, from: line.start + named.at, to: line.start + named.at + named.length });
    }
  }
  const offices = new Set(found.map((one) => one.office));
  const first = found[0];
  if (offices.size !== 1 || first === undefined) return null;
  return { office: first.office, evidence: spanOfFolded(read, first.from, first.to) };
}

/** The level of whoever signed; `null` when no title stands in the signature. Two titles: the first line's. */
export function reviewerLevelOf(read: ReadBody): Suggestion['reviewerLevel'] {
  for (const line of signatureLines(read)) {
    for (const [level, title] of TITLES) {
      const match = title.exec(line.text);
      if (match !== null) {
        const from = line.start + match.index;
        return { level, evidence: spanOfFolded(read, from, from + match[0].length) };
      }
    }
  }
  return null;
}

function signatureLines(read: ReadBody): readonly (Line & { readonly text: string })[] {
  return read.lines
    .filter((line) => line.role === 'signature' && line.end - line.start < 200)
    .map((line) => ({ ...line, text: read.normal.text.slice(line.start, line.end) }));
}

/** The longest office name that stands as whole words. */
function officeNamedIn(
  text: string,
): { readonly office: OfficeId; readonly at: number; readonly length: number } | null {
  for (const [office, name] of NAMES) {
    const at = text.indexOf(name);
    if (at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length]))
      return { office, at, length: name.length };
  }
  return null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
