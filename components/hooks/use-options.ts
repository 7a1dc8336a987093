// Turns a table of words into the choices of a select, in the reader's language.
import { type MessageKey, useText } from './use-text.ts';

/** One choice for each key of `words`, in its order. */
export function useOptions<V extends string>(
  words: Readonly<Record<V, MessageKey>>,
): readonly { readonly value: V; readonly label: string }[] {
  const { t } = useText();
  return (Object.entries(words) as [V, MessageKey][]) // entries of a Record<V, MessageKey>
    .map(([value, key]) => ({ value, label: t(key) }));
}
