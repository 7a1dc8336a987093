// Flags that the words show, each with its words. A flag that is not shown is left out: missing is missing.
import type { Flags } from '@/lib/domain/decision.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { deadlineIn } from './deadline.ts';
import { spanOfWords } from './evidence.ts';
import { factualErrorsIn } from './factual-errors.ts';
import { moodsOf } from './mood.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import type { Engagement } from './reason-given.ts';
import type { ReadBody } from './sentences.ts';
import type { FlagSuggestion } from './suggestion.ts';

type FlagCue = {
  readonly flag: keyof Flags;
  readonly value: Partial<Flags>;
  readonly words: string;
  readonly mayBeSupposed?: boolean;
};

/** SOURCE: our own wording after the project's field notes, section 2, Flags. The first that is found of a flag wins. */
const FLAG_CUES: readonly FlagCue[] = [
  {
    flag: 'reconsideration',
    value: { reconsideration: 'refused' },
    words: 'not ..3 reconsider*|appeal*|revisit*|entertain',
  },
  {
    flag: 'reconsideration',
    value: { reconsideration: 'refused' },
    words: 'no further|additional|appeal ..4 review|requests|request|consideration|from|reconsideration|appeal|is|of',
  },
  { flag: 'reconsideration', value: { reconsideration: 'refused' }, words: 'decision|determination ..2 is final' },
  {
    flag: 'reconsideration',
    value: { reconsideration: 'refused' },
    words: 'no right|avenue|mechanism ..4 appeal|review|reconsideration',
  },
  {
    flag: 'reconsideration',
    value: { reconsideration: 'offered' },
    words:
      'may|can|welcome|free|wish|could ..4 submit|request|seek|resubmit|ask|file|renew ..5 new|another|additional|further|reconsideration|again|renewed|review',
    mayBeSupposed: true,
  },
  {
    flag: 'reconsideration',
    value: { reconsideration: 'offered' },
    words: 'resubmit|reconsider|reconsidered|revisit',
    mayBeSupposed: true,
  },
  {
    flag: 'reconsideration',
    value: { reconsideration: 'offered' },
    words: 'request|seek reconsideration',
    mayBeSupposed: true,
  },
  { flag: 'priorityCited', value: { priorityCited: 'national-security' }, words: 'national security' },
  { flag: 'priorityCited', value: { priorityCited: 'border-security' }, words: 'border security' },
  { flag: 'priorityCited', value: { priorityCited: 'public-safety' }, words: 'public safety' },
  { flag: 'priorityCited', value: { priorityCited: 'none' }, words: 'not ..4 priority|priorities' },
  { flag: 'priorityCited', value: { priorityCited: 'none' }, words: 'outside ..4 priorities' },
  {
    flag: 'priorityCited',
    value: { priorityCited: 'other' },
    words: 'enforcement|removal|ice|agency|civil ..2 priority|priorities',
  },
  {
    flag: 'criminalHistory',
    value: { criminalHistory: 'cited' },
    words: 'criminal ..1 history|record|background|conduct|activity',
  },
  {
    flag: 'criminalHistory',
    value: { criminalHistory: 'cited' },
    words:
      'convict*|conviction|convictions|arrest|arrests|charges|felony|misdemeanor|dui|dwi|assault|burglary|robbery|theft|battery',
  },
  {
    flag: 'evidenceAddressed',
    value: { evidenceAddressed: true },
    words:
      'letters|affidavit*|records|documents|documentation|evidence|declaration|materials|medical ..8 reviewed|considered|weighed|do|does|not|insufficient|evaluated|outweigh*|noted',
  },
  {
    flag: 'evidenceAddressed',
    value: { evidenceAddressed: true },
    words:
      'reviewed|considered|considering|reviewing|weighed|weighing ..6 letters|affidavit*|records|documents|documentation|evidence|declaration|materials|medical',
  },
  {
    flag: 'priorDecisionAcknowledged',
    value: { priorDecisionAcknowledged: true },
    words: 'previously|already|earlier ..3 denied|decided|reviewed|considered|declined|determined',
  },
  {
    flag: 'priorDecisionAcknowledged',
    value: { priorDecisionAcknowledged: true },
    words: 'prior|previous|earlier|initial|existing ..3 denial|decision|determination|refusal',
  },
  {
    flag: 'priorDecisionAcknowledged',
    value: { priorDecisionAcknowledged: true },
    words: 'field ..1 office ..3 denial|decision|determination|denied|decided|declined',
  },
];
const FLAG_INDEX = indexPhrases(FLAG_CUES, (cue) => cue.words, {});
const SOLE_WORDS: ReadonlySet<string> = new Set([
  'solely',
  'only',
  'sole',
  'because',
  'due',
  'based',
  'given',
  'since',
  'owing',
]);

/** What the flags are read against; `sentAtUtc` is an ISO instant or `null`. */
type FlagContext = {
  readonly sentAtUtc: string | null;
  readonly matter: MatterState | null;
  readonly engagement: Engagement;
};

/** All flags shown, one each. `criminalHistory` is `sole-basis` only where no other ground or fact stands in the letter. */
export function flagsOf(read: ReadBody, context: FlagContext): readonly FlagSuggestion[] {
  return [
    ...wordFlags(read, context.engagement),
    ...deadlineIn(read, context.sentAtUtc?.slice(0, 10) ?? null),
    ...factualErrorsIn(read, context),
  ];
}

function wordFlags(read: ReadBody, engagement: Engagement): readonly FlagSuggestion[] {
  const flags = new Map<keyof Flags, FlagSuggestion & { readonly rank: number }>();
  for (const sentence of read.sentences) {
    const moods = moodsOf(sentence.tokens);
    for (const match of findPhrases(FLAG_INDEX, sentence.tokens)) {
      const { flag, value, mayBeSupposed } = match.item;
      const mood = moods[match.from];
      if (mood === 'attributed' || (mood === 'supposed' && mayBeSupposed !== true)) continue;
      const rank = FLAG_CUES.indexOf(match.item);
      const evidence = spanOfWords(read, sentence, match.from, match.to);
      const known = flags.get(flag);
      if (evidence === null || (known !== undefined && known.rank <= rank)) continue;
      const isSole =
        flag === 'criminalHistory' &&
        isSoleBasis(engagement) &&
        sentence.tokens.some((token) => SOLE_WORDS.has(token.word));
      flags.set(flag, { flag, value: isSole ? { criminalHistory: 'sole-basis' } : value, evidence: [evidence], rank });
    }
  }
  return [...flags.values()].map(({ flag, value, evidence }) => ({ flag, value, evidence }));
}

function isSoleBasis(engagement: Engagement): boolean {
  return !engagement.kinds.has('history') && !engagement.kinds.has('equity') && !engagement.kinds.has('evidence');
}
