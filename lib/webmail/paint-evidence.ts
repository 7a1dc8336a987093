// Marks quoted words in the page by the CSS Custom Highlight API: ranges only, the page's DOM is not touched.
import type { TextRange } from '@/lib/domain/quoted-plain-text.ts';
import { rangesInPage, type TextMap } from './text-map.ts';

/** The name to style: `::highlight(recourse-evidence) { ... }`, inserted by the panel. */
export const EVIDENCE_HIGHLIGHT = 'recourse-evidence';

type HighlightWindow = Window & { readonly Highlight: typeof Highlight; readonly CSS: typeof CSS };

/** `page-changed`: the words are no longer where they were read; nothing was marked. `no-highlights`: too old a browser. */
export type PaintOutcome = 'painted' | 'page-changed' | 'no-highlights';

/**
 * Marks stretches of `Mail.body` (UTF-16 offsets) where they stand in the page, in the frame they stand in, and brings
 * the first into view. Replaces what was marked before in that frame; no spans: clears. All or nothing.
 * @example paintEvidence(textMap, [{ start: 0, end: 12 }]) // 'painted'
 */
export function paintEvidence(map: TextMap, spans: readonly TextRange[]): PaintOutcome {
  const view = map.document.defaultView as HighlightWindow | null; // a window has these; the library's type omits them
  if (view === null) return 'page-changed';
  if (view.CSS?.highlights === undefined || view.Highlight === undefined) return 'no-highlights';
  view.CSS.highlights.delete(EVIDENCE_HIGHLIGHT);
  const ranges = spans.map((span) => rangesInPage(map, span));
  if (ranges.some((found) => found.length === 0)) return 'page-changed';
  const all = ranges.flat();
  const [first] = all;
  if (first === undefined) return 'painted';
  // Parts of one mail may stand in frames of their own: each document shows the marks of its own words.
  for (const root of new Set(all.map((range) => range.startContainer.ownerDocument))) {
    const own = root?.defaultView as HighlightWindow | null | undefined; // as above
    const marks = all.filter((range) => range.startContainer.ownerDocument === root);
    own?.CSS.highlights.set(EVIDENCE_HIGHLIGHT, new own.Highlight(...marks));
  }
  const place = first.startContainer.ownerDocument?.defaultView;
  if (place != null) bringIntoView(first, place);
  return 'painted';
}

/** Takes the marks off the page and its frames of the same origin. Safe to call at any time, twice too. */
export function clearEvidence(document: Document): void {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  for (const root of [document, ...frames]) {
    const view = root?.defaultView as HighlightWindow | null | undefined; // as above
    view?.CSS?.highlights?.delete(EVIDENCE_HIGHLIGHT);
  }
}

/** Scrolls only when the words are out of sight, and without motion: the eye is already on its way. */
function bringIntoView(range: Range, view: Window): void {
  const box = range.getBoundingClientRect();
  const isInView = box.top >= 0 && box.bottom <= view.innerHeight && view.innerHeight > 0;
  if (isInView && view.frameElement === null) return;
  range.startContainer.parentElement?.scrollIntoView({ block: isInView ? 'nearest' : 'center', inline: 'nearest' });
}
