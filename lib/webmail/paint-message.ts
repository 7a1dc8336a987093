// Marks words of a message that was read earlier: reads it again when the webmail has drawn it anew since.
import type { TextRange } from '@/lib/domain/quoted-plain-text.ts';
import { type PaintOutcome, paintEvidence } from './paint-evidence.ts';
import { readPage } from './read-page.ts';
import type { PageReading, ReadContext } from './webmail.ts';

export type PaintRequest = {
  readonly document: Document;
  readonly context: ReadContext;
  /** The reading whose body the spans count in. */
  readonly page: PageReading;
  readonly spans: readonly TextRange[];
};

/**
 * Like paintEvidence, for a message that may have been drawn anew with the same words (the same key and body).
 * `page-changed` when another message or other words stand there now: then nothing is marked.
 * @example paintMessage({ document, context, page, spans: [{ start: 0, end: 12 }] }) // 'painted'
 */
export function paintMessage({ document, context, page, spans }: PaintRequest): PaintOutcome {
  const outcome = page.textMap === null ? 'page-changed' : paintEvidence(page.textMap, spans);
  if (outcome !== 'page-changed' || page.textMap === null || page.reading.kind !== 'message') return outcome;
  const now = readPage(document, context);
  if (now.textMap === null || now.reading.kind !== 'message') return 'page-changed';
  const isSame = now.reading.readingKey === page.reading.readingKey && now.textMap.body === page.textMap.body;
  return isSame ? paintEvidence(now.textMap, spans) : 'page-changed';
}
