// The shared folder: an office's own synced folder as the way between its computers.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, PasswordInput } from '@/components/ui/Field.tsx';
import type { PartProps } from './BackupPart.tsx';
import css from './DataHealth.module.css';

export function FolderPart({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t('data_folder')}</h2>
      <p class={css.words}>{t('data_folder_words')}</p>
      {view.folder === 'unsupported' ? <p>{t('data_folder_unsupported')}</p> : null}
      {view.folder === 'none' ? <NoFolder actions={actions} isBusy={isBusy} /> : null}
      {typeof view.folder === 'string' ? null : (
        <>
          <p>{t('data_folder_chosen', { name: view.folder.name })}</p>
          <Actions>
            <Button variant="main" isDisabled={isBusy} onClick={() => actions.onSyncFolder()}>
              {t('data_folder_sync')}
            </Button>
            <Button isDisabled={isBusy} onClick={() => actions.onShowFolderKey()}>
              {t('data_folder_show_key')}
            </Button>
            <Button variant="quiet" isDisabled={isBusy} onClick={() => actions.onLeaveFolder()}>
              {t('data_folder_leave')}
            </Button>
          </Actions>
        </>
      )}
    </section>
  );
}

function NoFolder({ actions, isBusy }: Pick<PartProps, 'actions' | 'isBusy'>) {
  const { t } = useText();
  const [key, setKey] = useState('');
  return (
    <>
      <Actions>
        <Button isDisabled={isBusy} onClick={() => actions.onBeginFolder()}>
          {t('data_folder_begin')}
        </Button>
      </Actions>
      <form
        class={css.list}
        onSubmit={(event) => {
          event.preventDefault();
          actions.onJoinFolder(key);
          setKey('');
        }}
      >
        <Field label={t('data_folder_key')} hint={t('data_folder_key_hint')}>
          <PasswordInput value={key} onInput={setKey} />
        </Field>
        <Actions>
          <Button type="submit" isDisabled={isBusy || key.trim() === ''}>
            {t('data_folder_join')}
          </Button>
        </Actions>
      </form>
    </>
  );
}
