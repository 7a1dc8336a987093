// What a request can be filtered by beside itself: its person's representation and relief, who coded its replies, by which codebook.
import type { PatternFilters } from '@/components/patterns/patterns-view.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { standingDecisions } from '@/lib/domain/journal.ts';

/** The coders and codebook versions of the decisions that stand, and whether a request is in view by these. */
export type Facets = {
  readonly coders: readonly string[];
  readonly codebookVersions: readonly string[];
  readonly isInView: (requestId: string, filters: PatternFilters) => boolean;
};

type Coded = { readonly coders: Set<string>; readonly versions: Set<string> };

/** Reads the facets of every request. */
export function readFacets(states: readonly MatterState[]): Facets {
  const coded = new Map<string, Coded>();
  const matterOf = new Map<string, MatterState['matter']>();
  const coders = new Set<string>();
  const versions = new Set<string>();
  for (const { matter, requests, replies, decisions } of states) {
    for (const { requestId } of requests) matterOf.set(requestId, matter);
    for (const { replyId, requestId } of replies) {
      for (const decision of standingDecisions(decisions, replyId)) {
        coders.add(decision.coder);
        versions.add(decision.codebookVersion);
        if (requestId === null) continue;
        const of = coded.get(requestId) ?? { coders: new Set<string>(), versions: new Set<string>() };
        coded.set(requestId, of);
        of.coders.add(decision.coder);
        of.versions.add(decision.codebookVersion);
      }
    }
  }
  return {
    coders: [...coders].sort(),
    codebookVersions: [...versions].sort(),
    isInView: (requestId, filters) => isIn(matterOf.get(requestId), coded.get(requestId), filters),
  };
}

function isIn(matter: MatterState['matter'] | undefined, coded: Coded | undefined, filters: PatternFilters): boolean {
  const { representation, relief, coder, codebookVersion } = filters;
  if (representation !== null && matter?.representation !== representation) return false;
  if (relief !== null && (matter?.relief?.kind ?? 'none') !== relief) return false;
  if (coder !== null && coded?.coders.has(coder) !== true) return false;
  return codebookVersion === null || coded?.versions.has(codebookVersion) === true;
}
