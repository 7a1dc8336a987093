// Asked in the panel when the first words are to be saved and nobody has said yet how they are protected.
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import css from './Protection.module.css';

export type ProtectionAskProps = {
  /** Opens the place where a passphrase is set. */
  readonly onSetPassphrase: () => void;
  readonly onDecline: () => void;
  readonly onClose: () => void;
};

export function ProtectionAsk({ onSetPassphrase, onDecline, onClose }: ProtectionAskProps) {
  const { t } = useText();
  return (
    <Dialog title={t('protect_title')} onClose={onClose}>
      <div class={css.form}>
        <p>{t('protect_ask')}</p>
        <Actions>
          <Button variant="main" icon="lock" onClick={onSetPassphrase}>
            {t('passphrase_set')}
          </Button>
        </Actions>
        <DeclineForm onDecline={onDecline} />
      </div>
    </Dialog>
  );
}
