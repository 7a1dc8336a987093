// The contract of a webmail: an adapter is data, one engine reads it. Stands on the arrow page --webmail--> Mail.
import type { Reading } from '@/lib/domain/reading.ts';
import type { TextMap } from './text-map.ts';

/** A place, as CSS. In the data each line carries a comment: since when it is known and why it is this place. */
export type Place = string;

/**
 * A place whose value is taken: `css` its shown text, `css@own-text` only the text directly in it, `css@name` that
 * attribute. A leading `~`: the webmail folds its own heading away; read it all the same.
 */
export type FieldPlace = string;

/** Each match of the first is one person; name and address are taken from the first match inside it, `''` or `@name` from itself. */
export type PersonPlace = readonly [person: string, name: FieldPlace, address: FieldPlace];

/** Where an id stands: `?a&b` parameters of the document's address, `#pattern` its fragment (group 1), `^css@name` a unique place of the document, `css@name` the message or what stands in it. */
export type IdPlace = string;

/** How a webmail is recognised: by what stands on the page first; `host` is a hint a self-hosted one cannot give. */
export type Page = { readonly document: Document; readonly host: string };

/** One webmail (or one skin of it), as data. Lists are newest first; what a webmail does not have is left out. */
export type Webmail = {
  readonly name: string;
  /** The day of its last change, `YYYY-MM-DD`. Whether somebody checked it stands in checked-readers.ts. */
  readonly version: string;
  /** The hosts of one that nobody hosts himself; only there it is recognised. */
  readonly hosts?: RegExp;
  /** What must stand on the page. */
  readonly page?: Place;
  /** Same-origin frames in which a message may stand, beside the document itself. */
  readonly frames?: readonly Place[];
  /** The container of one open message. Only an outermost, visible match counts: a mail may hold a fake. */
  readonly message?: readonly Place[];
  /** Without a container of its own: the nearest that holds a body area and one of these is the message. */
  readonly headingAnchor?: readonly Place[];
  /** Where its heading stands, when the container is the whole page; else all of the container but the words. */
  readonly heading?: readonly Place[];
  /** The area of words that the sender wrote, perhaps a frame or a shadow host. Nothing in it is read as a heading. */
  readonly bodyArea: readonly Place[];
  /** The parts to read inside the area, all of them in order, frames among them; none: the area itself. */
  readonly bodyParts?: readonly Place[];
  /** Inside the area, but the webmail's own words (notices, buttons). */
  readonly noise?: readonly Place[];
  /** Elements that are a quote, and elements after which all is another message; beside the general ones. */
  readonly quoted?: readonly Place[];
  readonly quotedAfter?: readonly Place[];
  readonly sender: readonly PersonPlace[];
  readonly to?: readonly PersonPlace[];
  readonly cc?: readonly PersonPlace[];
  readonly date?: readonly FieldPlace[];
  /** Dates for machines (`datetime`); trusted only when they parse and state an offset. */
  readonly machineDate?: readonly FieldPlace[];
  readonly subject?: readonly FieldPlace[];
  /** A subject that stands once, above all messages of the conversation. */
  readonly threadSubject?: readonly FieldPlace[];
  /** What the webmail writes where there is no subject, in the languages known, in lower case. */
  readonly noSubject?: readonly string[];
  readonly attachments?: readonly FieldPlace[];
  readonly providerId?: readonly IdPlace[];
  readonly messageId?: readonly IdPlace[];
  readonly threadKey?: readonly IdPlace[];
  /** When one of these stands in the message, it was cut short, or some of it is not shown. */
  readonly clipped?: readonly Place[];
  readonly partlyHidden?: readonly Place[];
};

/** What the reader is told of its surroundings; the clock and the zone are not its own. */
export type ReadContext = {
  readonly nowUtc: string;
  /** IANA name of the browser's zone, e.g. `America/Chicago`. */
  readonly timeZone: string;
  readonly location: { readonly host: string; readonly href: string };
  /** The key of the message the coder chose where several are open. */
  readonly chosen?: string | null;
};

/** A reading with the way back from `Mail.body` to the page; `textMap` is `null` unless it is a message. */
export type PageReading = { readonly reading: Reading; readonly textMap: TextMap | null };
