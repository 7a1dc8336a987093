// The queue: replies that nobody has coded, and every clock that still runs or has run out, with "I have looked".
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { BUCKET_WORDS } from '@/components/patterns/bucket-words.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Empty } from '@/components/ui/Empty.tsx';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { Table } from '@/components/ui/Table.tsx';
import css from './QueuePage.module.css';
import type { QueueRow, QueueView } from './queue-view.ts';

export type QueuePageProps = {
  /** `null` while it is being read. */
  readonly view: QueueView | null;
  readonly onOpenMatter: (matterId: string) => void;
  /** The person looked for answers today and logged what had come. */
  readonly onCheckAll: () => void;
  readonly onLoadSample: () => void;
};

export function QueuePage({ view, onOpenMatter, onCheckAll, onLoadSample }: QueuePageProps) {
  const { t, tn } = useText();
  if (view === null) return <p role="status">{t('loading')}</p>;
  if (view.uncoded.length + view.clocks.length === 0) {
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
        <Button variant="main" onClick={onCheckAll}>
          {t('queue_check_all')}
        </Button>
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
        <time dateTime={row.dueOn}>{format.day(row.dueOn)}</time>
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
          {t(row.isLapsed && row.bucket === 'open' ? 'window_over_unchecked' : bucket.text)}
        </span>
      </td>
    </tr>
  );
}
