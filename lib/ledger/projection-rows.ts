// Folded states at rest: sealed in two rows under the entity's content keys, opened again for queries.
import type { Id } from '@/lib/domain/id.ts';
import { decodeText, encodeText } from '@/lib/vault/bytes.ts';
import type { Purpose } from '@/lib/vault/content-key.ts';
import { lookupOf } from '@/lib/vault/lookup.ts';
import { openContent, sealContent } from '@/lib/vault/seal.ts';
import type { LedgerContext } from './context.ts';
import type { LookupRow, ProjectionRow } from './database.ts';
import { parseJson } from './journal.ts';
import type { EntityKeys } from './keyring.ts';
import { lookupTerms } from './lookup-terms.ts';
import type { EntityState } from './projections.ts';
import { splitState } from './split-state.ts';

/** The rows that hold one entity's state; `words` is `null` where it has none. */
export type StateRows = {
  readonly entityId: Id;
  readonly codes: ProjectionRow;
  readonly words: ProjectionRow | null;
  readonly lookups: readonly LookupRow[];
};

/** Seals a folded state and makes its lookups. */
export async function sealState(
  context: LedgerContext,
  entity: { readonly entityId: Id; readonly keys: EntityKeys; readonly state: EntityState },
): Promise<StateRows> {
  const { entityId, keys, state } = entity;
  const { codes, words } = splitState(state);
  const foldId = context.world.newId();
  const seal = async (purpose: Purpose, value: unknown): Promise<ProjectionRow | null> => {
    const key = keys[purpose];
    if (value === null || key === null) return null;
    const plain = encodeText(JSON.stringify(value));
    const place = { kind: 'projection', purpose, foldId, entityId } as const;
    const sealed = await sealContent({ key, plain, place, randomBytes: context.world.randomBytes });
    return { entityId, foldId, sealed };
  };
  const [codesRow, wordsRow, lookups] = await Promise.all([
    seal('codes', codes),
    seal('words', words),
    lookupRows(context, entityId, state),
  ]);
  if (codesRow === null) throw new Error('A state cannot be sealed without the key of its codes');
  return { entityId, codes: codesRow, words: wordsRow, lookups };
}

/** Opens one part of a state; `null` when it does not open. */
export async function openStatePart<T>(
  row: ProjectionRow,
  purpose: Purpose,
  key: CryptoKey,
): Promise<{ readonly value: T } | null> {
  const place = { kind: 'projection', purpose, foldId: row.foldId, entityId: row.entityId } as const;
  const opened = await openContent({ key, sealed: row.sealed, place });
  return opened.ok ? parseJson<T>(decodeText(opened.value)) : null;
}

function lookupRows(context: LedgerContext, entityId: Id, state: EntityState): Promise<LookupRow[]> {
  return Promise.all(
    lookupTerms(state).map(async ({ namespace, text }) => ({
      hash: await lookupOf(context.vault.lookup, namespace, text),
      entityId,
    })),
  );
}
