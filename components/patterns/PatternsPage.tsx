// Patterns: a sentence first, then what came back, by office, and what the log contradicts.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { Empty } from '@/components/ui/Empty.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { Agreement } from './Agreement.tsx';
import { Filters } from './Filters.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { FunnelChart } from './FunnelChart.tsx';
import { MethodNotes } from './MethodNotes.tsx';
import { MethodPad } from './MethodPad.tsx';
import { MonthChart } from './MonthChart.tsx';
import { OfficeChart } from './OfficeChart.tsx';
import { OpeningSentence } from './OpeningSentence.tsx';
import { OverTimeChart } from './OverTimeChart.tsx';
import css from './PatternsPage.module.css';
import { PostRelief } from './PostRelief.tsx';
import type { FilterChoices, PatternFilters, PatternsActions, PatternsView } from './patterns-view.ts';
import { Representation } from './Representation.tsx';
import { SavedViews, type SavedViewsProps } from './SavedViews.tsx';
import { withoutSmallRates } from './small-numbers.ts';
import { WaitingChart } from './WaitingChart.tsx';
import { WhatCameBack } from './WhatCameBack.tsx';

/** Loading, failed, an empty ledger, filters that leave nothing, or the page itself. */
export type PatternsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing-in-view'; readonly filters: PatternFilters; readonly choices: FilterChoices }
  | { readonly kind: 'ready'; readonly view: PatternsView };

export type PatternsPageProps = {
  readonly state: PatternsState;
  readonly actions: PatternsActions;
  readonly onLoadSample: () => void;
  readonly onTryAgain: () => void;
  /** The saved views; left out where nothing can be kept. */
  readonly views?: SavedViewsProps | undefined;
};

export function PatternsPage({ state, actions, onLoadSample, onTryAgain, views }: PatternsPageProps) {
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
          <Filters filters={state.filters} choices={state.choices} onFilters={actions.onFilters} />
          {views === undefined ? null : <SavedViews {...views} />}
          <h1 class={css.nothing}>{t('nothing_in_view')}</h1>
        </div>
      );
    case 'ready':
      return <Ready view={state.view} actions={actions} views={views} />;
  }
}

type ReadyProps = Pick<PatternsPageProps, 'actions' | 'views'> & { readonly view: PatternsView };

function Ready({ view: whole, actions, views }: ReadyProps) {
  const { t } = useText();
  const [isSmallShown, setSmallShown] = useState(false);
  const view = isSmallShown ? whole : withoutSmallRates(whole);
  const { statistics } = view;
  return (
    <div class={css.container}>
      <div class={css.page}>
        <OpeningSentence view={view} actions={actions} />
        <Filters filters={view.filters} choices={view.choices} onFilters={actions.onFilters} />
        {views === undefined ? null : <SavedViews {...views} />}
        <div class={css.two}>
          <WhatCameBack view={view} actions={actions} />
          <MethodPad view={view} actions={actions} />
        </div>
        <CheckBox isChecked={isSmallShown} onChange={setSmallShown}>
          {t('show_small_rates')}
        </CheckBox>
        <OfficeChart view={view} actions={actions} />
        {statistics === null ? null : (
          <div class={css.pair}>
            <FunnelChart funnels={statistics.funnels} actions={actions} />
            <WaitingChart waiting={statistics.waiting} actions={actions} />
          </div>
        )}
        {statistics === null ? null : (
          <div class={css.pair}>
            <OverTimeChart waiting={statistics.waiting} actions={actions} />
            <Representation view={statistics.representation} actions={actions} />
          </div>
        )}
        <FindingsTable view={view} actions={actions} />
        {statistics === null ? null : (
          <>
            <MonthChart trends={statistics.trends} actions={actions} />
            <PostRelief rows={statistics.postRelief} onOpenMatter={actions.onOpenMatter} />
            <Agreement view={statistics.agreement} actions={actions} />
            <MethodNotes view={view} actions={actions} />
          </>
        )}
      </div>
    </div>
  );
}
