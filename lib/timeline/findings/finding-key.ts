// By what a finding is known again: its number and the records it rests on, in their order.
import type { Finding } from '@/lib/timeline/status.ts';

/** The key of a finding. Other records make another finding: a dismissal of the first does not hide it. @example findingKey(finding) // '4:0b9c...' */
export function findingKey({ number, records }: Pick<Finding, 'number' | 'records'>): string {
  return `${number}:${records.map(({ id }) => id).join(',')}`;
}
