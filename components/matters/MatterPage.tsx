// One matter: the sentence, its facts, what was asked and what came back, and the findings it raises.
import type { ComponentChildren } from 'preact';
import type { TimelineLine } from '@/components/coding/desk-view.ts';
import { FindingLink, officeName, timelineWords } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { REPRESENTATION_WORDS } from '@/components/ui/domain-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import css from './Matters.module.css';
import type { MatterPageView } from './matters-view.ts';

export type MatterPageProps = {
  readonly view: MatterPageView;
  readonly onBack: () => void;
  readonly onLogRequest: () => void;
  readonly onLogReply: () => void;
  /** Left out where findings open nothing. */
  readonly onOpenFinding?: ((key: string) => void) | undefined;
};

export function MatterPage({ view, onBack, onLogRequest, onLogReply, onOpenFinding }: MatterPageProps) {
  const { t, tn } = useText();
  return (
    <div class={css.page}>
      <header class={css.head}>
        <p class={css.over}>
          <LinkButton onClick={onBack}>{t('tab_matters')}</LinkButton>
        </p>
        <h1 class={css.sentence}>{tn('matter_sentence', view.requests.length, { matter: view.pseudonym })}</h1>
        <div class={css.actions}>
          <Button variant="main" onClick={onLogRequest}>
            {t('log_request')}
          </Button>
          <Button onClick={onLogReply}>{t('way_by_hand')}</Button>
        </div>
      </header>
      <MatterFacts view={view} />
      <div class={css.two}>
        <section class={css.block} aria-labelledby="matter-log">
          <h2 id="matter-log" class={css.blockTitle}>
            {t('matter_log')}
          </h2>
          <ol class={css.log}>
            {view.timeline.map((line) => (
              <LogLine key={line.key} line={line} view={view} onOpenFinding={onOpenFinding} />
            ))}
          </ol>
        </section>
        <section class={css.block} aria-labelledby="matter-findings">
          <h2 id="matter-findings" class={css.blockTitle}>
            {tn('findings_count', view.findings.length)}
          </h2>
          <ul>
            {view.findings.map((finding) => (
              <li key={finding.key} class={css.item}>
                <FindingLink finding={finding} onOpenFinding={onOpenFinding} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function MatterFacts({ view }: { readonly view: MatterPageView }) {
  const text = useText();
  const { t } = text;
  const office = view.fieldOffice === null ? null : officeName(view.offices, view.fieldOffice, text);
  return (
    <dl class={css.facts}>
      <Fact term={t('client_name')}>{view.name}</Fact>
      <Fact term={t('field_office_of_custody')}>{office}</Fact>
      <Fact term={t('facility')}>{view.facility}</Fact>
      <Fact term={t('representation')}>
        {view.representation === null ? null : t(REPRESENTATION_WORDS[view.representation])}
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

type LogLineProps = Pick<MatterPageProps, 'view' | 'onOpenFinding'> & { readonly line: TimelineLine };

function LogLine({ line, view, onOpenFinding }: LogLineProps) {
  const text = useText();
  const format = useFormat();
  if (line.kind === 'wait') {
    return (
      <li class={css.wait}>
        <span>{text.tn('business_days', line.elapsed.businessDays)}</span>
      </li>
    );
  }
  if (line.kind === 'finding') {
    return (
      <li class={css.finding}>
        <FindingLink finding={line.finding} onOpenFinding={onOpenFinding} />
      </li>
    );
  }
  return (
    <li class={css.entry}>
      <time dateTime={line.on}>{format.day(line.on)}</time>
      <Glyph name={line.glyph} />
      <span>{timelineWords(line.words, text, (id) => officeName(view.offices, id, text))}</span>
    </li>
  );
}
