// How an outcome is named, drawn and filled: silence hatched, an answer solid, what is not known dotted.
import type { MessageKey } from '@/components/hooks/use-text.ts';
import type { GlyphName } from '@/components/ui/Glyph.tsx';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';

export type Fill = 'hatch' | 'kickback' | 'denial' | 'striped' | 'granted' | 'other' | 'dotted' | 'empty';

export const BUCKET_WORDS: Readonly<
  Record<OutcomeBucket, { readonly text: MessageKey; readonly glyph: GlyphName; readonly fill: Fill }>
> = {
  'no-response': { text: 'bucket_no_response', glyph: 'silent', fill: 'hatch' },
  'field-office-kickback': { text: 'bucket_kickback', glyph: 'kickback', fill: 'kickback' },
  'summary-denial': { text: 'bucket_summary_denial', glyph: 'denial', fill: 'denial' },
  'reasoned-denial': { text: 'bucket_reasoned_denial', glyph: 'reasoned', fill: 'striped' },
  'granted-or-partial': { text: 'bucket_granted', glyph: 'granted', fill: 'granted' },
  'other-substantive': { text: 'bucket_other', glyph: 'other', fill: 'other' },
  'closed-by-event': { text: 'bucket_closed', glyph: 'event', fill: 'other' },
  uncoded: { text: 'bucket_uncoded', glyph: 'other', fill: 'dotted' },
  open: { text: 'bucket_open', glyph: 'request', fill: 'empty' },
  undeliverable: { text: 'bucket_undeliverable', glyph: 'ack', fill: 'empty' },
};
