// Who did what to a record, newest first. An undone entry is struck through; undo is an entry of its own.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type Text, useText } from '@/components/hooks/use-text.ts';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { Tag } from '@/components/ui/Tag.tsx';
import type { HistoryLine } from './desk-view.ts';
import css from './History.module.css';
import { Hint, Slip, SlipLabel } from './Slip.tsx';

export function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const text = useText();
  const format = useFormat();
  if (lines.length === 0) return null;
  return (
    <Slip>
      <SlipLabel>{text.t('history')}</SlipLabel>
      <ol class={css.lines}>
        {lines.map((line) => (
          <li key={line.entryId} class={css.line}>
            <time dateTime={line.atUtc}>{format.stamp(line.atUtc)}</time>
            {line.isUndone ? (
              <span>
                <s>{historyWords(line, text, format.stamp)}</s> <Tag>{text.t('undone')}</Tag>
              </span>
            ) : (
              <span>{historyWords(line, text, format.stamp)}</span>
            )}
          </li>
        ))}
      </ol>
      <Hint>{text.t('history_rule')}</Hint>
    </Slip>
  );
}

function historyWords(line: HistoryLine, { t, tn }: Text, stamp: (instant: string) => string): string {
  const { coder, did } = line;
  switch (did.kind) {
    case 'coded': {
      const code = t(CODE_WORDS[did.code].text);
      if (did.isBlind) return t('history_coded_blind', { coder, code });
      if (did.flagCount === 0) return t('history_coded', { coder, code });
      return tn('history_coded_flags', did.flagCount, { coder, code });
    }
    case 'corrected':
      return t('history_corrected', { coder, from: t(CODE_WORDS[did.from].text), to: t(CODE_WORDS[did.to].text) });
    case 'undid':
      return t('history_undid', { coder, at: stamp(did.targetAtUtc) });
  }
}
