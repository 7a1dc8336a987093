// Finding 4: refused with no basis, or with a formula that would fit anyone.
import { ABSENT, type FindingRule, found, replyRef } from './finding-rule.ts';
import { judgeDenials } from './reply-kinds.ts';

/** Unit: a denial, summary or reasoned. Found when it is coded as a summary denial. Unknown when coders conflict. */
export const summaryDenial: FindingRule = {
  number: 4,
  denominatorOf: 'denials',
  judge: (view) =>
    judgeDenials(view, (denial, decision) =>
      decision.code === 'summary-denial' ? found(view, { number: 4, records: [replyRef(denial)], values: {} }) : ABSENT,
    ),
};
