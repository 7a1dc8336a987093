// Locked: nothing is shown, not even a count. The passphrase opens it, or the recovery key.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { SecretNotice } from '@/components/settings/SecretNotice.tsx';
import type { SecretAnswer } from '@/components/settings/secret-answer.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import css from './Forms.module.css';
import { Hint, SlipTitle } from './Slip.tsx';

export type LockedProps = {
  /** The only heading of its page: the workspace, whose frame has none. */
  readonly isPage?: boolean;
  /** From when the next attempt is heard, after refused ones; `null`: at once. */
  readonly nextAtMs: number | null;
  readonly onUnlock: (secret: string) => Promise<SecretAnswer>;
};

export function Locked({ nextAtMs, onUnlock, isPage = false }: LockedProps) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [paper, setPaper] = useState('');
  const [answer, setAnswer] = useState<SecretAnswer | 'working' | null>(
    nextAtMs === null ? null : { kind: 'wait', nextAtMs },
  );
  const isWorking = answer === 'working';
  const tryIt = async (secret: string): Promise<void> => {
    if (isWorking) return;
    setAnswer('working');
    const given = await onUnlock(secret);
    setPassphrase('');
    if (given.kind === 'done') setPaper('');
    setAnswer(given);
  };
  return (
    <div class={css.slip}>
      {isPage ? <h1>{t('locked_title')}</h1> : <SlipTitle>{t('locked_title')}</SlipTitle>}
      <p>{t('locked_words')}</p>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void tryIt(passphrase);
        }}
      >
        <Field label={t('passphrase')}>
          <PasswordInput value={passphrase} onInput={setPassphrase} />
        </Field>
        <div>
          <Button variant="main" type="submit" keyCap={t('key_enter')} isDisabled={passphrase === '' || isWorking}>
            {t('unlock')}
          </Button>
        </div>
      </form>
      {isWorking ? <p role="status">{t('secret_working')}</p> : <SecretNotice answer={answer} />}
      <Hint>{t('passphrase_hint')}</Hint>
      <Disclosure summary={t('recovery_use')}>
        <form
          class={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void tryIt(paper);
          }}
        >
          <Field label={t('recovery_key')} hint={t('recovery_use_hint')}>
            <TextArea rows={4} value={paper} onInput={setPaper} />
          </Field>
          <div>
            <Button type="submit" isDisabled={paper.trim() === '' || isWorking}>
              {t('recovery_unlock')}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
