// The Data part of Settings: what the ledger and the browser say of themselves, as the components show it.
import type { ConflictView, DataHealthView } from '@/components/ledger/data-health-view.ts';
import type { Conflict } from '@/lib/ledger/conflicts.ts';
import type { StorageDurability } from '@/lib/platform/storage-durability.ts';
import type { Session } from './session.ts';

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

/** The view of a session; `folder` and `durability` come from the platform. */
export async function dataHealthView(
  session: Session,
  { durability, folder }: { readonly durability: StorageDurability; readonly folder: DataHealthView['folder'] },
): Promise<DataHealthView> {
  const { ledger } = session;
  const matters = await ledger.matters();
  const last = await ledger.exchange.lastBackup();
  const daysAgo = last === null ? 0 : Math.floor((Date.parse(session.nowUtc()) - Date.parse(last.madeAtUtc)) / DAY_MS);
  const pseudonyms = new Map(matters.map(({ matter }) => [matter.matterId, matter.pseudonym]));
  return {
    entries: (await ledger.counts()).entries,
    lastBackup: last === null ? null : { daysAgo: Math.max(0, daysAgo), entriesSince: last.entriesSince },
    isPersisted: durability.isPersisted,
    usedMegabytes: megabytes(durability.usedBytes),
    quotaMegabytes: megabytes(durability.quotaBytes),
    forks: (await ledger.exchange.forks()).length,
    conflicts: (await ledger.exchange.conflicts()).map((conflict) => conflictView(conflict, pseudonyms)),
    ownRecipient: await ledger.exchange.ownRecipient(),
    matters: matters.map(({ matter }) => ({
      matterId: matter.matterId,
      label: matter.words?.name ? `${matter.pseudonym} · ${matter.words.name}` : matter.pseudonym,
    })),
    folder,
  };
}

function megabytes(bytes: number | null): number | null {
  return bytes === null ? null : Math.round(bytes / MEGABYTE);
}

function conflictView(conflict: Conflict, pseudonyms: ReadonlyMap<string, string>): ConflictView {
  if (conflict.kind === 'pseudonym') return { ...conflict, count: conflict.matterIds.length };
  const { kind, replyId, entityId, standing } = conflict;
  return {
    kind,
    replyId,
    pseudonym: pseudonyms.get(entityId) ?? null,
    standing: standing.map(({ decisionId, code, coder, recordedAtUtc }) => ({
      decisionId,
      code,
      coder,
      recordedAtUtc,
    })),
  };
}
