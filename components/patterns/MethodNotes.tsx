// Method and caveats in plain words, each sentence made from what was really done with the requests in view.
import { useState } from 'preact/hooks';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import css from './MethodNotes.module.css';
import { methodNotes } from './method-notes.ts';
import type { PatternsActions, PatternsView } from './patterns-view.ts';

export type MethodNotesProps = { readonly view: PatternsView; readonly actions: PatternsActions };

export function MethodNotes({ view, actions }: MethodNotesProps) {
  const text = useText();
  const format = useFormat();
  const { t } = text;
  return (
    <section class={css.notes} aria-labelledby="method-notes">
      <h2 id="method-notes" class={css.title}>
        {t('method_title')}
      </h2>
      <ul class={css.list}>
        {methodNotes(view, text, format).map(({ key, words, opens }) => (
          <li key={key}>
            {words}
            {opens === null ? null : (
              <>
                {' '}
                <LinkButton onClick={() => actions.onOpenRecords(opens)}>{t('show_records')}</LinkButton>
              </>
            )}
          </li>
        ))}
        <li>
          <Unlogged view={view} />
        </li>
      </ul>
    </section>
  );
}

/** The bounds of silence if m more requests were sent and never logged; m is the reader's own. */
function Unlogged({ view }: { readonly view: PatternsView }) {
  const { t } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('10');
  const unlogged = /^\d{1,6}$/u.test(typed) ? Number(typed) : null;
  const bounds = unlogged === null ? null : (view.statistics?.boundsFor(unlogged) ?? null);
  return (
    <div class={css.unlogged}>
      <Field label={t('unlogged_label')}>
        <TextInput type="number" min={0} value={typed} onInput={setTyped} isInvalid={unlogged === null} />
      </Field>
      <span role="status">
        {bounds === null
          ? t('unlogged_unclear')
          : t('unlogged_words', { low: format.points(bounds.low), high: format.points(bounds.high) })}
      </span>
    </div>
  );
}
