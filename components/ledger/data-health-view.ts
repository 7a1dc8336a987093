// What the Data part of Settings shows and asks for; the app room fills it, the workspace carries out the acts.

import type { MessageValues } from '@/components/hooks/message-format.ts';
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';

/** A decision that stands beside others on one reply. */
export type StandingChoice = {
  readonly decisionId: string;
  readonly code: CoreCode;
  readonly coder: string;
  readonly recordedAtUtc: string;
};

/** A conflict to be settled, or two matters under one number. */
export type ConflictView =
  | {
      readonly kind: 'decisions';
      readonly replyId: string;
      readonly pseudonym: string | null;
      readonly standing: readonly StandingChoice[];
    }
  | { readonly kind: 'pseudonym'; readonly pseudonym: string; readonly count: number };

/** The state of what is kept; missing is `null`. */
export type DataHealthView = {
  readonly entries: number;
  readonly lastBackup: { readonly daysAgo: number; readonly entriesSince: number } | null;
  readonly isPersisted: boolean | null;
  readonly usedMegabytes: number | null;
  readonly quotaMegabytes: number | null;
  readonly forks: number;
  readonly conflicts: readonly ConflictView[];
  readonly ownRecipient: string;
  readonly matters: readonly { readonly matterId: string; readonly label: string }[];
  /** `unsupported`: this browser opens no folders; bundles and backups by hand do the same. */
  readonly folder: 'unsupported' | 'none' | { readonly name: string };
};

/** What the last act did, as words of the catalogue. */
export type DataOutcome = { readonly tone: 'ok' | 'warn'; readonly words: MessageKey; readonly values: MessageValues };

/** A file that the person opened. */
export type OpenedFile = Uint8Array<ArrayBuffer>;

/** What a person may ask for here. */
export type DataHealthActions = {
  readonly onBackup: (passphrase: string) => void;
  readonly onRestore: (file: OpenedFile, passphrase: string) => void;
  readonly onPersist: () => void;
  readonly onVerify: () => void;
  readonly onSaveHeads: () => void;
  readonly onCheckStamp: (heads: OpenedFile, answer: OpenedFile) => void;
  readonly onShare: (bundle: {
    readonly matterId: string;
    readonly recipient: string;
    readonly withNames: boolean;
  }) => void;
  readonly onReadBundle: (file: OpenedFile) => void;
  readonly onBeginFolder: () => void;
  readonly onJoinFolder: (key: string) => void;
  readonly onSyncFolder: () => void;
  readonly onShowFolderKey: () => void;
  readonly onLeaveFolder: () => void;
  readonly onSettle: (chosen: { readonly replyId: string; readonly decisionId: string }) => void;
};
