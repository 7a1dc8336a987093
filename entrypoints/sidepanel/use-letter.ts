// Wiring: which letter is on the desk. A letter being coded stays when another message is opened, until it is let go.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeskDraft, isTouched } from '@/components/coding/desk-draft.ts';
import { letterOfReading } from '@/lib/app/open-letter.ts';
import type { OpenLetter } from '@/lib/app/panel-view.ts';
import { messageOf } from './page-views.ts';
import type { OpenPage } from './use-open-page.ts';

export type LetterControls = {
  readonly letter: OpenLetter | null;
  /** Another message that waits while `letter` is being coded; `null` when there is none or the person keeps coding. */
  readonly next: OpenLetter | null;
  /** Whether another message waits, told or not. */
  readonly hasWaiting: boolean;
  readonly bring: (letter: OpenLetter) => void;
  readonly change: (change: Partial<OpenLetter>) => void;
  readonly letGo: () => void;
  readonly keepCoding: () => void;
};

/** Follows the page's readings. `draft` is looked at when a message changes: what was typed is never carried over. */
export function useLetter(page: OpenPage, draft: DeskDraft): LetterControls {
  const [letter, setLetter] = useState<OpenLetter | null>(null);
  const [next, setNext] = useState<OpenLetter | null>(null);
  const [waiting, setWaiting] = useState<OpenLetter | null>(null);
  const now = useRef({ letter, draft });
  now.current = { letter, draft };

  const offer = (coming: OpenLetter): void => {
    const { letter: open, draft: typed } = now.current;
    if (open?.key === coming.key) {
      setLetter({ ...open, mail: coming.mail });
      return;
    }
    if (isBusyWith(open, typed)) {
      setNext(coming);
      setWaiting(coming);
    } else {
      setLetter(coming);
      setNext(null);
      setWaiting(null);
    }
  };

  /** The page shows no message any more: a letter read from it goes, unless it is being coded. */
  const takeOff = (): void => {
    const { letter: open, draft: typed } = now.current;
    if (open?.mail.source.way !== 'webmail' || isBusyWith(open, typed)) return;
    setLetter(null);
    setNext(null);
    setWaiting(null);
  };

  // What was coded is saved: the message that waited comes to the desk.
  const isFree = waiting !== null && !isBusyWith(letter, draft);
  useEffect(() => {
    if (!isFree) return;
    setLetter(waiting);
    setNext(null);
    setWaiting(null);
  }, [isFree]);

  useEffect(() => {
    const message = messageOf(page);
    if (message === null) {
      if (page.state === 'reading') takeOff();
      return;
    }
    let isLatest = true;
    void letterOfReading(message).then((coming) => {
      if (isLatest) offer(coming);
    });
    return () => {
      isLatest = false;
    };
  }, [page]);

  return {
    letter,
    next,
    hasWaiting: waiting !== null,
    bring: offer,
    change: (change) => setLetter((open) => (open === null ? null : { ...open, ...change })),
    letGo: () => {
      if (waiting !== null) setLetter(waiting);
      setNext(null);
      setWaiting(null);
    },
    keepCoding: () => setNext(null),
  };
}

function isBusyWith(letter: OpenLetter | null, draft: DeskDraft): boolean {
  return letter !== null && draft.letterKey === letter.key && isTouched(draft);
}
