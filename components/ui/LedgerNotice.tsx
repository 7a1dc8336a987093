// What the workspace says while the ledger is not open for writing: what happened, what is safe, what to do.
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

export type LedgerNoticeProps = {
  readonly state: 'opening' | 'failed' | 'newer' | 'corrupt';
  readonly onBackup: () => void;
  readonly onTryAgain: () => void;
};

export function LedgerNotice({ state, onBackup, onTryAgain }: LedgerNoticeProps) {
  const { t } = useText();
  if (state === 'opening') return <p role="status">{t('loading')}</p>;
  if (state === 'failed') {
    return (
      <>
        <Notice tone="warn" icon="stop" title={t('failed_storage_open')} isAlert>
          {t('failed_storage_open_do')}
        </Notice>
        <Actions>
          <Button variant="main" onClick={onTryAgain}>
            {t('try_again')}
          </Button>
        </Actions>
      </>
    );
  }
  return (
    <>
      <Notice
        tone="warn"
        icon="lock"
        title={t(state === 'newer' ? 'ledger_newer_title' : 'ledger_corrupt_title')}
        isAlert
      >
        {t(state === 'newer' ? 'ledger_newer_words' : 'ledger_corrupt_words')}
      </Notice>
      <Actions>
        <Button variant="main" icon="save" onClick={onBackup}>
          {t('save_backup')}
        </Button>
      </Actions>
    </>
  );
}
