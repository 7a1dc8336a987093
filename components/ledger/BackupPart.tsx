// Backup and restore, and what the browser promises of the place where all this lies.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import css from './DataHealth.module.css';
import type { DataHealthProps } from './DataHealth.tsx';
import type { DataHealthView, OpenedFile } from './data-health-view.ts';
import { FileField } from './FileField.tsx';

export type PartProps = Omit<DataHealthProps, 'outcome'>;

export function BackupPart({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t('data_backup')}</h2>
      <LastBackup view={view} />
      <p class={css.words}>{t('data_backup_words')}</p>
      <form
        class={css.list}
        onSubmit={(event) => {
          event.preventDefault();
          actions.onBackup(passphrase);
          setPassphrase('');
        }}
      >
        <Field label={t('data_backup_passphrase')} hint={t('data_backup_passphrase_hint')}>
          <PasswordInput value={passphrase} onInput={setPassphrase} />
        </Field>
        <Actions>
          <Button type="submit" variant="main" icon="save" isDisabled={isBusy || passphrase === ''}>
            {t('data_make_backup')}
          </Button>
        </Actions>
      </form>
      <Restore actions={actions} isBusy={isBusy} />
      <Storage view={view} actions={actions} isBusy={isBusy} />
    </section>
  );
}

function LastBackup({ view }: { readonly view: DataHealthView }) {
  const { t } = useText();
  if (view.lastBackup === null) return <p>{t('data_never_backed_up', { entries: view.entries })}</p>;
  const { daysAgo: days, entriesSince: entries } = view.lastBackup;
  return <p>{days === 0 ? t('data_backed_up_today', { entries }) : t('data_backed_up', { days, entries })}</p>;
}

function Restore({ actions, isBusy }: Pick<PartProps, 'actions' | 'isBusy'>) {
  const { t } = useText();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={css.list}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) actions.onRestore(file, passphrase);
        setPassphrase('');
      }}
    >
      <h3>{t('data_restore')}</h3>
      <p class={css.words}>{t('data_restore_words')}</p>
      <FileField label={t('data_backup_file')} accept=".age" onFile={setFile} />
      <Field label={t('data_restore_passphrase')}>
        <PasswordInput value={passphrase} onInput={setPassphrase} />
      </Field>
      <Actions>
        <Button type="submit" isDisabled={isBusy || file === null || passphrase === ''}>
          {t('data_restore_now')}
        </Button>
      </Actions>
    </form>
  );
}

function Storage({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  const { isPersisted, usedMegabytes: used, quotaMegabytes: quota } = view;
  return (
    <>
      <h3>{t('data_storage')}</h3>
      <p>{t(isPersisted === null ? 'data_persist_unknown' : isPersisted ? 'data_persisted' : 'data_not_persisted')}</p>
      {used === null || quota === null ? null : <p>{t('data_quota', { used, quota })}</p>}
      {isPersisted === false ? (
        <Actions>
          <Button isDisabled={isBusy} onClick={() => actions.onPersist()}>
            {t('data_ask_persist')}
          </Button>
        </Actions>
      ) : null}
    </>
  );
}
