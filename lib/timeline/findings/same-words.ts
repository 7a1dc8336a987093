// Finding 5: the same words in denials of different matters.
import type { Id } from '@/lib/domain/id.ts';
import { ABSENT, type FindingRule, found, replyRef, unknown } from './finding-rule.ts';
import { judgeDenials } from './reply-kinds.ts';

/**
 * What the text comparison found, handed in: this room compares no words. `comparedIds` are the replies that had words
 * enough to compare; a group's `ids` are replies that share at least `leastShare` (0 to 1) of their wording.
 */
export type SameWordsInput = {
  readonly comparedIds: readonly Id[];
  readonly groups: readonly { readonly ids: readonly Id[]; readonly leastShare: number }[];
};

/** The same by reply; `matterOf` says which matter a reply belongs to, so that one matter's own letters do not count. */
export type SameWordsIndex = {
  readonly compared: ReadonlySet<Id>;
  readonly groupOf: ReadonlyMap<Id, { readonly ids: readonly Id[]; readonly leastShare: number }>;
  readonly matterOf: ReadonlyMap<Id, Id>;
};

/** Indexes the handed-in groups. `denials` are the denials of all matters in view, each with its matter. */
export function indexSameWords(
  input: SameWordsInput,
  denials: readonly { readonly replyId: Id; readonly matterId: Id }[],
): SameWordsIndex {
  const matterOf = new Map(denials.map(({ replyId, matterId }) => [replyId, matterId]));
  const groups = input.groups.map(({ ids, leastShare }) => ({ ids: ids.filter((id) => matterOf.has(id)), leastShare }));
  return {
    compared: new Set(input.comparedIds),
    groupOf: new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const))),
    matterOf,
  };
}

/**
 * Unit: a denial whose coding is settled; no unit at all where no comparison was handed in. Found when its group holds a
 * denial of another matter; unknown when its words were not compared (no text, or too short). The records are the denial
 * and one of each other matter. Values: `same`, how many denials share the words; `compared`, the n of "k of n" (denials
 * compared); `sharePercent`, the least share within the group, whole percent, rounded down.
 */
export const sameWordsInDenials: FindingRule = {
  number: 5,
  denominatorOf: 'denials',
  judge: (view) => {
    const index = view.sameWords;
    if (index === null) return [];
    const { matterId } = view.state.matter;
    return judgeDenials(view, (denial) => {
      if (!index.compared.has(denial.id)) return unknown(replyRef(denial));
      const group = index.groupOf.get(denial.id);
      const others = group?.ids.filter((id) => index.matterOf.get(id) !== matterId) ?? [];
      if (group === undefined || others.length === 0) return ABSENT;
      return found(view, {
        number: 5,
        records: [...onePerMatter(others, index).map((id) => replyRef({ id })), replyRef(denial)],
        values: {
          same: group.ids.length,
          compared: [...index.matterOf.keys()].filter((id) => index.compared.has(id)).length,
          sharePercent: Math.floor(group.leastShare * 100),
        },
      });
    });
  },
};

function onePerMatter(ids: readonly Id[], { matterOf }: SameWordsIndex): readonly Id[] {
  const first = new Map<Id, Id>();
  for (const id of ids) {
    const matterId = matterOf.get(id) ?? id;
    if (!first.has(matterId)) first.set(matterId, id);
  }
  return [...first.values()];
}
