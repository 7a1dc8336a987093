// Outcomes by office: the same counts for each office by itself. Never ranked.
import { OFFICES, type OfficeId } from '@/lib/domain/offices.ts';
import type { CodedRequest } from './coded-request.ts';
import { countOutcomes, type OutcomeCounts } from './count-outcomes.ts';

/** One office and its outcomes; `office` is `null` for the requests that state none. */
export type OfficeOutcomes = { readonly office: OfficeId | null; readonly outcomes: OutcomeCounts };

/**
 * Outcomes of each office that has at least one request, alphabetical by the office's name, headquarters after the field
 * offices and "not stated" (`null`) last. Added up over offices, every count is that of the whole.
 * @example outcomesByOffice(requests).map((row) => row.office) // ['boston', 'chicago', 'hq', null]
 */
export function outcomesByOffice(requests: readonly CodedRequest[]): readonly OfficeOutcomes[] {
  const byOffice = new Map<OfficeId | null, CodedRequest[]>();
  for (const request of requests) {
    const group = byOffice.get(request.office);
    if (group === undefined) byOffice.set(request.office, [request]);
    else group.push(request);
  }
  return [...OFFICES.map((office) => office.id), null].flatMap((office) => {
    const group = byOffice.get(office);
    return group === undefined ? [] : [{ office, outcomes: countOutcomes(group) }];
  });
}
