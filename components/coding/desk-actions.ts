// What the coder can do in the panel: decisions out, nothing decided here.
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
  readonly onReadSelection: () => void;
  readonly onPaste: (letter: PastedLetter) => void;
  readonly onFile: (file: File) => void;
  /** Left out where the page cannot be told where the cut is. */
  readonly onShowCut?: (() => void) | undefined;
  /** Left out until there is a censored report to make. */
  readonly onCensoredReport?: (() => void) | undefined;
  readonly onReadAgain: () => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onBackup: () => void;
  readonly onOpenWorkspace: () => void;
  readonly onOpenQueue: () => void;
  readonly onOpenFinding: (key: string) => void;
};
