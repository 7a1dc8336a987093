// A letter pasted whole: gives the same record as one that was read.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import type { PastedLetter } from './desk-view.ts';
import css from './Forms.module.css';

const EMPTY: PastedLetter = { fromAddress: '', subject: '', receivedOn: '', body: '' };
const ROWS = 10;

export function PasteForm(props: { readonly onSubmit: (letter: PastedLetter) => void; readonly onCancel: () => void }) {
  const { t } = useText();
  const [letter, setLetter] = useState(EMPTY);
  const set = (change: Partial<PastedLetter>): void => setLetter({ ...letter, ...change });
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit(letter);
      }}
    >
      <Field label={t('letter_words')} hint={t('letter_words_hint')}>
        <TextArea rows={ROWS} isRequired value={letter.body} onInput={(body) => set({ body })} />
      </Field>
      <div class={css.pair}>
        <Field label={t('from_address')}>
          <TextInput value={letter.fromAddress} onInput={(fromAddress) => set({ fromAddress })} />
        </Field>
        <Field label={t('received_on')}>
          <TextInput type="date" value={letter.receivedOn} onInput={(receivedOn) => set({ receivedOn })} />
        </Field>
      </div>
      <Field label={t('subject')}>
        <TextInput value={letter.subject} onInput={(subject) => set({ subject })} />
      </Field>
      <p class={css.hint}>{t('paste_missing')}</p>
      <Actions>
        <Button variant="main" type="submit">
          {t('code_this_letter')}
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}
