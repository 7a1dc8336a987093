// What an opened ledger has at hand: its database, its vault, its device, and what it knows to be unsound.
import type { Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Sealed } from '@/lib/vault/aes-gcm.ts';
import type { RandomBytes } from '@/lib/vault/bytes.ts';
import type { Purpose } from '@/lib/vault/content-key.ts';
import type { Vault } from '@/lib/vault/vault-key.ts';
import type { LedgerDatabase } from './database.ts';
import type { StateCodes } from './split-state.ts';

/** Runs a task while no other page of this origin holds the lock of that name: `navigator.locks.request` in a browser. */
export type LedgerLock = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** The impure things the ledger is handed: wall clock in milliseconds, random UUIDs, random bytes, the lock. */
export type World = {
  readonly nowMs: () => number;
  readonly newId: () => Id;
  readonly randomBytes: RandomBytes;
  readonly lock: LedgerLock;
};

/**
 * Whether the ledger may be written. `corrupt`: some stored rows do not open; `damaged` are the random ids of the
 * entities concerned, which queries leave out (empty when only the chain is broken). `newer`: a newer Recourse has
 * changed the database meanwhile.
 */
export type LedgerMode =
  | { readonly kind: 'writable' }
  | { readonly kind: 'read-only'; readonly why: 'corrupt'; readonly damaged: readonly Id[] }
  | { readonly kind: 'read-only'; readonly why: 'newer' }
  | { readonly kind: 'closed' };

/** What is found out while the ledger is open. The caches hold opened content and go with the page. */
export type Findings = {
  isClosed: boolean;
  isNewer: boolean;
  isCorrupt: boolean;
  readonly damaged: Set<Id>;
  readonly keys: Readonly<Record<Purpose, Map<Id, { readonly wrapped: Sealed; readonly key: CryptoKey }>>>;
  readonly codes: Map<Id, { readonly foldId: Id; readonly codes: StateCodes }>;
  readonly matters: Map<Id, { readonly foldId: Id; readonly state: MatterState }>;
};

/** Everything the parts of an opened ledger share. */
export type LedgerContext = {
  readonly db: LedgerDatabase;
  readonly vault: Vault;
  readonly world: World;
  /** Minted anew when a merge shows that another copy writes under this one. */
  deviceId: Id;
  /** Adopted when a backup is restored into a ledger that has nothing yet. */
  organisationId: Id;
  readonly found: Findings;
};

/** Nothing found yet. */
export function newFindings(): Findings {
  return {
    isClosed: false,
    isNewer: false,
    isCorrupt: false,
    damaged: new Set(),
    keys: { codes: new Map(), words: new Map() },
    codes: new Map(),
    matters: new Map(),
  };
}

/** The mode that the findings add up to. */
export function modeOf(found: Findings): LedgerMode {
  if (found.isClosed) return { kind: 'closed' };
  if (found.isNewer) return { kind: 'read-only', why: 'newer' };
  if (!found.isCorrupt) return { kind: 'writable' };
  return { kind: 'read-only', why: 'corrupt', damaged: [...found.damaged].sort() };
}

/** Notes that rows of an entity do not open (`null`: the chain or a row of no one entity); writing ends here. */
export function noteDamage(found: Findings, entityId: Id | null): void {
  found.isCorrupt = true;
  if (entityId !== null) found.damaged.add(entityId);
}

/** The name of the Web Lock under which every page appends. */
export function lockName(databaseName: string): string {
  return `${databaseName}-append`;
}

/** The name of the Web Lock of a task that reads and then appends; another one, because appending takes its own inside. */
export function turnName(databaseName: string): string {
  return `${databaseName}-turn`;
}
