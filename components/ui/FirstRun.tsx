// First run: what Recourse does, what it never does, and two ways to begin.
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';
import css from './FirstRun.module.css';

export function FirstRun(props: { readonly onLoadSample: () => void; readonly onBegin: () => void }) {
  const { t } = useText();
  return (
    <Empty
      title={t('first_run_title')}
      actions={
        <>
          <Button variant="main" onClick={props.onBegin}>
            {t('first_run_begin')}
          </Button>
          <Button onClick={props.onLoadSample}>{t('load_sample')}</Button>
        </>
      }
    >
      <p>{t('first_run_does')}</p>
      <ul class={css.never}>
        <li>{t('first_run_never_sends')}</li>
        <li>{t('first_run_never_decides')}</li>
        <li>{t('first_run_never_overwrites')}</li>
      </ul>
      <p>{t('load_sample_words')}</p>
    </Empty>
  );
}
