// The messages between realms, one table a direction. Types only: the content script carries no validator library.
import type { Reading } from '@/lib/domain/reading.ts';

/** The name under which the panel opens its port to the page. The page's script reads only while it is open. */
export const PANEL_PORT = 'recourse-panel';

/** UTF-16 offsets into `Mail.body`, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Panel -> page. */
export type PanelMessage =
  | { readonly kind: 'watch' }
  | { readonly kind: 'paint'; readonly readingKey: string; readonly spans: readonly Span[] }
  | { readonly kind: 'unpaint' }
  | { readonly kind: 'read-selection' }
  /** Of several open messages, read the one with this key. */
  | { readonly kind: 'choose'; readonly key: string }
  /** Make a censored picture of the page. */
  | { readonly kind: 'report' };

/** Page -> panel. */
export type PageMessage =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'selection'; readonly reading: Reading }
  | { readonly kind: 'report'; readonly censored: string }
  | { readonly kind: 'painted'; readonly readingKey: string; readonly isPainted: boolean };

/** Background -> panel: the toolbar button was clicked on a tab, which grants that one page. */
export type BackgroundMessage = { readonly kind: 'toolbar-clicked'; readonly tabId: number };
