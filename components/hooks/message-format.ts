// Fills the placeholders of a message. `{name}` is a value; `{name|one form|other form}` agrees with the number `name`.

/** A piece of a message: plain words, a place for a value, or words that agree with a number. */
export type MessagePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'plural'; readonly name: string; readonly one: string; readonly other: string };

const PLACE = /\{([a-zA-Z]\w*)(?:\|([^{}|]*)\|([^{}|]*))?\}/gu;

/** Splits a message at its placeholders. @example messageParts('a {b}').length // 2 */
export function messageParts(message: string): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  for (const match of message.matchAll(PLACE)) {
    if (match.index > end) parts.push({ kind: 'words', words: message.slice(end, match.index) });
    const [whole, name = '', one, other] = match;
    if (one === undefined || other === undefined) parts.push({ kind: 'slot', name });
    else parts.push({ kind: 'plural', name, one, other });
    end = match.index + whole.length;
  }
  if (end < message.length) parts.push({ kind: 'words', words: message.slice(end) });
  return parts;
}

/** The names of a message's placeholders, sorted, each once: the same in every language. */
export function placeholderNames(message: string): readonly string[] {
  const names = messageParts(message).flatMap((part) => (part.kind === 'words' ? [] : [part.name]));
  return [...new Set(names)].sort();
}

/** The form of a plural placeholder that agrees with `count` in `locale`. Categories beside "one" take the other form. */
export function pluralForm(
  part: { readonly one: string; readonly other: string },
  count: number,
  locale: string,
): string {
  return new Intl.PluralRules(locale).select(count) === 'one' ? part.one : part.other;
}

/** What may fill a placeholder of a plain message. Numbers are written as the locale writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The message with its values. A missing value throws: it is a programmer's fault. */
export function fillMessage(message: string, values: MessageValues, locale: string): string {
  return messageParts(message)
    .map((part) => {
      if (part.kind === 'words') return part.words;
      const value = values[part.name];
      if (value === undefined) throw new Error(`Message lacks a value for its placeholder ${part.name}`);
      if (part.kind === 'plural') return pluralForm(part, Number(value), locale);
      return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
    })
    .join('');
}
