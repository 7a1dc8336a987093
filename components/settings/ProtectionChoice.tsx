// The second screen of the first run: a passphrase is recommended; going on without one is said in words.
import { useText } from '@/components/hooks/use-text.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import css from './Protection.module.css';
import type { SecretAnswer } from './secret-answer.ts';

export type ProtectionChoiceProps = {
  readonly onPassphrase: (passphrase: string) => Promise<SecretAnswer>;
  readonly onDecline: () => void;
};

export function ProtectionChoice({ onPassphrase, onDecline }: ProtectionChoiceProps) {
  const { t } = useText();
  return (
    <div class={css.page}>
      <section class={css.block} aria-label={t('protect_title')}>
        <h1 class={css.title}>{t('protect_title')}</h1>
        <p class={css.words}>{t('protect_words')}</p>
        <PassphraseForm hasCurrent={false} onSubmit={({ next }) => onPassphrase(next)} />
      </section>
      <Disclosure summary={t('decline_title')}>
        <DeclineForm onDecline={onDecline} />
      </Disclosure>
    </div>
  );
}
