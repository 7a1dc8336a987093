// Trains the model from coded messages, judging it on writers left out. Called by train-model.mjs.
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { choicesOf } from '@/lib/suggest/choose-by-model.ts';
import { featuresOf } from '@/lib/suggest/features.ts';
import { type Looked, lookAt } from '@/lib/suggest/look-at.ts';
import { answersOf, type Model } from '@/lib/suggest/model.ts';
import { type PackedModel, pack } from '@/lib/suggest/trained-model.ts';
import { answerOf, mailOfLine } from './evaluate-answer.ts';
import { figuresOf, type GoldLine, isRight, type Judged } from './evaluate-metrics.ts';
import { risingSteps } from './rising-steps.ts';
import { AS_SAID, DEFAULT_FIT, type Example, fitModel } from './train-softmax.ts';

export type WrittenLine = { readonly writer: string; readonly line: GoldLine };

const CODES = CODEBOOK_1_0.codes.map(({ code }) => code);

/** A line with everything that does not depend on the model. `fixed`: answered by the sender or subject alone. */
type Prepared = WrittenLine & {
  readonly looked: Looked | null;
  readonly fixed: Judged['answer'] | null;
  readonly example: Example | null;
};

function prepare({ writer, line }: WrittenLine): Prepared {
  const mail = mailOfLine(line);
  const answer = answerOf(mail);
  const looked = lookAt(mail);
  const target = CODES.map(String).indexOf(line.gold.disposition);
  const isFixed = answer.isByNature;
  const { runs, numbers } = looked === null ? { runs: new Map(), numbers: [] } : featuresOf(looked);
  const example = isFixed || looked === null || target < 0 ? null : { runs: [...runs.keys()], numbers, target, writer };
  return { writer, line, looked, fixed: isFixed ? answer : null, example };
}

function answerWith(model: Model, one: Prepared): Judged {
  if (one.fixed !== null) return { line: one.line, answer: one.fixed };
  const best = one.looked === null ? undefined : choicesOf(one.looked, model)[0];
  return {
    line: one.line,
    answer: {
      code: best?.code ?? null,
      probability: best?.probability ?? 0,
      evidence: best?.found.map(({ sentence }) => textOf(one, sentence)) ?? [],
      ms: 0,
    },
  };
}

function textOf(
  { looked }: Prepared,
  { tokens }: { readonly tokens: readonly { readonly start: number; readonly end: number }[] },
): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (looked === null || first === undefined || last === undefined) return '';
  const { body, normal } = looked.read;
  return body.slice(normal.starts[first.start] ?? 0, normal.ends[last.end - 1] ?? 0);
}

/** Trains on all; reports the figures on each writer left out. */
export function train(lines: readonly WrittenLine[], say: (text: string) => void): PackedModel {
  const prepared = lines.map(prepare);
  const writers = [...new Set(prepared.map(({ writer }) => writer))];
  const options = { ...DEFAULT_FIT, codes: CODES };
  const examplesOf = (some: readonly Prepared[]): readonly Example[] => some.flatMap(({ example }) => example ?? []);
  const folds = writers.map((writer) => ({
    writer,
    model: fitModel(examplesOf(prepared.filter((one) => one.writer !== writer)), options),
    held: prepared.filter((one) => one.writer === writer),
  }));
  const said = folds.flatMap(({ writer, model, held }) => held.flatMap((one) => saidOf(model, one, writer)));
  const raw = folds.flatMap(({ writer, model, held }) => {
    const calibration = risingSteps(said.filter((one) => one.writer !== writer));
    return held.map((one) => ({ writer, one, model: { ...model, calibration } }));
  });
  const shown = raw.flatMap(({ writer, one, model }) => {
    const { line, answer } = answerWith(model, one);
    if (one.fixed !== null || answer.code === null) return [];
    return [{ writer, said: answer.probability, isRight: isRight({ line, answer }) }];
  });
  const judged = raw.map(({ writer, one, model }) => ({
    writer,
    ...answerWith({ ...model, shown: risingSteps(shown.filter((other) => other.writer !== writer)) }, one),
  }));
  for (const writer of writers)
    report(
      say,
      writer,
      judged.filter((one) => one.writer === writer),
    );
  report(say, 'ALL', judged);
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const spoken = judged.filter(({ answer }) => answer.code !== null && answer.probability >= threshold);
    say(
      `  at ${threshold}: coverage ${(spoken.length / judged.length).toFixed(3)}, right ${(spoken.filter(isRight).length / spoken.length).toFixed(3)}`,
    );
  }
  return pack({
    ...fitModel(examplesOf(prepared), options),
    calibration: risingSteps(said),
    shown: risingSteps(shown),
  });
}

function saidOf(
  model: Model,
  { example, looked, line }: Prepared,
  writer: string,
): readonly { readonly said: number; readonly isRight: boolean; readonly writer: string }[] {
  if (example === null || looked === null) return [];
  const best = answersOf(
    {
      ...model,
      calibration: AS_SAID,
    },
    featuresOf(looked),
  )[0];
  if (best === undefined) return [];
  const right = isRight({ line, answer: { code: best.code, probability: best.probability, evidence: [], ms: 0 } });
  return [{ said: best.probability, isRight: right, writer }];
}

function report(say: (text: string) => void, name: string, judged: readonly Judged[]): void {
  const { messages, coverage, accuracyWhereItSpoke, macroF1, falseAlarms, evidenceHitRate, ece, perCode } =
    figuresOf(judged);
  const show = (share: number | null): string => (share === null ? '--' : share.toFixed(3));
  say(
    `${name}: n ${messages} coverage ${show(coverage)} right ${show(accuracyWhereItSpoke)} F1 ${show(macroF1)} alarms ${falseAlarms.count}/${falseAlarms.of} evidence ${show(evidenceHitRate)} ECE ${show(ece)}`,
  );
  if (name === 'ALL')
    for (const [code, one] of Object.entries(perCode))
      say(
        `    ${code.padEnd(22)} ${one.messages} p ${show(one.precision)} r ${show(one.recall)} spoke ${show(one.recallWhereItSpoke)}`,
      );
}
