// Where the words come from: the entrypoints hand in the browser's catalogue, tests the JSON file.
import { createContext } from 'preact';

/** `translate` gives the raw message of a key or '' when there is none; `timeZone` is an IANA name, else the browser's. */
export type TextSource = {
  readonly translate: (key: string) => string;
  readonly locale: string;
  readonly timeZone?: string | undefined;
};

export const TextContext = createContext<TextSource | null>(null);

/** Wrap an extension page in this. @example <TextProvider value={{ translate, locale: 'en' }}> */
export const TextProvider = TextContext.Provider;
