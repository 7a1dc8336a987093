// What the coder can do in the panel: decisions out, nothing decided here.
import type { SecretAnswer } from '@/components/settings/secret-answer.ts';
import type { TextQuote } from '@/lib/domain/decision.ts';
import type { DeskDraft } from './desk-draft.ts';
import type { AttestedReply, NewMatter, NewRequest, PastedLetter } from './desk-view.ts';

/** Callbacks of the side panel. None is awaited by the panel: the answer comes back as a new view. */
export type DeskActions = {
  readonly onSave: (draft: DeskDraft) => void;
  readonly onCopyAsText: (draft: DeskDraft) => void;
  readonly onUndo: () => void;
  readonly onCorrect: () => void;
  readonly onCancelCorrection: () => void;
  readonly onShowInMail: (quote: TextQuote) => void;
  readonly onKeepCoding: () => void;
  readonly onLetGo: () => void;
  readonly onCodeAnyway: () => void;
  readonly onNotAReply: () => void;
  readonly onNotARequest: () => void;
  readonly onStartClock: (request: NewRequest) => void;
  readonly onStartMatter: (matter: NewMatter) => void;
  readonly onRecordRequest: (request: NewRequest) => void;
  readonly onRecordReply: (reply: AttestedReply) => void;
  readonly onAllowSite: () => void;
  /** Puts a mark for the subject of a new request on the clipboard. */
  readonly onCopyTag: () => void;
  readonly onReadSelection: () => void;
  readonly onPaste: (letter: PastedLetter) => void;
  readonly onFile: (file: File) => void;
  /** Left out where the page cannot be told where the cut is. */
  readonly onShowCut?: (() => void) | undefined;
  /** Of several open messages, the one to read. */
  readonly onChoose: (key: string) => void;
  /** Left out until there is a censored report to make. */
  readonly onCensoredReport?: (() => void) | undefined;
  readonly onReadAgain: () => void;
  /** Tries a passphrase or recovery key; when it opens, the panel starts anew. */
  readonly onUnlock: (secret: string) => Promise<SecretAnswer>;
  /** Left out while there is no passphrase. */
  readonly onLock?: (() => void) | undefined;
  readonly onBackup: () => void;
  readonly onOpenWorkspace: () => void;
  readonly onOpenQueue: () => void;
  readonly onOpenFinding: (key: string) => void;
};
