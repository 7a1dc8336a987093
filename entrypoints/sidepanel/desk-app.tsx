// Wiring: the coding desk over an opened ledger: page, letter, draft and actions joined.
import { useEffect, useReducer, useState } from 'preact/hooks';
import { CodingDesk } from '@/components/coding/CodingDesk.tsx';
import { type DeskDraft, reduceDraft, startDraft } from '@/components/coding/desk-draft.ts';
import type { PanelView, Saving } from '@/components/coding/desk-view.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { letterView } from '@/lib/app/letter-view.ts';
import { letterOfReading } from '@/lib/app/open-letter.ts';
import type { OpenLetter } from '@/lib/app/panel-view.ts';
import type { Session } from '@/lib/app/session.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import { type DeskToast, deskActions } from './desk-actions.ts';
import { pageView } from './page-views.ts';
import { TOAST_WORDS } from './toast-words.ts';
import { useDeskView } from './use-desk-view.ts';
import { type LetterControls, useLetter } from './use-letter.ts';
import { useOpenPage } from './use-open-page.ts';
import { useProtection } from './use-protection.tsx';
import { useReaderNote } from './use-reader-note.ts';

const EMPTY = startDraft('', { office: null, reviewerLevel: null });

export function DeskApp({ session, version }: { readonly session: Session; readonly version: number }) {
  const [draft, dispatch] = useReducer(reduceDraft, EMPTY);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [startedMatterId, setStartedMatterId] = useState<string | null>(null);
  const [toast, setToast] = useState<DeskToast>(null);
  const { t } = useText();
  const protection = useProtection();
  const controls = useOpenPage((reading) => void bringSelection(reading, letters));
  const readerNote = useReaderNote(controls.page);
  const letters: LetterControls = useLetter(controls.page, draft);
  const { letter } = letters;
  const { view, viewed, queue } = useDeskView({
    session,
    version,
    letter,
    chosenMatter: draft.letterKey === letter?.key ? draft.matterId : null,
  });
  const shown = viewOf(view, letters, saving) ?? pageView(controls.page, queue) ?? { kind: 'loading' };

  useStartedDraft(shown, draft, (fresh) => {
    dispatch({ type: 'restart', draft: fresh });
    setSaving({ state: 'idle' });
  });
  useHighlight(shown, viewed, (readingKey, spans) => controls.post({ kind: 'paint', readingKey, spans }));

  const actions = deskActions({
    session,
    view: shown,
    letters,
    controls,
    dispatch,
    setSaving,
    setToast,
    setStartedMatterId,
    askProtection: protection.ask,
    onLock: protection.onLock,
  });
  const hasMatters = 'matters' in shown;
  return (
    <>
      <CodingDesk
        view={shown}
        draft={draft}
        dispatch={dispatch}
        actions={actions}
        readerNote={readerNote}
        queueCount={queue.uncoded + queue.runningOut}
        matters={hasMatters ? shown.matters : []}
        offices={hasMatters ? shown.offices : []}
        startedMatterId={startedMatterId}
        toast={toast === null ? null : { message: t(TOAST_WORDS[toast]), onDismiss: () => setToast(null) }}
      />
      {protection.dialog}
    </>
  );
}

/** The letter's view with what only the panel knows: where saving stands, and that another message waits. */
function viewOf(view: PanelView | null, { letter, next }: LetterControls, saving: Saving): PanelView | null {
  if (view === null || letter === null) return view?.kind === 'read-only' ? view : null;
  if (view.kind === 'reply')
    return { ...view, saving, switchedTo: next === null ? null : letterView(next.mail, next.key) };
  return view.kind === 'request' ? { ...view, saving } : view;
}

/**
 * A fresh draft for each letter, office and reviewer as it is signed; none once the letter is coded. Driven by what is
 * shown and not by what was just saved, so that a key pressed as the view changes is never lost to a late reset.
 */
function useStartedDraft(view: PanelView, draft: DeskDraft, restart: (draft: DeskDraft) => void): void {
  const key = 'letter' in view ? view.letter.key : null;
  useEffect(() => {
    if (view.kind === 'coded') restart(EMPTY);
    if (view.kind !== 'reply' || key === null || draft.letterKey === key) return;
    const { suggestion } = view;
    const reviewerLevel = suggestion?.reviewerLevel?.level ?? null;
    restart(startDraft(key, { office: suggestion?.replyingOffice?.office ?? null, reviewerLevel }));
  }, [key, view.kind]);
}

type Paint = (readingKey: string, spans: readonly { start: number; end: number }[]) => void;

/** Marks the suggestion's words in the mail while they are shown; anew after each reading, which takes the marks off. */
function useHighlight(view: PanelView, viewed: OpenLetter | null, paint: Paint): void {
  const suggestion = view.kind === 'reply' && !view.isBlind ? view.suggestion : null;
  const key = view.kind === 'reply' ? view.letter.key : null;
  const places = JSON.stringify(suggestion?.evidence.map(({ start, end }) => ({ start, end })) ?? []);
  useEffect(() => {
    if (key !== null) paint(key, JSON.parse(places));
  }, [key, places, viewed?.mail]);
}

async function bringSelection(reading: Reading, letters: LetterControls): Promise<void> {
  if (reading.kind === 'message') letters.bring(await letterOfReading(reading));
}
