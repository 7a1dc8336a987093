// The desk's callbacks doing nothing, for states in which they cannot be reached.
import type { DeskActions } from './desk-actions.ts';

/** Every callback of the desk as a no-op; a state fills in what it offers. */
export function idleActions(): DeskActions {
  const idle = (): void => undefined;
  return {
    onSave: idle,
    onCopyAsText: idle,
    onUndo: idle,
    onCorrect: idle,
    onCancelCorrection: idle,
    onShowInMail: idle,
    onKeepCoding: idle,
    onLetGo: idle,
    onCodeAnyway: idle,
    onNotAReply: idle,
    onNotARequest: idle,
    onStartClock: idle,
    onStartMatter: idle,
    onRecordRequest: idle,
    onRecordReply: idle,
    onAllowSite: idle,
    onCopyTag: idle,
    onReadSelection: idle,
    onPaste: idle,
    onFile: idle,
    onReadAgain: idle,
    onChoose: idle,
    onUnlock: async () => ({ kind: 'failed' }),
    onBackup: idle,
    onOpenWorkspace: idle,
    onOpenQueue: idle,
    onOpenFinding: idle,
  };
}
