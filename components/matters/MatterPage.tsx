// One matter: the sentence, its facts, the drawing, its clocks, the findings it raises, and everything that was recorded.
import type { ComponentChildren } from 'preact';
import { officeName } from '@/components/coding/MiniTimeline.tsx';
import { useText } from '@/components/hooks/use-text.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { PRIORITY_WORDS, REPRESENTATION_WORDS } from '@/components/ui/domain-words.ts';
import { RELIEF_WORDS } from '@/components/ui/event-words.ts';
import { CRIMINAL_HISTORY_WORDS, PROBLEM_WORDS } from '@/components/ui/matter-words.ts';
import { Notice } from '@/components/ui/Notice.tsx';
import { MatterChart } from './MatterChart.tsx';
import { MatterClocks } from './MatterClocks.tsx';
import { MatterFindings, type MatterFindingsProps } from './MatterFindings.tsx';
import { MatterHistory } from './MatterHistory.tsx';
import css from './Matters.module.css';
import type { MatterPageView } from './matters-view.ts';

export type MatterForm = 'request' | 'hand-reply' | 'event' | 'amend' | 'merge' | 'split';

export type MatterPageProps = Pick<MatterFindingsProps, 'onDismiss' | 'onUndo'> & {
  readonly view: MatterPageView;
  readonly onBack: () => void;
  readonly onForm: (form: MatterForm) => void;
  readonly onArchive: (isArchived: boolean) => void;
  readonly onSaveSvg: (svg: string) => void;
  readonly onPrint: () => void;
};

export function MatterPage(props: MatterPageProps) {
  const { view, onDismiss, onUndo } = props;
  return (
    <div class={css.page}>
      <Head {...props} />
      {view.problems.length === 0 ? null : <Problems view={view} />}
      <Facts view={view} />
      {view.chart === null ? null : (
        <MatterChart
          chart={view.chart}
          lines={view.timeline}
          offices={view.offices}
          pseudonym={view.pseudonym}
          onSaveSvg={props.onSaveSvg}
        />
      )}
      <div class={css.two}>
        <MatterClocks clocks={view.clocks} marks={view.marks} />
        <MatterFindings findings={view.findings} dismissed={view.dismissed} onDismiss={onDismiss} onUndo={onUndo} />
      </div>
      <MatterHistory history={view.history} onUndo={onUndo} />
    </div>
  );
}

function Head({ view, onBack, onForm, onArchive, onPrint }: MatterPageProps) {
  const { t, tn } = useText();
  return (
    <header class={css.head}>
      <p class={css.over}>
        <LinkButton onClick={onBack}>{t('tab_matters')}</LinkButton>
        {view.isArchived ? <span> {t('archived')}</span> : null}
      </p>
      <h1 class={css.sentence}>{tn('matter_sentence', view.option.requests.length, { matter: view.pseudonym })}</h1>
      <div class={css.actions}>
        <Button variant="main" onClick={() => onForm('request')}>
          {t('log_request')}
        </Button>
        <Button onClick={() => onForm('event')}>{t('log_event')}</Button>
        <Button onClick={() => onForm('hand-reply')}>{t('way_by_hand')}</Button>
      </div>
      <div class={css.actions}>
        <Button variant="quiet" icon="edit" onClick={() => onForm('amend')}>
          {t('amend_matter')}
        </Button>
        <Button variant="quiet" onClick={() => onForm('merge')}>
          {t('merge_with')}
        </Button>
        <Button variant="quiet" onClick={() => onForm('split')}>
          {t('split_matter')}
        </Button>
        <Button variant="quiet" onClick={() => onArchive(!view.isArchived)}>
          {t(view.isArchived ? 'unarchive' : 'archive')}
        </Button>
        <Button variant="quiet" onClick={onPrint}>
          {t('print')}
        </Button>
      </div>
    </header>
  );
}

function Problems({ view }: { readonly view: MatterPageView }) {
  const { t } = useText();
  const words = [...new Set(view.problems.map(({ kind }) => t(PROBLEM_WORDS[kind])))];
  return (
    <Notice tone="warn" icon="warn" title={t('problems_title')}>
      <ul>
        {words.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ view }: { readonly view: MatterPageView }) {
  const text = useText();
  const { t } = text;
  const { codes, words } = view.facts;
  const stated = <V extends string>(value: V | null, of: (value: V) => string): string | null =>
    value === null ? null : of(value);
  return (
    <dl class={css.facts}>
      <Fact term={t('client_name')}>{words.name}</Fact>
      <Fact term={t('a_numbers')}>{words.aNumbers.length === 0 ? null : words.aNumbers.join(', ')}</Fact>
      <Fact term={t('field_office_of_custody')}>
        {stated(codes.fieldOffice, (id) => officeName(view.offices, id, text))}
      </Fact>
      <Fact term={t('facility')}>{codes.facility}</Fact>
      <Fact term={t('representation')}>{stated(codes.representation, (key) => t(REPRESENTATION_WORDS[key]))}</Fact>
      <Fact term={t('priority_category')}>{stated(codes.priorityCategory, (key) => t(PRIORITY_WORDS[key]))}</Fact>
      <Fact term={t('criminal_history')}>{stated(codes.criminalHistory, (key) => t(CRIMINAL_HISTORY_WORDS[key]))}</Fact>
      <Fact term={t('relief')}>{stated(codes.relief?.kind ?? null, (key) => t(RELIEF_WORDS[key]))}</Fact>
      <Fact term={t('pooling')}>
        {t(codes.shielded ? 'pooling_shielded' : codes.consentToPool ? 'pooling_consent' : 'pooling_none')}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  const { t } = useText();
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children ?? <span class={css.missing}>{t('not_stated')}</span>}</dd>
    </div>
  );
}
