// Wipe in two steps: what it does is said, then a word is typed.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import css from './Protection.module.css';

export function WipeForm({ isOnHold, onWipe }: { readonly isOnHold: boolean; readonly onWipe: () => void }) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const close = (): void => {
    setIsOpen(false);
    setTyped('');
  };
  return (
    <div class={css.form}>
      <p class={css.words}>{t(isOnHold ? 'wipe_on_hold' : 'wipe_words')}</p>
      <Actions>
        <Button isDisabled={isOnHold} onClick={() => setIsOpen(true)}>
          {t('wipe_begin')}
        </Button>
      </Actions>
      {isOpen ? (
        <Dialog title={t('wipe_title')} onClose={close}>
          <form
            class={css.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() === t('wipe_word')) onWipe();
            }}
          >
            <p>{t('wipe_last_words')}</p>
            <Field label={t('wipe_type', { word: t('wipe_word') })}>
              <TextInput value={typed} onInput={setTyped} />
            </Field>
            <Actions>
              <Button type="submit" isDisabled={typed.trim() !== t('wipe_word')}>
                {t('wipe_do')}
              </Button>
              <Button variant="quiet" onClick={close}>
                {t('cancel')}
              </Button>
            </Actions>
          </form>
        </Dialog>
      ) : null}
    </div>
  );
}
