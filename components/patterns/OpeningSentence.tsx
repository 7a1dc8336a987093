// The sentence the page opens with. Each of its numbers opens its records.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Button, NumberButton } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Rich } from '@/components/ui/Rich.tsx';
import css from './OpeningSentence.module.css';
import { sentenceOf } from './opening-sentence.ts';
import type { PatternsActions, PatternsView, RecordSelection } from './patterns-view.ts';

export type OpeningSentenceProps = { readonly view: PatternsView; readonly actions: PatternsActions };

export function OpeningSentence({ view, actions }: OpeningSentenceProps) {
  const text = useText();
  const { t } = text;
  const format = useFormat();
  const sentence = sentenceOf(view, text, format);
  const { outcomes } = view;
  const number = (count: number, selection: RecordSelection) => (
    <NumberButton onClick={() => actions.onOpenRecords(selection)}>
      <b class={css.number}>{format.count(count)}</b>
    </NumberButton>
  );
  const ofBucket = (bucket: 'no-response' | 'field-office-kickback' | 'summary-denial') =>
    number(outcomes.shares[bucket].count, { kind: 'bucket', bucket, office: 'all' });
  const process = view.filters.kind === null ? t('all_processes') : t(REQUEST_KIND_WORDS[view.filters.kind]);
  return (
    <header class={css.open}>
      <p class={css.over}>{t('patterns_over', { process, day: format.day(view.asOf) })}</p>
      <h1 class={css.sentence}>
        <Rich
          text={sentence.key}
          counts={sentence.counts}
          slots={{
            ...sentence.words,
            total: number(outcomes.n, { kind: 'all' }),
            silent: ofBucket('no-response'),
            kickback: ofBucket('field-office-kickback'),
            denied: ofBucket('summary-denial'),
          }}
        />
      </h1>
      <div class={css.actions}>
        <Button onClick={() => actions.onCopySentence(sentence.plain)}>{t('copy_sentence')}</Button>
      </div>
    </header>
  );
}
