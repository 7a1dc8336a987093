// Going on without a passphrase, said in words before it is done.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import css from './Protection.module.css';

export function DeclineForm({ onDecline }: { readonly onDecline: () => void }) {
  const { t } = useText();
  const [isUnderstood, setIsUnderstood] = useState(false);
  return (
    <div class={css.form}>
      <p class={css.words}>{t('decline_words')}</p>
      <CheckBox isChecked={isUnderstood} onChange={setIsUnderstood}>
        {t('decline_understood')}
      </CheckBox>
      <Actions>
        <Button isDisabled={!isUnderstood} onClick={onDecline}>
          {t('decline_do')}
        </Button>
      </Actions>
    </div>
  );
}
