// The queue: replies that nobody has coded, and every clock that still runs or has run out, with "I have looked".
import { useFormat } from '@/components/hooks/use-format.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { BUCKET_WORDS } from '@/components/patterns/bucket-words.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Empty } from '@/components/ui/Empty.tsx';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { CLOCK_STATE_WORDS, MARK_STATE_WORDS, MARK_WORDS } from '@/components/ui/matter-words.ts';
import { Table } from '@/components/ui/Table.tsx';
import css from './QueuePage.module.css';
import type { MarkRow, QueueRow, QueueView } from './queue-view.ts';

export type QueuePageProps = {
  /** `null` while it is being read. */
  readonly view: QueueView | null;
  readonly onOpenMatter: (matterId: string) => void;
  /** The person looked for answers today and logged what had come. */
  readonly onCheckAll: () => void;
  readonly onLoadSample: () => void;
  /** Saves the clocks as an iCalendar file. */
  readonly onSaveCalendar: () => void;
};

export function QueuePage({ view, onOpenMatter, onCheckAll, onLoadSample, onSaveCalendar }: QueuePageProps) {
  const { t, tn } = useText();
  if (view === null) return <p role="status">{t('loading')}</p>;
  if (view.uncoded.length + view.clocks.length + view.marks.length === 0) {
    return (
      <Empty title={t('queue_empty_title')} actions={<Button onClick={onLoadSample}>{t('load_sample')}</Button>}>
        <p>{t('queue_empty_words')}</p>
      </Empty>
    );
  }
  return (
    <div class={css.page}>
      <header class={css.head}>
        <h1 class={css.sentence}>{tn('queue_sentence', view.clocks.length)}</h1>
        <div class={css.actions}>
          <Button variant="main" onClick={onCheckAll}>
            {t('queue_check_all')}
          </Button>
          <Button onClick={onSaveCalendar}>{t('save_calendar')}</Button>
        </div>
      </header>
      {view.uncoded.length === 0 ? null : (
        <QueueBlock
          title={t('queue_uncoded')}
          words={t('queue_uncoded_words')}
          rows={view.uncoded}
          onOpenMatter={onOpenMatter}
        />
      )}
      <QueueBlock
        title={t('queue_clocks')}
        words={t('queue_clocks_words')}
        rows={view.clocks}
        onOpenMatter={onOpenMatter}
      />
      {view.marks.length === 0 ? null : <Marks rows={view.marks} onOpenMatter={onOpenMatter} />}
    </div>
  );
}

type QueueBlockProps = {
  readonly title: string;
  readonly words: string;
  readonly rows: readonly QueueRow[];
  readonly onOpenMatter: (matterId: string) => void;
};

function QueueBlock({ title, words, rows, onOpenMatter }: QueueBlockProps) {
  const { t } = useText();
  const head = [
    { key: 'matter', label: t('matter') },
    { key: 'kind', label: t('process') },
    { key: 'office', label: t('office') },
    { key: 'sent', label: t('sent') },
    { key: 'due', label: t('window_ends') },
    { key: 'checked', label: t('last_checked') },
    { key: 'state', label: t('outcome') },
  ];
  return (
    <section class={css.block}>
      <h2 class={css.title}>{title}</h2>
      <p class={css.words}>{words}</p>
      <Table caption={title} head={head}>
        {rows.map((row) => (
          <QueueLine key={row.key} row={row} onOpenMatter={onOpenMatter} />
        ))}
      </Table>
    </section>
  );
}

/** Silence that somebody saw is an outcome; else the state of the clock says more. */
function stateWords(row: QueueRow): MessageKey {
  if (row.state === 'past' && row.bucket === 'open') return 'window_over_unchecked';
  return row.bucket === 'open' || row.state === 'waiting-on-us' || row.bucket === 'other-substantive'
    ? CLOCK_STATE_WORDS[row.state]
    : BUCKET_WORDS[row.bucket].text;
}

function Marks({ rows, onOpenMatter }: Pick<QueueBlockProps, 'onOpenMatter'> & { readonly rows: readonly MarkRow[] }) {
  const { t } = useText();
  const format = useFormat();
  const head = [
    { key: 'matter', label: t('matter') },
    { key: 'mark', label: t('mark') },
    { key: 'from', label: t('runs_from') },
    { key: 'ends', label: t('window_ends') },
    { key: 'state', label: t('clock_state') },
  ];
  return (
    <section class={css.block}>
      <h2 class={css.title}>{t('queue_marks')}</h2>
      <p class={css.words}>{t('queue_marks_words')}</p>
      <Table caption={t('queue_marks')} head={head}>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <LinkButton onClick={() => onOpenMatter(row.matterId)}>{row.pseudonym}</LinkButton>
            </th>
            <td>{t(MARK_WORDS[row.mark])}</td>
            <td>{format.day(row.startsOn)}</td>
            <td>{format.day(row.endsOn)}</td>
            <td>{t(MARK_STATE_WORDS[row.state])}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function QueueLine({
  row,
  onOpenMatter,
}: {
  readonly row: QueueRow;
  readonly onOpenMatter: (matterId: string) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const missing = <span class={css.missing}>{t('not_stated')}</span>;
  const bucket = BUCKET_WORDS[row.bucket];
  return (
    <tr>
      <th scope="row">
        <LinkButton onClick={() => onOpenMatter(row.matterId)}>{row.pseudonym}</LinkButton>
      </th>
      <td>{t(REQUEST_KIND_WORDS[row.kind])}</td>
      <td>{row.officeName ?? missing}</td>
      <td>
        <time dateTime={row.sentOn}>{format.day(row.sentOn)}</time>
      </td>
      <td>
        {row.dueOn === null ? (
          <span class={css.missing}>{t('clock_stands_still')}</span>
        ) : (
          <time dateTime={row.dueOn}>{format.day(row.dueOn)}</time>
        )}
      </td>
      <td>
        {row.checkedThrough === null ? (
          <span class={css.missing}>{t('not_checked')}</span>
        ) : (
          <time dateTime={row.checkedThrough}>{format.day(row.checkedThrough)}</time>
        )}
      </td>
      <td>
        <span class={css.outcome}>
          <Glyph name={bucket.glyph} />
          {t(stateWords(row))}
        </span>
      </td>
    </tr>
  );
}
