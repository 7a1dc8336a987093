// What happened in this matter on a thin spine: glyph, day, words; a finding hangs under the entry it rests on.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type Text, useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { CODE_WORDS, FINDING_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { EVENT_WORDS } from '@/components/ui/event-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { FindingView, OfficeOption, TimelineLine, TimelineWords } from './desk-view.ts';
import css from './MiniTimeline.module.css';
import { Slip, SlipLabel } from './Slip.tsx';

export type MiniTimelineProps = {
  readonly lines: readonly TimelineLine[];
  readonly offices: readonly OfficeOption[];
  readonly onOpenFinding?: ((key: string) => void) | undefined;
};

export function MiniTimeline({ lines, offices, onOpenFinding }: MiniTimelineProps) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <Slip>
      <SlipLabel>{t('in_this_matter')}</SlipLabel>
      <ol class={css.spine}>
        {lines.map((line) => (
          <Line key={line.key} line={line} offices={offices} onOpenFinding={onOpenFinding} />
        ))}
      </ol>
    </Slip>
  );
}

type LineProps = Omit<MiniTimelineProps, 'lines'> & { readonly line: TimelineLine };

function Line({ line, offices, onOpenFinding }: LineProps) {
  const text = useText();
  const format = useFormat();
  if (line.kind === 'wait') return <li class={css.wait}>{text.tn('business_days', line.elapsed.businessDays)}</li>;
  if (line.kind === 'finding') {
    return (
      <li class={css.finding}>
        <FindingLink finding={line.finding} onOpenFinding={onOpenFinding} />
      </li>
    );
  }
  const words = timelineWords(line.words, text, (id) => officeName(offices, id, text));
  return (
    <li class={css.entry}>
      <Glyph name={line.glyph} class={css.glyph} />
      <time class={css.day} dateTime={line.on}>
        {format.dayOfYear(line.on)}
      </time>
      {line.words.kind === 'here' ? <b>{words}</b> : <span>{words}</span>}
    </li>
  );
}

/** A finding with its pennant; opens its records. */
export function FindingLink(props: {
  readonly finding: FindingView;
  readonly onOpenFinding?: ((key: string) => void) | undefined;
}) {
  const { t } = useText();
  const { finding, onOpenFinding } = props;
  const name = t(FINDING_WORDS[finding.number]);
  return (
    <span class={css.findingLink}>
      <Glyph name="finding" />
      <span>
        {onOpenFinding === undefined ? (
          <b>{name}</b>
        ) : (
          <LinkButton onClick={() => onOpenFinding(finding.key)}>{name}</LinkButton>
        )}{' '}
        {finding.facilities === null ? null : (
          <span class={css.detail}>{t('finding_facilities', finding.facilities)}</span>
        )}
      </span>
    </span>
  );
}

/** An office's name, headquarters in the reader's language. */
export function officeName(offices: readonly OfficeOption[], id: OfficeId, { t }: Text): string {
  return id === 'hq' ? t('office_hq') : (offices.find((office) => office.id === id)?.name ?? id);
}

/** One line of a timeline in words. */
export function timelineWords(words: TimelineWords, { t, tn }: Text, nameOf: (id: OfficeId) => string): string {
  switch (words.kind) {
    case 'request': {
      const request = t(REQUEST_KIND_WORDS[words.request]);
      return words.office === null ? request : t('request_to', { request, office: nameOf(words.office) });
    }
    case 'reply': {
      const code = t(CODE_WORDS[words.code].text);
      return words.office === null ? code : t('two_facts', { first: code, second: nameOf(words.office) });
    }
    case 'uncoded':
      return t('reply_uncoded');
    case 'event': {
      const event = t(EVENT_WORDS[words.event]);
      return words.detail === null ? event : t('two_facts', { first: event, second: words.detail });
    }
    case 'silence':
      return tn('no_reply_recorded', words.businessDays);
    case 'here':
      return t('this_letter');
  }
}
