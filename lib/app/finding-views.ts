// Findings as the panel and the matter page show them: a number and, where it helps, the facts that differ.
import type { FindingView } from '@/components/coding/desk-view.ts';
import type { Finding } from '@/lib/timeline/status.ts';

/** One finding; with the two facilities, when that is what differs. */
export function findingView(finding: Finding): FindingView {
  const { facilityNamed, facilityHeld } = finding.values;
  const facilities = facilityNamed === undefined ? null : { named: String(facilityNamed), held: String(facilityHeld) };
  const last = finding.records.at(-1);
  return { key: `${finding.number}:${last?.id ?? finding.matterId}`, number: finding.number, facilities };
}

/** The findings of which a reply is one of the records. */
export function findingsOfReply(findings: readonly Finding[], replyId: string): readonly FindingView[] {
  return findings
    .filter((finding) => finding.records.some((record) => record.type === 'reply' && record.id === replyId))
    .map(findingView);
}
