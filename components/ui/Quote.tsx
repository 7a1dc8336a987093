// Quoted words of a letter: serif, in quotation marks, under the highlighter. The highlighter marks nothing else.
import type { ComponentChildren } from 'preact';
import { useText } from '@/components/hooks/use-text.ts';
import { joinClasses } from './join-classes.ts';
import css from './Quote.module.css';

export type QuoteProps = { readonly words: string; readonly isCutBefore?: boolean; readonly isInline?: boolean };

export function Quote({ words, isCutBefore = false, isInline = false }: QuoteProps) {
  const { t } = useText();
  const inner: ComponentChildren = (
    <>
      {t(isCutBefore ? 'quote_open_cut' : 'quote_open')}
      <mark class={css.mark}>{words}</mark>
      {t('quote_close')}
    </>
  );
  if (isInline) return <q class={joinClasses(css.quote, css.inline)}>{inner}</q>;
  return <blockquote class={css.quote}>{inner}</blockquote>;
}
