// A letter that is coded: what stands, who decided and when, the findings it raises, and its whole history.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type Text, useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CODE_WORDS, REASON_WORDS, REQUEST_KIND_WORDS, REVIEWER_WORDS } from '@/components/ui/domain-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { Icon } from '@/components/ui/Icon.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { Quote } from '@/components/ui/Quote.tsx';
import css from './CodedDesk.module.css';
import type { DeskActions } from './desk-actions.ts';
import type { CodedView, OfficeOption, StandingView } from './desk-view.ts';
import { statedFlags } from './flag-words.ts';
import { History } from './History.tsx';
import { LetterHead, NotStated } from './LetterHead.tsx';
import { FindingLink, MiniTimeline, officeName } from './MiniTimeline.tsx';
import { Row, Rows, Slip, SlipLabel } from './Slip.tsx';

export function CodedDesk({ view, actions }: { readonly view: CodedView; readonly actions: DeskActions }) {
  const { t, tn } = useText();
  const isConflict = view.standing.length > 1;
  return (
    <>
      <LetterHead letter={view.letter} />
      <CodedMatter view={view} />
      <Slip label={t('decision')}>
        {isConflict ? (
          <Notice tone="warn" icon="warn" title={t('conflict_title')}>
            {t('conflict_words')}
          </Notice>
        ) : null}
        {view.standing.map((standing) => (
          <Standing key={standing.decisionId} standing={standing} offices={view.offices} />
        ))}
        <Actions>
          <Button icon="undo" keyCap="Z" onClick={actions.onUndo}>
            {t('undo')}
          </Button>
          <Button icon="edit" keyCap="E" onClick={actions.onCorrect}>
            {t('correct')}
          </Button>
        </Actions>
      </Slip>
      {view.findings.length === 0 ? null : (
        <Slip>
          <SlipLabel>{tn('raises_findings', view.findings.length)}</SlipLabel>
          <ul>
            {view.findings.map((finding) => (
              <li key={finding.key}>
                <FindingLink finding={finding} onOpenFinding={actions.onOpenFinding} />
              </li>
            ))}
          </ul>
        </Slip>
      )}
      <MiniTimeline lines={view.timeline} offices={view.offices} onOpenFinding={actions.onOpenFinding} />
      <History lines={view.history} />
    </>
  );
}

function CodedMatter({ view }: { readonly view: CodedView }) {
  const { t } = useText();
  const format = useFormat();
  const matter = view.matters.find((option) => option.matterId === view.matterId);
  const request = matter?.requests.find((option) => option.requestId === view.requestId);
  return (
    <Slip label={t('matter_and_request')}>
      <Rows>
        <Row term={t('matter')}>{matter === undefined ? <NotStated /> : <b>{matter.pseudonym}</b>}</Row>
        <Row term={t('answers')}>
          {request === undefined ? (
            <NotStated />
          ) : (
            t('request_on_day', { request: t(REQUEST_KIND_WORDS[request.kind]), day: format.day(request.sentOn) })
          )}
        </Row>
      </Rows>
    </Slip>
  );
}

type StandingProps = { readonly standing: StandingView; readonly offices: readonly OfficeOption[] };

function Standing({ standing, offices }: StandingProps) {
  const text = useText();
  const { t } = text;
  const format = useFormat();
  const code = CODE_WORDS[standing.code];
  return (
    <div class={css.standing}>
      <p class={css.captured} role="status">
        <Icon name="done" />
        <span>
          <b>{t('captured')}</b> <time dateTime={standing.recordedAtUtc}>{format.instant(standing.recordedAtUtc)}</time>
        </span>
      </p>
      <p class={css.code}>
        <Glyph name={code.glyph} />
        <b>{t(code.text)}</b>
      </p>
      {standing.quotes.map((quote) => (
        <Quote key={`${quote.prefix}${quote.exact}`} words={quote.exact} isCutBefore />
      ))}
      <StandingRows standing={standing} offices={offices} />
    </div>
  );
}

const WITH_SUGGESTION = { agreed: 'with_suggestion_agreed', differed: 'with_suggestion_differed' } as const;

function StandingRows({ standing, offices }: StandingProps) {
  const text = useText();
  const { t } = text;
  const flags = statedFlags(standing.flags).map((key) => t(key));
  const list = new Intl.ListFormat(text.locale, { type: 'unit' });
  return (
    <Rows>
      <Row term={t('reason')}>
        {standing.reasonGiven === null ? <NotStated /> : t(REASON_WORDS[standing.reasonGiven])}
      </Row>
      <Row term={t('flags')}>{flags.length === 0 ? <NotStated /> : list.format(flags)}</Row>
      <Row term={t('reviewer')}>{reviewerWords(standing, offices, text) ?? <NotStated />}</Row>
      <Row term={t('coder')}>
        {standing.coder}{' '}
        {standing.withSuggestion === 'none' ? null : (
          <span class={css.soft}>{t(WITH_SUGGESTION[standing.withSuggestion])}</span>
        )}
      </Row>
      {standing.note === null ? null : <Row term={t('note')}>{standing.note}</Row>}
    </Rows>
  );
}

function reviewerWords(standing: StandingView, offices: readonly OfficeOption[], text: Text): string | null {
  const { reviewerLevel, office } = standing;
  const name = office === null ? null : officeName(offices, office, text);
  if (reviewerLevel === null) return name;
  const level = text.t(REVIEWER_WORDS[reviewerLevel]);
  return name === null ? level : text.t('two_facts', { first: level, second: name });
}
