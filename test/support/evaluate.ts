// What `npm run evaluate` does with the lines it read: every mail through the real suggestion, then the figures.
import { answerOf, mailOfLine } from './evaluate-answer.ts';
import { type Figures, figuresOf, type GoldLine } from './evaluate-metrics.ts';
import { byKeywords, trainNaiveBayes } from './peers.ts';

export type Report = Figures & { readonly peers?: Readonly<Record<string, Figures>> };

/** A first pass over this many mails is not timed: the engine compiles the code on it. */
const WARM_UP = 100;

/** Runs the lines through the suggestion; with `training`, also through the two peers, trained on it. */
export function evaluate(lines: readonly GoldLine[], training: readonly GoldLine[] | null = null): Report {
  const mails = lines.map(mailOfLine);
  for (const mail of mails.slice(0, WARM_UP)) answerOf(mail);
  const figures = figuresOf(lines.map((line, index) => ({ line, answer: answerOf(mails[index] ?? mailOfLine(line)) })));
  return training === null ? figures : { ...figures, peers: peersOf(lines, training) };
}

function peersOf(lines: readonly GoldLine[], training: readonly GoldLine[]): Readonly<Record<string, Figures>> {
  const bayes = trainNaiveBayes(training);
  const judge = (peer: typeof bayes): Figures =>
    figuresOf(lines.map((line) => ({ line, answer: { ...peer(line), ms: 0 } })));
  return { 'naive Bayes': judge(bayes), 'keyword list': judge(byKeywords) };
}

/** The report as lines for a person. */
export function tableOf(report: Report): string {
  const rows = Object.entries(report.perCode).map(
    ([code, one]) =>
      `${code.padEnd(24)} ${String(one.messages).padStart(5)} ${percent(one.precision)} ${percent(one.recall)} ${percent(one.recallWhereItSpoke)} ${percent(one.f1)}`,
  );
  return `${[
    ...summary('recourse', report),
    '',
    `${'code'.padEnd(24)} ${'n'.padStart(5)}  prec.  recall  spoke     F1`,
    ...rows,
    ...Object.entries(report.peers ?? {}).flatMap(([name, figures]) => ['', ...summary(name, figures)]),
  ].join('\n')}\n`;
}

function summary(name: string, figures: Figures): readonly string[] {
  const { falseAlarms, msPerMessage } = figures;
  return [
    `${name}: ${figures.messages} messages`,
    `  coverage                 ${percent(figures.coverage)}`,
    `  accuracy where it spoke  ${percent(figures.accuracyWhereItSpoke)}`,
    `  macro-F1                 ${percent(figures.macroF1)}   (an abstention is a miss)`,
    `  false alarms             ${percent(falseAlarms.share)}   (${falseAlarms.count} of ${falseAlarms.of} not-a-reply)`,
    `  evidence hit rate        ${percent(figures.evidenceHitRate)}`,
    `  calibration error (ECE)  ${percent(figures.ece)}`,
    `  ms a message             mean ${msPerMessage.mean.toFixed(2)}, p95 ${msPerMessage.p95.toFixed(2)}, max ${msPerMessage.max.toFixed(2)}`,
  ];
}

function percent(share: number | null): string {
  return share === null ? '    --' : `${(share * 100).toFixed(1).padStart(5)}%`;
}
