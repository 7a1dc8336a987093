// The contract of a webmail: an adapter is data, one engine reads it. Stands on the arrow page --webmail--> Mail.
import type { Reading } from '@/lib/domain/reading.ts';
import type { TextMap } from './text-map.ts';

/** What of an element is its value: its shown text, only the text that stands directly in it, or an attribute. */
export type Take = 'text' | 'own-text' | `attribute:${string}`;

/** When a selector was first seen to hold (`YYYY-MM`) and why it is this one. Lists are newest first. */
export type Dated = { readonly since: string; readonly reason: string };

/** A place in the message, outside its body. */
export type PlaceSelector = Dated & { readonly css: string };

/** A place whose value is taken. `mayBeHidden`: the webmail folds its own heading away; read it all the same. */
export type FieldSelector = PlaceSelector & { readonly take: Take; readonly mayBeHidden?: true };

/** Each match of `css` is one person. A part is taken from the first match of its own `css` inside, or of the person (`null`). */
export type PersonSelector = PlaceSelector & {
  readonly name: { readonly css: string | null; readonly take: Take };
  readonly address: { readonly css: string | null; readonly take: Take };
  readonly mayBeHidden?: true;
};

/** Where an id stands: an attribute of the message's container, or parameters of the address of its document. */
export type IdSource =
  | (Dated & { readonly from: 'attribute'; readonly name: string })
  | (Dated & { readonly from: 'address'; readonly parameters: readonly string[] });

/** How a webmail is recognised: by what stands on the page first; `host` is a hint a self-hosted one cannot give. */
export type Page = { readonly document: Document; readonly host: string };

/** One webmail (or one skin of it), as data. */
export type Webmail = {
  readonly name: string;
  /** The day of its last change, `YYYY-MM-DD`. */
  readonly version: string;
  /** Against what it was checked and when; `null` until somebody did. */
  readonly verified: { readonly on: string; readonly against: string } | null;
  readonly matches: (page: Page) => boolean;
  /** Same-origin frames in which a message may stand, beside the document itself. */
  readonly frames: readonly string[];
  /** The container of one open message. Only an outermost, visible match counts: a mail may hold a fake. */
  readonly message: readonly PlaceSelector[];
  /** The area of words that the sender wrote. Nothing inside it is ever read as a heading. */
  readonly bodyArea: readonly PlaceSelector[];
  /** The parts to read inside the area, all of them in order; empty: the area itself. */
  readonly bodyParts: readonly PlaceSelector[];
  /** Inside the area, but the webmail's own words (notices, buttons). */
  readonly noise: readonly PlaceSelector[];
  /** Elements that are a quote, and elements after which all is another message; beside the general ones. */
  readonly quoted: readonly PlaceSelector[];
  readonly quotedAfter: readonly PlaceSelector[];
  readonly sender: readonly PersonSelector[];
  readonly to: readonly PersonSelector[];
  readonly cc: readonly PersonSelector[];
  readonly date: readonly FieldSelector[];
  /** Dates for machines (`datetime`); trusted only when they parse and state an offset. */
  readonly machineDate: readonly FieldSelector[];
  readonly subject: readonly FieldSelector[];
  /** What the webmail writes where there is no subject, in the languages known. */
  readonly noSubject: readonly string[];
  readonly attachments: readonly FieldSelector[];
  readonly providerId: readonly IdSource[];
  readonly messageId: readonly IdSource[];
  readonly threadKey: readonly IdSource[];
  /** When one of these stands in the message, it was cut short, or some of it is not shown. */
  readonly clipped: readonly PlaceSelector[];
  readonly partlyHidden: readonly PlaceSelector[];
};

/** What the reader is told of its surroundings; the clock and the zone are not its own. */
export type ReadContext = {
  readonly nowUtc: string;
  /** IANA name of the browser's zone, e.g. `America/Chicago`. */
  readonly timeZone: string;
  readonly location: { readonly host: string; readonly href: string };
};

/** A reading with the way back from `Mail.body` to the page; `textMap` is `null` unless it is a message. */
export type PageReading = { readonly reading: Reading; readonly textMap: TextMap | null };
