// The records behind a number: pseudonym, day of sending, office, outcome and the reply's own words.
import { type Format, useFormat } from '@/components/hooks/use-format.ts';
import { type MessageKey, type Text, useText } from '@/components/hooks/use-text.ts';
import { Actions, Button, LinkButton } from '@/components/ui/Button.tsx';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { FINDING_WORDS, REPRESENTATION_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { Quote } from '@/components/ui/Quote.tsx';
import { Table } from '@/components/ui/Table.tsx';
import { BUCKET_WORDS } from './bucket-words.ts';
import type { RecordRow, RecordSelection } from './patterns-view.ts';
import css from './RecordsDialog.module.css';
import { CAUSE_WORDS, CLOCK_WORDS } from './waiting-words.ts';

export type RecordsDialogProps = {
  readonly selection: RecordSelection;
  /** `null` while they are being read. */
  readonly rows: readonly RecordRow[] | null;
  readonly onOpenMatter: (matterId: string) => void;
  readonly onSaveCsv: () => void;
  readonly onClose: () => void;
};

export function RecordsDialog({ selection, rows, onOpenMatter, onSaveCsv, onClose }: RecordsDialogProps) {
  const text = useText();
  const format = useFormat();
  const { t, tn } = text;
  return (
    <Dialog title={selectionTitle(selection, text, format)} onClose={onClose} isWide>
      {rows === null ? (
        <p role="status">{t('loading')}</p>
      ) : (
        <div class={css.records}>
          <p>{tn('records_count', rows.length)}</p>
          {rows.length === 0 ? null : <RecordsTable rows={rows} onOpenMatter={onOpenMatter} />}
          <Actions>
            <Button icon="save" onClick={onSaveCsv}>
              {t('save_as_csv')}
            </Button>
          </Actions>
        </div>
      )}
    </Dialog>
  );
}

/** What the list holds, in words. */
function selectionTitle(selection: RecordSelection, { t }: Text, format: Format): string {
  switch (selection.kind) {
    case 'waiting':
      return t('records_waiting', { what: t(CLOCK_WORDS[selection.clock].none), day: selection.day });
    case 'ended': {
      const what = t(selection.cause === 'any' ? 'records' : CAUSE_WORDS[selection.cause]);
      return t('records_ended', { what, day: selection.day });
    }
    case 'month':
      return t('records_month', { what: t(BUCKET_WORDS[selection.bucket].text), month: format.month(selection.month) });
    case 'representation': {
      const { representation } = selection;
      return representation === null ? t('representation_not_stated') : t(REPRESENTATION_WORDS[representation]);
    }
    case 'left-out':
      return t('records_left_out');
    case 'coded-twice':
      return t('records_coded_twice');
    default:
      return t(selectionWords(selection));
  }
}

type PlainSelection = Exclude<
  RecordSelection,
  { kind: 'waiting' | 'ended' | 'left-out' | 'month' | 'representation' | 'coded-twice' }
>;

function selectionWords(selection: PlainSelection): MessageKey {
  switch (selection.kind) {
    case 'all':
      return 'all_requests';
    case 'bucket':
      return BUCKET_WORDS[selection.bucket].text;
    case 'logged-late':
      return 'logged_late';
    case 'via-reply':
      return 'via_reply';
    case 'never-checked':
      return 'never_checked';
    case 'finding':
      return FINDING_WORDS[selection.number];
  }
}

type RecordsTableProps = { readonly rows: readonly RecordRow[]; readonly onOpenMatter: (matterId: string) => void };

function RecordsTable({ rows, onOpenMatter }: RecordsTableProps) {
  const { t } = useText();
  const format = useFormat();
  const head = [
    { key: 'matter', label: t('matter') },
    { key: 'kind', label: t('process') },
    { key: 'sent', label: t('sent') },
    { key: 'office', label: t('office') },
    { key: 'outcome', label: t('outcome') },
    { key: 'words', label: t('its_words') },
  ];
  return (
    <Table caption={t('records')} head={head}>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">
            <LinkButton onClick={() => onOpenMatter(row.matterId)}>{row.pseudonym}</LinkButton>
          </th>
          <td>{t(REQUEST_KIND_WORDS[row.kind])}</td>
          <td>
            <time dateTime={row.sentOn}>{format.day(row.sentOn)}</time>
          </td>
          <td>{row.officeName ?? <span class={css.missing}>{t('not_stated')}</span>}</td>
          <td>
            <span class={css.outcome}>
              <Glyph name={BUCKET_WORDS[row.bucket].glyph} />
              {t(BUCKET_WORDS[row.bucket].text)}
            </span>
          </td>
          <td>
            {row.quote === null ? <span class={css.missing}>{t('none')}</span> : <Quote isInline words={row.quote} />}
          </td>
        </tr>
      ))}
    </Table>
  );
}
