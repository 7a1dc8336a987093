// The words of the interface, typed by the keys of the catalogue. Every visible text comes through here.
import { useContext, useMemo } from 'preact/hooks';
import type messages from '@/public/_locales/en/messages.json';
import { fillMessage, type MessageValues } from './message-format.ts';
import { TextContext, type TextSource } from './text-context.ts';

/** A key of messages.json. */
export type MessageKey = keyof typeof messages;

/** A key that stands twice in messages.json, as `key_one` and `key_other`. */
export type PluralKey = StemOf<MessageKey>;
type StemOf<K> = K extends `${infer Stem}_other` ? (`${Stem}_one` extends MessageKey ? Stem : never) : never;

export type Text = {
  readonly locale: string;
  readonly timeZone: string | undefined;
  /** The message of a key with its values. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** The message that agrees with `count`, which fills `{count}`. */
  readonly tn: (key: PluralKey, count: number, values?: MessageValues) => string;
  /** The unfilled message, for `Rich`. */
  readonly raw: (key: MessageKey) => string;
  /** The message of a key that arrived as data, or `null` when the catalogue has none. */
  readonly ofData: (key: string, values: MessageValues) => string | null;
};

/** Builds the translate functions of one source. Missing keys show themselves: a test keeps them from shipping. */
export function textOf(source: TextSource): Text {
  const { locale, translate, timeZone } = source;
  const raw = (key: string): string => translate(key) || key;
  return {
    locale,
    timeZone,
    raw,
    t: (key, values = {}) => fillMessage(raw(key), values, locale),
    tn: (key, count, values = {}) => {
      const category = new Intl.PluralRules(locale).select(count);
      const message = translate(`${key}_${category}`) || raw(`${key}_other`);
      return fillMessage(message, { count, ...values }, locale);
    },
    ofData: (key, values) => {
      const message = translate(key);
      return message === '' ? null : fillMessage(message, values, locale);
    },
  };
}

/** The words of the page. Throws outside a TextProvider. */
export function useText(): Text {
  const source = useContext(TextContext);
  if (source === null) throw new Error('useText needs a TextProvider above it');
  return useMemo(() => textOf(source), [source]);
}
