// What an act of the Data part did, in words: every way it may end has a sentence that says what is safe.
import type { DataOutcome } from '@/components/ledger/data-health-view.ts';
import { assertNever } from '@/lib/domain/result.ts';
import type { SyncReport } from '@/lib/ledger/folder-sync.ts';
import type { MergeReport } from '@/lib/ledger/merge.ts';
import type { TimeStamp, TimeStampFault } from '@/lib/ledger/time-stamp.ts';
import type { Verification } from '@/lib/ledger/verify.ts';
import type { MakeBackupError } from './make-backup.ts';
import type { SettleError } from './settle-conflict.ts';
import type { ShareError } from './share-bundle.ts';
import type { SyncFolderError } from './sync-folder.ts';
import type { TakeError } from './take-parcel.ts';

/** Every way in which an act of the Data part may fail. */
export type DataFault = MakeBackupError | TakeError | ShareError | SyncFolderError | SettleError | TimeStampFault;

/** The words of a failure. @example faultOutcome({ kind: 'newer' }) // { tone: 'warn', words: 'data_fault_newer', values: {} } */
export function faultOutcome(fault: DataFault): DataOutcome {
  const values = fault.kind === 'refused' ? { status: fault.status } : {};
  return { tone: 'warn', words: faultWords(fault.kind), values };
}

function faultWords(kind: DataFault['kind']): DataOutcome['words'] {
  switch (kind) {
    case 'broken':
    case 'damaged':
    case 'restore-differs':
      return 'data_fault_broken';
    case 'does-not-open':
      return 'data_fault_does_not_open';
    case 'newer':
      return 'data_fault_newer';
    case 'not-a-parcel':
      return 'data_fault_not_a_parcel';
    case 'altered':
    case 'out-of-order':
    case 'not-understood':
      return 'data_fault_refused';
    case 'too-short':
      return 'data_fault_too_short';
    case 'bad-recipient':
      return 'data_fault_bad_recipient';
    case 'bad-key':
    case 'no-folder-key':
      return 'data_fault_bad_key';
    case 'other-key':
      return 'data_fault_other_key';
    case 'storage-full':
    case 'storage-failed':
      return 'data_fault_storage';
    case 'read-only':
    case 'locked':
    case 'withheld':
    case 'undecided':
      return 'data_fault_closed';
    case 'settled-already':
      return 'data_fault_settled';
    case 'other-imprint':
      return 'data_fault_imprint';
    case 'refused':
      return 'data_fault_stamp_refused';
    case 'not-an-answer':
      return 'data_fault_not_an_answer';
    default:
      return assertNever(kind);
  }
}

/** The words of a restore or a bundle taken in. */
export function mergeOutcome({ added, known, waiting }: MergeReport): DataOutcome {
  if (waiting > 0) return { tone: 'warn', words: 'data_done_merge_waiting', values: { added, waiting } };
  return { tone: 'ok', words: 'data_done_merge', values: { added, known } };
}

/** The words of a sync. */
export function syncOutcome({ added, written, unread, refused }: SyncReport): DataOutcome {
  if (refused.length > 0) {
    return { tone: 'warn', words: 'data_done_refused', values: { added, refused: refused.length } };
  }
  return { tone: 'ok', words: 'data_done_sync', values: { added, written, unread: unread.length } };
}

/** The words of a check. */
export function verifyOutcome(verification: Verification): DataOutcome {
  if (verification.kind === 'broken') return { tone: 'warn', words: 'data_fault_broken', values: {} };
  return { tone: 'ok', words: 'data_done_verified', values: { entries: verification.entries } };
}

/** The words of a time stamp that is about our heads; the time as `YYYY-MM-DD HH:MM:SS`. */
export function stampOutcome({ genTimeUtc }: TimeStamp): DataOutcome {
  const at = genTimeUtc.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/u, '$1-$2-$3 $4:$5:$6');
  return { tone: 'ok', words: 'data_done_stamp', values: { at } };
}
