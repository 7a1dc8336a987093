// A correction starts from what stands: the coder changes what is wrong and the rest is kept.
import type { DeskDraft } from '@/components/coding/desk-draft.ts';
import type { CodedView } from '@/components/coding/desk-view.ts';

/** The draft that corrects the standing decision of a coded letter; of several, the first. */
export function correctionDraft(view: CodedView, letterKey: string): DeskDraft {
  const [standing] = view.standing;
  if (standing === undefined) throw new Error('A coded letter without a standing decision');
  return {
    letterKey,
    matterId: view.matterId,
    requestId: view.requestId,
    code: standing.code,
    reasonGiven: standing.reasonGiven,
    flags: standing.flags,
    office: standing.office,
    reviewerLevel: standing.reviewerLevel,
    note: standing.note ?? '',
    supersedes: standing.decisionId,
  };
}
