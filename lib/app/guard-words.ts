// No words are saved before a passphrase is set or declined in words: names, letters, notes, who codes.
import { fail } from '@/lib/domain/result.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import type { Protection } from '@/lib/ledger/protection.ts';

/** The ledger, refusing drafts with words as `undecided` until `protection` is decided. It is asked anew until then. */
export function guardWords(ledger: Ledger, protection: () => Promise<Protection>): Ledger {
  let isDecided = false;
  const mayHoldWords = async (): Promise<boolean> => {
    isDecided ||= (await protection()).kind !== 'undecided';
    return isDecided;
  };
  const { exchange } = ledger;
  return {
    ...ledger,
    // Both change when a backup is restored or a copied profile is found: they are read anew each time.
    get organisationId() {
      return ledger.organisationId;
    },
    get deviceId() {
      return ledger.deviceId;
    },
    append: async (drafts) => {
      if (drafts.some(hasWords) && !(await mayHoldWords())) return fail({ kind: 'undecided' });
      return ledger.append(drafts);
    },
    exchange: {
      ...exchange,
      merge: async (parcel, options) =>
        (await mayHoldWords()) ? exchange.merge(parcel, options) : fail({ kind: 'undecided' }),
      syncFolder: async (input) => ((await mayHoldWords()) ? exchange.syncFolder(input) : fail({ kind: 'undecided' })),
    },
  };
}

function hasWords({ content }: EntryDraft): boolean {
  return 'words' in content && saysSomething(content.words);
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && Object.values(value).some(saysSomething);
}
