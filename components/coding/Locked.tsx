// Locked: nothing is shown, not even a count. The passphrase opens it.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import css from './Forms.module.css';
import { Hint, SlipTitle } from './Slip.tsx';

export function Locked({ onUnlock }: { readonly onUnlock: (passphrase: string) => void }) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={css.slip}
      onSubmit={(event) => {
        event.preventDefault();
        onUnlock(passphrase);
      }}
    >
      <SlipTitle>{t('locked_title')}</SlipTitle>
      <p>{t('locked_words')}</p>
      <Field label={t('passphrase')}>
        <PasswordInput value={passphrase} onInput={setPassphrase} />
      </Field>
      <div>
        <Button variant="main" type="submit" keyCap={t('key_enter')}>
          {t('unlock')}
        </Button>
      </div>
      <Hint>{t('passphrase_hint')}</Hint>
    </form>
  );
}
