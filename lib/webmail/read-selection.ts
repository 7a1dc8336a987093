// Reads the words a person selected, on any page: the way out when a webmail is unknown or changed (promise 10).
import type { UnhashedMail } from '@/lib/domain/mail.ts';
import { partSelectedText } from './quoted-text.ts';
import { NO_ADDRESS } from './read-address.ts';
import { makeReadingKey } from './reading-key.ts';
import { readVisibleText, type VisibleText } from './visible-text.ts';
import type { PageReading, ReadContext } from './webmail.ts';

const ADAPTER = 'selection';
const VERSION = '2026-11-21';

/**
 * Reads the selection of a page, or of the first frame of the same origin that has one. Sender, recipients, date and
 * subject are missing: the title of the page says nothing sure of them. A quote inside the selection goes to `quoted`,
 * unless nothing else was selected. `no-message` when no words are selected. Never throws; changes nothing.
 * @example readSelection(document, context).reading.kind // 'message', its mail.source.way is 'selection'
 */
export function readSelection(document: Document, context: ReadContext): PageReading {
  try {
    for (const root of [document, ...innerDocuments(document)]) {
      const range = selectedRange(root);
      const shown = range === null ? null : readRange(range);
      const reading = shown === null ? null : toReading(root, shown, context);
      if (reading !== null) return reading;
    }
    return { reading: { kind: 'no-message', adapter: ADAPTER }, textMap: null };
  } catch {
    // The page is another's: whatever it throws is a page we do not understand, which is what the panel is told.
    const fields = {
      sender: 'missing',
      recipients: 'missing',
      date: 'missing',
      subject: 'missing',
      body: 'missing',
    } as const;
    return { reading: { kind: 'not-understood', adapter: ADAPTER, fields }, textMap: null };
  }
}

function innerDocuments(document: Document): readonly Document[] {
  return [...document.querySelectorAll('iframe')]
    .map((frame) => frame.contentDocument)
    .filter((inner) => inner !== null);
}

function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  return selection === null || selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
}

function readRange(range: Range): VisibleText | null {
  const common = range.commonAncestorContainer;
  const root = common.nodeType === 1 ? (common as Element) : common.parentElement;
  return root === null ? null : readVisibleText([root], { within: range });
}

/** `null` when no words are selected. */
function toReading(document: Document, shown: VisibleText, context: ReadContext): PageReading | null {
  const { body, quoted, pieces, hasOwnWords } = partSelectedText(shown);
  if (!hasOwnWords) return null;
  const mail: UnhashedMail = {
    source: { way: 'selection', adapter: ADAPTER, adapterVersion: VERSION, readAtUtc: context.nowUtc },
    messageId: null,
    providerId: null,
    threadKey: null,
    references: [],
    subject: null,
    from: NO_ADDRESS,
    to: [],
    cc: [],
    sentAtUtc: null,
    sentAtShown: null,
    sentAtBasis: null,
    body,
    quoted,
    attachmentNames: [],
    originalSha256: null,
    completeness: shown.isClipped ? 'clipped' : 'whole',
  };
  return {
    reading: {
      kind: 'message',
      mail,
      fields: { sender: 'missing', recipients: 'missing', date: 'missing', subject: 'missing', body: 'found' },
      readingKey: makeReadingKey(mail, context.location.host),
    },
    textMap: { document, body, shownText: shown.text, pieces, segments: shown.segments },
  };
}
