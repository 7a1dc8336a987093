// The journal checked from its first entry, and its heads taken out so that later tampering shows.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import type { PartProps } from './BackupPart.tsx';
import css from './DataHealth.module.css';
import type { OpenedFile } from './data-health-view.ts';
import { FileField } from './FileField.tsx';

export function CheckPart({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t('data_check')}</h2>
      <p class={css.words}>{t('data_check_words')}</p>
      {view.forks === 0 ? null : (
        <Notice tone="warn" icon="warn">
          {t('data_forks', { forks: view.forks })}
        </Notice>
      )}
      <Actions>
        <Button isDisabled={isBusy} onClick={() => actions.onVerify()}>
          {t('data_check_now')}
        </Button>
        <Button isDisabled={isBusy} icon="save" onClick={() => actions.onSaveHeads()}>
          {t('data_save_heads')}
        </Button>
      </Actions>
      <StampCheck actions={actions} isBusy={isBusy} />
    </section>
  );
}

function StampCheck({ actions, isBusy }: Pick<PartProps, 'actions' | 'isBusy'>) {
  const { t } = useText();
  const [heads, setHeads] = useState<OpenedFile | null>(null);
  const [answer, setAnswer] = useState<OpenedFile | null>(null);
  return (
    <Disclosure summary={t('data_stamp')}>
      <form
        class={css.list}
        onSubmit={(event) => {
          event.preventDefault();
          if (heads !== null && answer !== null) actions.onCheckStamp(heads, answer);
        }}
      >
        <p class={css.words}>{t('data_stamp_words')}</p>
        <FileField label={t('data_heads_file')} accept=".txt" onFile={setHeads} />
        <FileField label={t('data_answer_file')} accept=".tsr" onFile={setAnswer} />
        <Actions>
          <Button type="submit" isDisabled={isBusy || heads === null || answer === null}>
            {t('data_check_stamp')}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
