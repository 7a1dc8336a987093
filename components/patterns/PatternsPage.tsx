// Patterns: a sentence first, then what came back, by office, and what the log contradicts.
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Empty } from '@/components/ui/Empty.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { Filters } from './Filters.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { MethodPad } from './MethodPad.tsx';
import { OfficeChart } from './OfficeChart.tsx';
import { OpeningSentence } from './OpeningSentence.tsx';
import css from './PatternsPage.module.css';
import type { PatternFilters, PatternsActions, PatternsView } from './patterns-view.ts';
import { WhatCameBack } from './WhatCameBack.tsx';

/** Loading, failed, an empty ledger, filters that leave nothing, or the page itself. */
export type PatternsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing-in-view'; readonly filters: PatternFilters; readonly offices: PatternsView['offices'] }
  | { readonly kind: 'ready'; readonly view: PatternsView };

export type PatternsPageProps = {
  readonly state: PatternsState;
  readonly actions: PatternsActions;
  readonly onLoadSample: () => void;
  readonly onTryAgain: () => void;
};

export function PatternsPage({ state, actions, onLoadSample, onTryAgain }: PatternsPageProps) {
  const { t } = useText();
  switch (state.kind) {
    case 'loading':
      return <p role="status">{t('loading')}</p>;
    case 'failed':
      return (
        <div class={css.failed}>
          <Notice tone="warn" icon="stop" title={t('failed_storage_open')} isAlert>
            {t('failed_storage_open_do')}
          </Notice>
          <Button onClick={onTryAgain}>{t('try_again')}</Button>
        </div>
      );
    case 'empty':
      return (
        <Empty
          title={t('patterns_empty_title')}
          actions={
            <Button variant="main" onClick={onLoadSample}>
              {t('load_sample')}
            </Button>
          }
        >
          <p>{t('patterns_empty_words')}</p>
          <p>{t('load_sample_words')}</p>
        </Empty>
      );
    case 'nothing-in-view':
      return (
        <div class={css.page}>
          <Filters filters={state.filters} offices={state.offices} onFilters={actions.onFilters} />
          <h1 class={css.nothing}>{t('nothing_in_view')}</h1>
        </div>
      );
    case 'ready':
      return <Ready view={state.view} actions={actions} />;
  }
}

function Ready({ view, actions }: { readonly view: PatternsView; readonly actions: PatternsActions }) {
  return (
    <div class={css.container}>
      <div class={css.page}>
        <OpeningSentence view={view} actions={actions} />
        <Filters filters={view.filters} offices={view.offices} onFilters={actions.onFilters} />
        <div class={css.two}>
          <WhatCameBack view={view} actions={actions} />
          <MethodPad view={view} actions={actions} />
        </div>
        <OfficeChart view={view} actions={actions} />
        <FindingsTable view={view} actions={actions} />
      </div>
    </div>
  );
}
