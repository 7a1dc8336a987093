// A sentence of the catalogue whose placeholders are filled with nodes: a linked number, quoted words, a date.
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { messageParts, pluralForm } from '@/components/hooks/message-format.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';

export type RichProps = {
  readonly text: MessageKey;
  readonly slots: Readonly<Record<string, ComponentChildren>>;
  /** Numbers with which words of the sentence agree. */
  readonly counts?: Readonly<Record<string, number>>;
};

export function Rich({ text, slots, counts = {} }: RichProps) {
  const { raw, locale } = useText();
  return (
    <>
      {messageParts(raw(text)).map((part, index) => {
        if (part.kind === 'words') return part.words;
        if (part.kind === 'plural') return pluralForm(part, counts[part.name] ?? 0, locale);
        return <Fragment key={index}>{slots[part.name]}</Fragment>;
      })}
    </>
  );
}
