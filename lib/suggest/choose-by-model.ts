// From cues and the trained model to codes. Two readers that agree speak; one alone speaks only when it is sure. The cues'
// own words, or else the sentence that weighed most, say why; without words there is no suggestion.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { type Choice, chooseCodes } from './choose-code.ts';
import type { CueCode } from './cues.ts';
import { featuresOf } from './features.ts';
import type { Looked } from './look-at.ts';
import { answersOf, calibrate, type Model, type ModelAnswer } from './model.ts';
import type { Found } from './weigh.ts';

// Chosen on files of test/corpus/development on which neither the cues nor the model had been tuned, 2026-11-21: where
// both agreed they were right three times in four, where the cues alone spoke against the model seldom.
const AGREED_FROM = 0.4;
const MODEL_ALONE_FROM = 0.7;
const MODEL_AGAINST_CUES_FROM = 0.8;
const CUES_ALONE_FROM = 0.85;
const CUES_ALONE_PROBABILITY = 0.7;
const NO_REPLY_DOUBT = 0.1;
const SECOND_FROM = 0.15;
/** A cue weaker than this does not explain a code by itself. */
const EXPLAINING_WEIGHT = 0.3;
/** Below so many words the cues decide alone: nine words are no ground for a model of runs of words. */
const FEWEST_WORDS = 10;
/** Clearly this much of the person's own facts, or this little, says which denial it is; between, the model does. */
const CLEARLY_INDIVIDUAL = 1.4;
const CLEARLY_NOT = 0.3;

/** The codes proposed, best first; empty when nothing is clear enough, or when the answer is in an attachment. */
export function choicesOf(looked: Looked, model: Model | null): readonly Choice[] {
  const byCues = chooseCodes(looked.found, looked);
  const words = looked.read.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (model === null || words < FEWEST_WORDS || (looked.saysAttached && byCues.length === 0)) return byCues;
  const choices = together(looked, byCues, answersOf(model, featuresOf(looked)));
  const isFirst = (choice: Choice): boolean => choices.find(({ code }) => code === choice.code) === choice;
  return choices.filter(isFirst).map((choice, rank) => {
    const top = calibrate(model.shown, choices[0]?.probability ?? 0);
    return { ...choice, probability: rank === 0 ? top : Math.min(choice.probability, top, 1 - top) };
  });
}

/** What cues and model say together, before calibration. */
function together(looked: Looked, byCues: readonly Choice[], answers: readonly ModelAnswer[]): readonly Choice[] {
  const [cue, best] = [byCues[0], answers[0]];
  if (best === undefined) return byCues;
  if (best.code !== 'not-a-reply' && answers.some(mayBeNoReply)) return [];
  if (cue?.code === best.code || (cue !== undefined && isDenial(cue.code) && isDenial(best.code)))
    return best.probability < AGREED_FROM
      ? []
      : [
          { ...cue, code: denialOf(looked, cue.code, best.code), probability: best.probability },
          ...seconds(looked, answers),
        ];
  if (best.probability >= (cue === undefined ? MODEL_ALONE_FROM : MODEL_AGAINST_CUES_FROM)) {
    const found = explainersOf(looked, best);
    return found.length === 0
      ? []
      : [{ code: best.code, probability: best.probability, found }, ...seconds(looked, answers)];
  }
  if (cue === undefined || cue.probability < CUES_ALONE_FROM) return [];
  return [{ ...cue, probability: CUES_ALONE_PROBABILITY }];
}

/** A mail that may well be no reply is given no other code. */
function mayBeNoReply({ code, probability }: ModelAnswer): boolean {
  return code === 'not-a-reply' && probability >= NO_REPLY_DOUBT;
}

function isDenial(code: CoreCode): boolean {
  return code === 'summary-denial' || code === 'reasoned-denial';
}

function denialOf({ engagement }: Looked, byCues: CoreCode, byModel: CoreCode): CoreCode {
  return engagement.individual >= CLEARLY_INDIVIDUAL || engagement.individual <= CLEARLY_NOT ? byCues : byModel;
}

function seconds(looked: Looked, answers: readonly ModelAnswer[]): readonly Choice[] {
  return answers.slice(1).flatMap((answer): Choice[] => {
    const found = answer.probability < SECOND_FROM ? [] : explainersOf(looked, answer);
    return found.length === 0 ? [] : [{ code: answer.code, probability: answer.probability, found }];
  });
}

/** The cues of the code, strongest first; without one, the sentence that spoke most for it. */
function explainersOf({ found, read }: Looked, { code, bySentence }: ModelAnswer): readonly Found[] {
  const cueCode = cueCodeOf(code);
  const cues = found.filter((one) => one.weight >= EXPLAINING_WEIGHT && one.code === cueCode);
  if (cues.length > 0) return [...cues].sort((a, b) => b.weight - a.weight || lengthOf(b) - lengthOf(a));
  let most: { readonly place: number; readonly sum: number } | null = null;
  for (const [place, sum] of bySentence) if (place >= 0 && sum > (most?.sum ?? 0)) most = { place, sum };
  const sentence = most === null ? undefined : read.sentences[most.place];
  if (sentence === undefined) return [];
  return [{ code: cueCode, weight: 1, sentence, match: { from: 0, to: sentence.tokens.length } }];
}

function cueCodeOf(code: CoreCode): CueCode {
  return code === 'summary-denial' || code === 'reasoned-denial' ? 'denial' : code;
}

function lengthOf({ match }: Found): number {
  return match.to - match.from;
}
