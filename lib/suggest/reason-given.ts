// Whether a refusal engages with this person's facts. Stands between the sentences and summary- or reasoned-denial.
import type { ReasonGiven } from '@/lib/domain/decision.ts';
import { moodsOf } from './mood.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import type { Sentence } from './sentences.ts';

/** Kinds of individual fact. SOURCE: codebook 1.0, reasoned-denial (this person's convictions, equities, evidence, dates). */
type FactKind = 'offence' | 'history' | 'equity' | 'evidence' | 'formula' | 'criminal-history';
type FactCue = { readonly kind: FactKind; readonly weight: number; readonly words: string };

const FACT_CUES: readonly FactCue[] = [
  {
    kind: 'offence',
    weight: 1,
    words:
      'convicted|conviction|convictions|arrested|arrest|arrests|charged|charges|sentenced|pleaded|pled|warrant|warrants|probation|indicted',
  },
  {
    kind: 'offence',
    weight: 1,
    words:
      'dui|dwi|assault|burglary|robbery|theft|battery|larceny|shoplifting|felony|misdemeanor|homicide|trafficking|fraud|firearm|weapon|gang|cocaine|heroin|marijuana|kidnapping|trespass|strangulation|molestation|smuggling',
  },
  { kind: 'history', weight: 1, words: 'reenter*|reentry|reentered|abscond*|overstay*|escaped|noncompliance|aliases' },
  {
    kind: 'history',
    weight: 1,
    words: 'entered|entry|crossed ..8 border|united|states|without|illegally|unlawfully|near|inspection',
  },
  { kind: 'history', weight: 1, words: 'failed|failure|fail ..1 to ..1 appear|report|depart|comply|attend|cooperate' },
  { kind: 'history', weight: 1, words: 'missed ..3 hearing|check|appointment|court' },
  { kind: 'history', weight: 1, words: 'disciplinary|infraction*|fighting|walked|bracelet|isap|docket' },
  { kind: 'history', weight: 0.8, words: 'gave|given|has ..3 different|conflicting|inconsistent' },
  { kind: 'history', weight: 0.8, words: 'national|citizen|native of' },
  { kind: 'history', weight: 1, words: 'previously|prior|earlier|twice removed|removals|deported|deportations|orders' },
  { kind: 'history', weight: 0.8, words: 'ordered ..2 removed|deported' },
  { kind: 'history', weight: 0.8, words: 'final|removal order ..4 dated|issued|entered|became|from' },
  { kind: 'history', weight: 0.8, words: 'refus* ..3 sign|cooperate|travel|board|fingerprints' },
  {
    kind: 'equity',
    weight: 0.6,
    words:
      'wife|husband|spouse|children|child|daughter|son|mother|father|fiancee|brother|sister|sponsor|partner|grandmother|grandson|niece|nephew|uncle|aunt|pastor|daughters|sons|stepson|fiance',
  },
  {
    kind: 'equity',
    weight: 0.6,
    words:
      'diagnos*|diabet*|asthma|cancer|hypertension|surgery|pregnan*|psychological|psychiatric|mental|disability|seizures|hiv|ptsd|kidney|insulin|heart|medication|bmi|vaccin*|inhaler|dialysis|sober|rehabilitation|transplant|obes*|tubercul*|epilep*',
  },
  {
    kind: 'equity',
    weight: 0.6,
    words: 'employment|employer|job|church|residence|lease|school|ties|caretaker|address|home',
  },
  {
    kind: 'evidence',
    weight: 0.6,
    words:
      'letters|affidavit|affidavits|declaration|certificate|certificates|medical|psychological|report|evaluation ..6 submitted|provided|records|reviewed|considered|from|support|attached|does|do|not|show|shows',
  },
  { kind: 'evidence', weight: 0.5, words: 'you|counsel ..2 submitted|provided|attached|enclosed|presented' },
  {
    kind: 'evidence',
    weight: 0.5,
    words:
      'medical|clinic|physician|doctor|facility ..3 staff|records|treatment|care|monitoring|condition|conditions|notes',
  },
  { kind: 'criminal-history', weight: 0.4, words: 'criminal ..1 history|record|background|activity|conduct' },
  {
    kind: 'formula',
    weight: 0,
    words:
      'totality|circumstances|priority|priorities|flight|danger|threat|criteria|factors|safety|security|interest|policy|guidance',
  },
];
const FACT_INDEX = indexPhrases(FACT_CUES, (cue) => cue.words, {});
const YEAR = /^(?:19|20)\d\d$/u;
/** From this much individual engagement a refusal is reasoned. */
export const INDIVIDUAL_THRESHOLD = 1;

/** How much the letter engages with this person. `individual` sums the strongest cue of each kind and the dated facts. */
export type Engagement = {
  readonly individual: number;
  readonly reasonGiven: ReasonGiven;
  readonly kinds: ReadonlySet<FactKind>;
};

/** Weighs the facts discussed in all sentences; supposed ones and the requester's own words do not count. */
export function engagementOf(sentences: readonly Sentence[]): Engagement {
  const best = new Map<FactKind, number>();
  const counts = new Map<FactKind, number>();
  let dated = 0;
  for (const { tokens } of sentences) {
    const moods = moodsOf(tokens);
    let hasFact = false;
    for (const match of findPhrases(FACT_INDEX, tokens)) {
      const mood = moods[match.from];
      if (mood === 'supposed' || mood === 'attributed') continue;
      const { kind, weight } = match.item;
      best.set(kind, Math.max(best.get(kind) ?? 0, weight));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (weight >= 0.4) hasFact = true;
    }
    if (hasFact && tokens.some((token) => YEAR.test(token.word))) dated = 0.5;
  }
  let individual = dated;
  for (const [kind, weight] of best) individual += weight + ((counts.get(kind) ?? 0) > 1 && weight >= 0.5 ? 0.2 : 0);
  const isFormulaic = best.has('formula') || best.has('criminal-history');
  const reasonGiven = individual >= INDIVIDUAL_THRESHOLD ? 'individualised' : isFormulaic ? 'formulaic' : 'none';
  return { individual, reasonGiven, kinds: new Set(best.keys()) };
}
