// Two peers on the same text, for scale: a bag-of-words naive Bayes and a plain keyword list. Nothing of lib/suggest.
import type { Answer, GoldLine } from './evaluate-metrics.ts';

type Peer = (line: GoldLine) => Omit<Answer, 'ms'>;

function bagOf(line: GoldLine): readonly string[] {
  return `${line.subject ?? ''} ${line.text}`.toLowerCase().match(/[\p{L}']{2,}/gu) ?? [];
}

/** Multinomial naive Bayes with add-one smoothing over the words of subject and text. It never abstains. */
export function trainNaiveBayes(lines: readonly GoldLine[]): Peer {
  const words = new Set<string>();
  const byCode = new Map<string, { messages: number; total: number; counts: Map<string, number> }>();
  for (const line of lines) {
    const code = line.gold.disposition;
    const known = byCode.get(code) ?? { messages: 0, total: 0, counts: new Map<string, number>() };
    known.messages += 1;
    for (const word of bagOf(line)) {
      words.add(word);
      known.total += 1;
      known.counts.set(word, (known.counts.get(word) ?? 0) + 1);
    }
    byCode.set(code, known);
  }
  return (line) => {
    const bag = bagOf(line).filter((word) => words.has(word));
    const scores = [...byCode].map(([code, { messages, total, counts }]) => {
      const prior = Math.log(messages / Math.max(1, lines.length));
      return {
        code,
        score: bag.reduce((sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / (total + words.size)), prior),
      };
    });
    scores.sort((a, b) => b.score - a.score);
    const top = scores[0];
    if (top === undefined) return { code: null, probability: 0, evidence: [] };
    const share = 1 / scores.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0);
    return { code: top.code, probability: share, evidence: [] };
  };
}

/** The first code one of whose words stands in the subject or text. The order is the best we found by hand. */
const KEYWORDS: readonly (readonly [string, RegExp])[] = [
  [
    'undeliverable',
    /undeliver|delivery (?:has )?failed|mailbox (?:is )?full|address (?:was )?not found|delivery status/u,
  ],
  [
    'not-a-reply',
    /foia|freedom of information|unsubscribe|newsletter|for immediate release|check-in reminder|bond receipt|webinar/u,
  ],
  ['release-revoked', /revoked|revocation|re-detained|rescinded/u],
  ['moot', /moot|no longer (?:in|detained)|already (?:been )?(?:released|removed)/u],
  ['custody-continued', /continue detention|continued detention|custody review/u],
  ['partial-relief', /in part|instead of|alternative/u],
  ['rejected-procedural', /rejected|not accepted|incorrect fee|unsigned|duplicate/u],
  ['misrouted', /opla|uscis|eoir|immigration court|cbp/u],
  ['granted', /granted|approved|will be released|has been released/u],
  [
    'reasoned-denial',
    /(?:denied|decline|not warranted)[\s\S]*(?:convict|arrest|despite|although)|(?:convict|arrest|despite|although)[\s\S]*(?:denied|decline|not warranted)/u,
  ],
  ['field-office-kickback', /field office/u],
  ['summary-denial', /denied|deny|decline|not warranted|will remain (?:in custody|detained)|unable to release/u],
  ['information-requested', /g-28|privacy waiver|please (?:provide|submit|send)|additional information/u],
  ['status-update', /transferred|travel document|scheduled|consulate/u],
  ['acknowledgement', /received|under review|thank you for/u],
];

/** The keyword list; silent when nothing fits. */
export const byKeywords: Peer = (line) => {
  const text = `${line.subject ?? ''}\n${line.text}`.toLowerCase();
  const found = KEYWORDS.find(([, pattern]) => pattern.test(text));
  return { code: found?.[0] ?? null, probability: found === undefined ? 0 : 1, evidence: [] };
};
