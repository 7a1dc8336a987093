// Retention: which entities are to be forgotten, as the organisation's entries say. A legal hold bars it.
import type { Id } from '@/lib/domain/id.ts';
import type { OrganisationState } from './projections.ts';

/** What the organisation declared of keeping and forgetting. */
type Retention = Pick<OrganisationState, 'holds' | 'forgotten'>;

/** The entities whose keys must not be kept: those of forgotten matters that are not on hold. */
export function forgottenEntities({ holds, forgotten }: Retention): ReadonlySet<Id> {
  const held = new Set(forgotten.filter(({ matterId }) => holds.includes(matterId)).flatMap((each) => each.entityIds));
  return new Set(forgotten.flatMap(({ entityIds }) => entityIds).filter((id) => !held.has(id)));
}
