// From weighed cues to one code: decision beats referral beats request for information; a doubt lowers the probability.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { CueCode } from './cues.ts';
import { type Engagement, INDIVIDUAL_THRESHOLD } from './reason-given.ts';
import type { Found } from './weigh.ts';

/** A code with what speaks for it, strongest first; `probability` in [0, 1]. */
export type Choice = { readonly code: CoreCode; readonly probability: number; readonly found: readonly Found[] };

/** Below this the suggestion abstains. Chosen on the development replies (test/suggest/replies), 2026-11. */
const SPEAKING_THRESHOLD = 0.5;
const SECOND_THRESHOLD = 0.3;

type Scores = Map<CueCode, { score: number; found: Found[] }>;

/** The codes proposed, best first; empty when nothing is clear enough. `isCustodyReview`: the subject names a post-order review. */
export function chooseCodes(
  found: readonly Found[],
  about: { readonly engagement: Engagement; readonly saysAttached: boolean; readonly isCustodyReview: boolean },
): readonly Choice[] {
  const scores = scoresOf(found);
  weighAgainstEachOther(scores);
  foldCustodyReview(scores, about.isCustodyReview);
  foldPartial(scores);
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score);
  const best = ranked[0];
  if (best === undefined) return [];
  if (about.saysAttached && mayBeInAttachment(best[0], best[1].score)) return [];
  const second = ranked[1]?.[1].score ?? 0;
  const choices = ranked.slice(0, 3).flatMap(([code, { score, found: words }], index): Choice[] => {
    const rival = index === 0 ? second : (best[1].score ?? 0);
    const probability = (score * score) / (score + 0.55 * rival * rival);
    return codesOf(code, probability, about.engagement).map((choice) => ({ ...choice, found: byWeight(words) }));
  });
  choices.sort((a, b) => b.probability - a.probability);
  if ((choices[0]?.probability ?? 0) < SPEAKING_THRESHOLD) return [];
  return choices.filter((choice, index) => index === 0 || choice.probability >= SECOND_THRESHOLD);
}

/** One score a code: the best cue of each sentence, joined as independent hints, later sentences counting less. */
function scoresOf(found: readonly Found[]): Scores {
  const scores: Scores = new Map();
  for (const one of found) {
    const entry = scores.get(one.code) ?? { score: 0, found: [] };
    entry.found.push(one);
    scores.set(one.code, entry);
  }
  for (const entry of scores.values()) {
    const bestOfSentence = new Map<object, number>();
    for (const one of entry.found)
      bestOfSentence.set(one.sentence, Math.max(bestOfSentence.get(one.sentence) ?? 0, one.weight));
    const weights = [...bestOfSentence.values()].sort((a, b) => b - a);
    let left = 1;
    weights.forEach((weight, index) => {
      left *= 1 - weight * (index === 0 ? 1 : 0.35);
    });
    entry.score = 1 - left;
  }
  return scores;
}

const DECIDING: readonly CueCode[] = [
  'denial',
  'granted',
  'partial-relief',
  'custody-continued',
  'release-revoked',
  'moot',
];

function weighAgainstEachOther(scores: Scores): void {
  const decided = strongest(scores, DECIDING);
  const received = scoreOf(scores, 'acknowledgement');
  if (scoreOf(scores, 'not-a-reply') >= 0.85) scaleAllBut(scores, 'not-a-reply', 0.6);
  if (scoreOf(scores, 'undeliverable') >= 0.8) scaleAllBut(scores, 'undeliverable', 0.6);
  if (scoreOf(scores, 'status-update') >= 0.7 && !sendsSomewhere(scores)) scale(scores, 'field-office-kickback', 0.5);
  if (decided >= 0.6) {
    scale(scores, 'acknowledgement', 0.35);
    scale(scores, 'status-update', 0.45);
    scale(scores, 'information-requested', 0.5);
    scale(scores, 'field-office-kickback', decided >= 0.7 ? 0.6 : 0.9);
    scale(scores, 'misrouted', 0.6);
    scale(scores, 'rejected-procedural', 0.9);
  } else if (scoreOf(scores, 'field-office-kickback') >= 0.6) {
    scale(scores, 'acknowledgement', answersLater(scores) ? 1 : 0.5);
    scale(scores, 'information-requested', 0.6);
    scale(scores, 'status-update', 0.5);
    if (answersLater(scores)) scale(scores, 'field-office-kickback', 0.55);
  } else if (strongest(scores, ['information-requested', 'rejected-procedural', 'misrouted', 'status-update']) >= 0.6) {
    scale(scores, 'acknowledgement', received >= 0.9 ? 0.65 : 0.55);
  }
  if (scoreOf(scores, 'release-revoked') >= 0.8) {
    scale(scores, 'granted', 0.5);
    scale(scores, 'denial', 0.5);
    scale(scores, 'moot', 0.6);
  }
  if (scoreOf(scores, 'moot') >= 0.8) {
    scale(scores, 'granted', 0.6);
    scale(scores, 'denial', 0.6);
    scale(scores, 'custody-continued', 0.5);
  }
  if (scoreOf(scores, 'rejected-procedural') >= 0.85) {
    scale(scores, 'information-requested', 0.7);
    if (scoreOf(scores, 'denial') < 0.9) scale(scores, 'denial', 0.7);
  }
}

/** Whether the writer says that they will answer themselves: then a question passed to the field office is no kick-back. */
function answersLater(scores: Scores): boolean {
  const found = scores.get('acknowledgement')?.found ?? [];
  return found.some((one) => wordsOf(one).some((word) => ANSWERING.has(word)));
}

/** Whether a kick-back's words send the requester or the request; "X is now responsible" after a transfer does not. */
function sendsSomewhere(scores: Scores): boolean {
  const found = scores.get('field-office-kickback')?.found ?? [];
  return found.some((one) => wordsOf(one).some((word) => SENDING.test(word)));
}

function wordsOf({ sentence, match }: Found): readonly string[] {
  return sentence.tokens.slice(match.from, match.to).map((token) => token.word);
}

const ANSWERING: ReadonlySet<string> = new Set(['will', 'asked', 'contacted', 'requested']);
const SENDING =
  /^(?:contact|submit|send|sent|direct|address|forward|reach|rais|resubmit|refer|rout|redirect|write|call|consult|return|relay|pass|work|defer|first|until)/u;

/** A refusal in a post-order custody review is that review's decision to continue detention. */
function foldCustodyReview(scores: Scores, isCustodyReview: boolean): void {
  const continued = scores.get('custody-continued');
  const denial = scores.get('denial');
  if (denial === undefined) return;
  if ((continued?.score ?? 0) >= 0.75 || (isCustodyReview && denial.score >= 0.5)) {
    const score = Math.max(continued?.score ?? 0, denial.score, 0.85);
    scores.set('custody-continued', { score, found: [...(continued?.found ?? []), ...denial.found] });
    denial.score *= 0.45;
  } else if (continued !== undefined && continued.score <= denial.score) {
    continued.score *= 0.5;
  } else if (continued !== undefined && continued.score < 0.75) {
    denial.score = Math.max(denial.score, 0.75);
    continued.score *= 0.6;
  }
}

/** Something refused and something else given, both now: part of it. Refused and granted in one breath: a doubt. */
function foldPartial(scores: Scores): void {
  const denial = scores.get('denial');
  const granted = scores.get('granted');
  const partial = scores.get('partial-relief');
  if (denial !== undefined && partial !== undefined && denial.score >= 0.6 && partial.score >= 0.75) {
    partial.score = Math.min(0.95, partial.score + 0.1);
    denial.score *= 0.55;
    if (granted !== undefined) granted.score *= 0.6;
    return;
  }
  if (denial === undefined || granted === undefined || denial.score < 0.65 || granted.score < 0.65) return;
  const given = byWeight(granted.found)[0];
  const refused = byWeight(denial.found)[0];
  if (given === undefined || refused === undefined) return;
  const isApart =
    given.sentence !== refused.sentence || given.match.from >= refused.match.to || refused.match.from >= given.match.to;
  if (!isApart) return;
  const score = Math.max(partial?.score ?? 0, Math.min(denial.score, granted.score) * 0.95);
  scores.set('partial-relief', {
    score: Math.min(0.95, score + (partial === undefined ? 0 : 0.1)),
    found: [...(partial?.found ?? []), given, refused],
  });
  denial.score *= 0.55;
  granted.score *= 0.55;
}

/** Which codes an attachment could overturn: none is guessed from a covering note. */
function mayBeInAttachment(code: CueCode, score: number): boolean {
  if (code === 'information-requested' || code === 'undeliverable' || code === 'not-a-reply') return false;
  return !(DECIDING.includes(code) && score >= 0.75);
}

function codesOf(code: CueCode, probability: number, engagement: Engagement): readonly Omit<Choice, 'found'>[] {
  if (code !== 'denial') return [{ code, probability }];
  const distance = Math.abs(engagement.individual - INDIVIDUAL_THRESHOLD);
  const sure = distance >= 0.6 ? 0.95 : distance >= 0.3 ? 0.85 : 0.72;
  const isReasoned = engagement.individual >= INDIVIDUAL_THRESHOLD;
  return [
    { code: isReasoned ? 'reasoned-denial' : 'summary-denial', probability: probability * sure },
    { code: isReasoned ? 'summary-denial' : 'reasoned-denial', probability: probability * (1 - sure) },
  ];
}

function byWeight(found: readonly Found[]): readonly Found[] {
  return [...found].sort((a, b) => b.weight - a.weight || b.match.to - b.match.from - (a.match.to - a.match.from));
}

function strongest(scores: Scores, codes: readonly CueCode[]): number {
  return Math.max(0, ...codes.map((code) => scoreOf(scores, code)));
}

function scoreOf(scores: Scores, code: CueCode): number {
  return scores.get(code)?.score ?? 0;
}

function scale(scores: Scores, code: CueCode, factor: number): void {
  const entry = scores.get(code);
  if (entry !== undefined) entry.score *= factor;
}

function scaleAllBut(scores: Scores, kept: CueCode, factor: number): void {
  for (const code of scores.keys()) if (code !== kept) scale(scores, code, factor);
}
