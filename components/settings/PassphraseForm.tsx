// A new passphrase, typed twice; with the current one where there is one.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import css from './Protection.module.css';
import { SecretNotice } from './SecretNotice.tsx';
import type { SecretAnswer } from './secret-answer.ts';

export type PassphraseFormProps = {
  readonly hasCurrent: boolean;
  readonly onSubmit: (typed: { readonly current: string; readonly next: string }) => Promise<SecretAnswer>;
};

export function PassphraseForm({ hasCurrent, onSubmit }: PassphraseFormProps) {
  const { t } = useText();
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [answer, setAnswer] = useState<SecretAnswer | 'working' | null>(null);
  const isUnequal = typed.again !== '' && typed.next !== typed.again;
  const submit = async (): Promise<void> => {
    setAnswer('working');
    const given = await onSubmit({ current: typed.current, next: typed.next });
    setAnswer(given);
    if (given.kind === 'done') setTyped({ current: '', next: '', again: '' });
  };
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.next === typed.again && answer !== 'working') void submit();
      }}
    >
      {hasCurrent ? (
        <Field label={t('passphrase_current')}>
          <PasswordInput value={typed.current} onInput={(current) => setTyped({ ...typed, current })} />
        </Field>
      ) : null}
      <Field label={t('passphrase_new')} hint={t('passphrase_new_hint')}>
        <PasswordInput value={typed.next} onInput={(next) => setTyped({ ...typed, next })} />
      </Field>
      <Field label={t('passphrase_again')} error={isUnequal ? t('passphrase_unequal') : null}>
        <PasswordInput value={typed.again} onInput={(again) => setTyped({ ...typed, again })} />
      </Field>
      <p class={css.hint}>{t('passphrase_time')}</p>
      <Actions>
        <Button
          variant="main"
          type="submit"
          isDisabled={answer === 'working' || typed.next === '' || typed.next !== typed.again}
        >
          {t(hasCurrent ? 'passphrase_change' : 'passphrase_set')}
        </Button>
      </Actions>
      {answer === 'working' ? <p role="status">{t('secret_working')}</p> : <SecretNotice answer={answer} />}
      {answer !== 'working' && answer?.kind === 'done' ? <p role="status">{t('passphrase_done')}</p> : null}
    </form>
  );
}
