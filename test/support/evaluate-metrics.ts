// The figures by which a suggestion is judged on a file of coded messages. Pure; used by `npm run evaluate`.

/** A message with its answer, as a line of the file. `gold.disposition` may also be `abstain`: the coder must read on. */
export type GoldLine = {
  readonly id: string;
  readonly from: unknown;
  readonly to?: unknown;
  readonly subject?: string | null;
  readonly date?: string | null;
  readonly inReplyTo?: string | null;
  readonly text: string;
  readonly attachmentNames?: readonly string[];
  readonly gold: {
    readonly disposition: string;
    readonly acceptable?: readonly string[];
    readonly reasonGiven?: string | null;
    readonly flags?: readonly string[];
    readonly keySpan?: string | { readonly start: number; readonly end: number } | null;
  };
};

/** What was said of one message. `code` is `null` when it abstained. */
export type Answer = {
  readonly code: string | null;
  readonly probability: number;
  readonly evidence: readonly string[];
  readonly ms: number;
};

export type Judged = { readonly line: GoldLine; readonly answer: Answer };
type CodeFigures = {
  readonly messages: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly recallWhereItSpoke: number | null;
  readonly f1: number;
};

/** All shares are in [0, 1]; `null` where there is nothing to divide by. */
export type Figures = {
  readonly messages: number;
  readonly coverage: number | null;
  readonly accuracyWhereItSpoke: number | null;
  readonly accuracy: number | null;
  readonly macroF1: number | null;
  readonly falseAlarms: { readonly count: number; readonly of: number; readonly share: number | null };
  readonly evidenceHitRate: number | null;
  readonly ece: number | null;
  readonly msPerMessage: { readonly mean: number; readonly p50: number; readonly p95: number; readonly max: number };
  readonly perCode: Readonly<Record<string, CodeFigures>>;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const ABSTAIN = 'abstain';
const NEGATIVE = 'not-a-reply';
const CALIBRATION_BINS = 10;

/** Whether a said code counts as right: the gold code or one of the acceptable ones. */
export function isRight({ line, answer }: Judged): boolean {
  const said = answer.code ?? ABSTAIN;
  return said === line.gold.disposition || (line.gold.acceptable ?? []).includes(said);
}

/**
 * Counts the figures. An abstention is a miss of its code; a code among `acceptable` counts as the gold code itself.
 * A false alarm is a `not-a-reply` that is said to be any other code. Evidence is judged where a reply's code was said
 * and the line names a key span. Calibration: ECE over ten bins of equal width of the said probability.
 */
export function figuresOf(judged: readonly Judged[]): Figures {
  const spoken = judged.filter(({ answer }) => answer.code !== null);
  const askedToSpeak = judged.filter(({ line }) => line.gold.disposition !== ABSTAIN);
  const negatives = judged.filter(({ line }) => line.gold.disposition === NEGATIVE);
  const alarms = negatives.filter((one) => one.answer.code !== null && !isRight(one));
  const located = spoken.filter(
    ({ line, answer }) => answer.code !== NEGATIVE && keyOf(line) !== '' && line.gold.disposition !== NEGATIVE,
  );
  const perCode = codeFigures(judged);
  const f1s = Object.values(perCode).map(({ f1 }) => f1);
  return {
    messages: judged.length,
    coverage: share(askedToSpeak.filter(({ answer }) => answer.code !== null).length, askedToSpeak.length),
    accuracyWhereItSpoke: share(spoken.filter(isRight).length, spoken.length),
    accuracy: share(judged.filter(isRight).length, judged.length),
    macroF1: share(
      f1s.reduce((sum, f1) => sum + f1, 0),
      f1s.length,
    ),
    falseAlarms: { count: alarms.length, of: negatives.length, share: share(alarms.length, negatives.length) },
    evidenceHitRate: share(located.filter(hitsKey).length, located.length),
    ece: calibrationError(spoken),
    msPerMessage: times(judged.map(({ answer }) => answer.ms)),
    perCode,
    confusion: confusionOf(judged),
  };
}

function codeFigures(judged: readonly Judged[]): Readonly<Record<string, CodeFigures>> {
  const codes = [...new Set(judged.map(({ line }) => line.gold.disposition))].filter((code) => code !== ABSTAIN).sort();
  const counted = judged.map((one) => ({
    gold: one.line.gold.disposition,
    said: one.answer.code !== null && isRight(one) ? one.line.gold.disposition : one.answer.code,
  }));
  return Object.fromEntries(
    codes.map((code) => {
      const ofCode = counted.filter(({ gold }) => gold === code);
      const right = ofCode.filter(({ said }) => said === code).length;
      const spoken = ofCode.filter(({ said }) => said !== null).length;
      const said = counted.filter((one) => one.said === code).length;
      const precision = share(right, said);
      const recall = share(right, ofCode.length);
      const sum = (precision ?? 0) + (recall ?? 0);
      const f1 = sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum;
      return [code, { messages: ofCode.length, precision, recall, recallWhereItSpoke: share(right, spoken), f1 }];
    }),
  );
}

function confusionOf(judged: readonly Judged[]): Figures['confusion'] {
  const rows: Record<string, Record<string, number>> = {};
  for (const one of judged) {
    const gold = one.line.gold.disposition;
    const said = isRight(one) ? gold : (one.answer.code ?? ABSTAIN);
    const row = rows[gold] ?? {};
    row[said] = (row[said] ?? 0) + 1;
    rows[gold] = row;
  }
  return rows;
}

function keyOf(line: GoldLine): string {
  const key = line.gold.keySpan;
  if (key === null || key === undefined) return '';
  return typeof key === 'string' ? key : line.text.slice(key.start, key.end);
}

/** Whether some quoted words overlap the key span, both looked up in the text with white space collapsed. */
function hitsKey({ line, answer }: Judged): boolean {
  const text = collapse(line.text);
  const key = collapse(keyOf(line));
  const at = text.indexOf(key);
  return answer.evidence.map(collapse).some((quote) => {
    if (quote.includes(key) || key.includes(quote)) return true;
    if (at < 0) return false;
    for (let from = text.indexOf(quote); from >= 0 && quote !== ''; from = text.indexOf(quote, from + 1))
      if (from < at + key.length && at < from + quote.length) return true;
    return false;
  });
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function calibrationError(spoken: readonly Judged[]): number | null {
  if (spoken.length === 0) return null;
  let error = 0;
  for (let bin = 0; bin < CALIBRATION_BINS; bin += 1) {
    const inside = spoken.filter(
      ({ answer }) => Math.min(CALIBRATION_BINS - 1, Math.floor(answer.probability * CALIBRATION_BINS)) === bin,
    );
    if (inside.length === 0) continue;
    const said = inside.reduce((sum, { answer }) => sum + answer.probability, 0) / inside.length;
    const right = inside.filter(isRight).length / inside.length;
    error += (inside.length / spoken.length) * Math.abs(said - right);
  }
  return error;
}

function times(ms: readonly number[]): Figures['msPerMessage'] {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const sum = sorted.reduce((total, one) => total + one, 0);
  return { mean: sorted.length === 0 ? 0 : sum / sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
