// Makes a recovery key and shows it once, to be printed or copied by hand: whole, or in three shares of which two are needed.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import css from './Protection.module.css';
import { SecretNotice } from './SecretNotice.tsx';
import type { RecoveryAnswer } from './secret-answer.ts';

/** How the key stands on paper. */
export type RecoveryForm = 'whole' | 'shares';

export type RecoveryFormProps = {
  readonly hasRecovery: boolean;
  readonly onMake: (input: { readonly current: string; readonly form: RecoveryForm }) => Promise<RecoveryAnswer>;
  readonly onPrint: () => void;
};

export function RecoverySection({ hasRecovery, onMake, onPrint }: RecoveryFormProps) {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  const [form, setForm] = useState<RecoveryForm>('whole');
  const [answer, setAnswer] = useState<RecoveryAnswer | 'working' | null>(null);
  const make = async (): Promise<void> => {
    setAnswer('working');
    const made = await onMake({ current, form });
    setCurrent('');
    setAnswer(made);
  };
  if (answer !== 'working' && answer?.kind === 'made') {
    return <RecoverySheet texts={answer.texts} onPrint={onPrint} onDone={() => setAnswer(null)} />;
  }
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== 'working') void make();
      }}
    >
      <p class={css.words}>{t(hasRecovery ? 'recovery_has' : 'recovery_none')}</p>
      <Field label={t('recovery_form')}>
        <Select
          value={form}
          options={[
            { value: 'whole', label: t('recovery_whole') },
            { value: 'shares', label: t('recovery_shares') },
          ]}
          onChange={(chosen) => setForm(chosen ?? 'whole')}
        />
      </Field>
      <Field label={t('passphrase_current')}>
        <PasswordInput value={current} onInput={setCurrent} />
      </Field>
      <Actions>
        <Button type="submit" isDisabled={current === '' || answer === 'working'}>
          {t('recovery_make')}
        </Button>
      </Actions>
      {answer === 'working' ? <p role="status">{t('secret_working')}</p> : <SecretNotice answer={answer} />}
    </form>
  );
}

type SheetProps = { readonly texts: readonly string[]; readonly onPrint: () => void; readonly onDone: () => void };

function RecoverySheet({ texts, onPrint, onDone }: SheetProps) {
  const { t } = useText();
  return (
    <section class={css.sheet} aria-label={t('recovery_sheet')}>
      <h3>{t('recovery_sheet')}</h3>
      <p>{t(texts.length === 1 ? 'recovery_sheet_whole' : 'recovery_sheet_shares')}</p>
      {texts.map((text, at) => (
        <p key={text} class={css.key}>
          {texts.length === 1 ? null : `${t('recovery_share', { number: at + 1 })}: `}
          <code>{text}</code>
        </p>
      ))}
      <Actions>
        <Button variant="main" onClick={onPrint}>
          {t('print')}
        </Button>
        <Button onClick={onDone}>{t('recovery_kept')}</Button>
      </Actions>
    </section>
  );
}
