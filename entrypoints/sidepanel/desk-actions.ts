// Wiring: what the coder does, handed to the use cases; answers come back as new views.
import type { DeskActions } from '@/components/coding/desk-actions.ts';
import { type DraftAction, startDraft } from '@/components/coding/desk-draft.ts';
import type { PanelView, Saving } from '@/components/coding/desk-view.ts';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { correctionDraft } from '@/lib/app/correction-draft.ts';
import { draftAsText } from '@/lib/app/draft-as-text.ts';
import { evidenceOfDraft } from '@/lib/app/evidence-of-draft.ts';
import { letterOfPaste } from '@/lib/app/open-letter.ts';
import { recordAttestedReply } from '@/lib/app/record-attested-reply.ts';
import { recordDecision } from '@/lib/app/record-decision.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import type { Session } from '@/lib/app/session.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { undoOnLetter } from '@/lib/app/undo-on-letter.ts';
import { copyText } from '@/lib/platform/clipboard.ts';
import { openWorkspace } from '@/lib/platform/panel-door.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { askForSite } from '@/lib/platform/site-grant.ts';
import { copyTag } from './copy-tag.ts';
import { bringFile, keep } from './keep.ts';
import { pageActions } from './page-actions.ts';
import type { LetterControls } from './use-letter.ts';
import type { PageControls } from './use-open-page.ts';

/** What a toast says. */
export type DeskToast = 'file-unreadable' | 'not-saved' | 'recorded' | 'tag-copied' | null;

export type Desk = {
  readonly session: Session;
  readonly view: PanelView;
  readonly letters: LetterControls;
  readonly controls: PageControls;
  readonly dispatch: (action: DraftAction) => void;
  readonly setSaving: (saving: Saving) => void;
  readonly setToast: (toast: DeskToast) => void;
  readonly setStartedMatterId: (matterId: string) => void;
  /** Asks how words are to be protected, when nobody has said yet; true when they may be saved now. */
  readonly askProtection: () => Promise<boolean>;
  readonly onLock: (() => void) | undefined;
};

export function deskActions(desk: Desk): DeskActions {
  const { session, view, letters, controls, dispatch } = desk;
  // A key pressed while the next letter is on its way is about the letter that is still shown: it is refused, not moved.
  const letter = 'letter' in view && view.letter.key !== letters.letter?.key ? null : letters.letter;
  const spansOf = (exact: string) => {
    const start = letter?.mail.body.indexOf(exact) ?? -1;
    return start < 0 ? [] : [{ start, end: start + exact.length }];
  };
  const save: DeskActions['onSave'] = (draft) => {
    if (letter === null || draft.letterKey !== letter.key)
      return desk.setSaving({ state: 'failed', why: 'message-gone' });
    const shown = view.kind === 'reply' && !view.isBlind ? view.suggestion : null;
    const evidence = evidenceOfDraft(draft, shown);
    void keep(desk, () => recordDecision(session, { mail: letter.mail, draft, shown, evidence }));
  };
  return {
    ...idleActions(),
    ...pageActions(controls),
    onSave: save,
    onCopyAsText: (draft) => void copyText(draftAsText(draft, letter?.mail ?? null)),
    onUndo: () => {
      if (letter !== null) void keep(desk, () => undoOnLetter(session, letter.mail));
    },
    onCorrect: () => {
      if (view.kind !== 'coded' || letter === null) return;
      dispatch({ type: 'restart', draft: correctionDraft(view, letter.key) });
      letters.change({ isCorrecting: true });
    },
    onCancelCorrection: () => {
      if (letter !== null)
        dispatch({ type: 'restart', draft: startDraft(letter.key, { office: null, reviewerLevel: null }) });
      letters.change({ isCorrecting: false });
    },
    onShowInMail: ({ exact }) => {
      if (letter !== null) controls.post({ kind: 'paint', readingKey: letter.key, spans: spansOf(exact) });
    },
    onKeepCoding: letters.keepCoding,
    onLetGo: letters.letGo,
    onCodeAnyway: () => letters.change({ isCodedAnyway: true }),
    onNotARequest: () => letters.change({ isCodedAnyway: true }),
    onNotAReply: () => {
      if (letter === null) return;
      const draft = startDraft(letter.key, { office: null, reviewerLevel: null });
      save({ ...draft, code: 'not-a-reply' });
    },
    onStartClock: (request) => {
      if (letter !== null) void keep(desk, () => recordRequest(session, { request, mail: letter.mail }));
    },
    onRecordRequest: (request) =>
      void keep(desk, () => recordRequest(session, { request, mail: null }), false).then((requestId) => {
        if (requestId !== null) dispatch({ type: 'request', requestId });
      }),
    onRecordReply: (reply) =>
      void keep(desk, () => recordAttestedReply(session, reply), false).then((replyId) => {
        if (replyId !== null) desk.setToast('recorded');
      }),
    onStartMatter: (matter) =>
      void keep(desk, () => startMatter(session, matter), false).then((matterId) => {
        if (matterId === null) return;
        dispatch({ type: 'matter', matterId });
        desk.setStartedMatterId(matterId);
      }),
    onAllowSite: () => {
      if (view.kind === 'no-grant' && view.host !== null) void askForSite(view.host).then(controls.again);
    },
    onCopyTag: () => void copyTag(desk),
    onPaste: (pasted) => void letterOfPaste(session, pasted).then(letters.bring),
    onFile: (file) => void bringFile(desk, file),
    onLock: desk.onLock,
    onBackup: () =>
      void session.ledger
        .exportRaw()
        .then((raw) => saveFile('recourse-ledger-raw.json', new TextEncoder().encode(raw), 'application/json')),
    onOpenWorkspace: () => void openWorkspace('/patterns'),
    onOpenQueue: () => void openWorkspace('/queue'),
    onOpenFinding: () => void openWorkspace('/patterns'),
  };
}
