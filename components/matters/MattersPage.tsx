// Every matter under its pseudonym: what was asked last and what became of it.

import { useState } from 'preact/hooks';
import type { OfficeOption } from '@/components/coding/desk-view.ts';
import { officeName } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { BUCKET_WORDS } from '@/components/patterns/bucket-words.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { Empty } from '@/components/ui/Empty.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import { findMatters } from './find-matters.ts';
import css from './Matters.module.css';
import type { MatterRow } from './matters-view.ts';

export type MattersPageProps = {
  /** `null` while they are being read. */
  readonly rows: readonly MatterRow[] | null;
  readonly offices: readonly OfficeOption[];
  readonly onOpenMatter: (matterId: string) => void;
  readonly onNewMatter: () => void;
  readonly onLoadSample: () => void;
};

export function MattersPage({ rows, offices, onOpenMatter, onNewMatter, onLoadSample }: MattersPageProps) {
  const { t, tn } = useText();
  const [sought, setSought] = useState('');
  const [hasArchived, setHasArchived] = useState(false);
  if (rows === null) return <p role="status">{t('loading')}</p>;
  if (rows.length === 0) {
    return (
      <Empty
        title={t('matters_empty_title')}
        actions={
          <>
            <Button variant="main" onClick={onNewMatter}>
              {t('start_matter')}
            </Button>
            <Button onClick={onLoadSample}>{t('load_sample')}</Button>
          </>
        }
      >
        <p>{t('matters_empty_words')}</p>
      </Empty>
    );
  }
  const archived = rows.filter(({ isArchived }) => isArchived).length;
  const shown = findMatters(rows, sought).filter(({ isArchived }) => hasArchived || !isArchived);
  return (
    <div class={css.page}>
      <header class={css.head}>
        <h1 class={css.sentence}>{tn('matters_sentence', rows.length)}</h1>
        <Button onClick={onNewMatter}>{t('start_matter')}</Button>
      </header>
      <search class={css.search}>
        <Field label={t('find_matter')} hint={t('find_matter_hint')}>
          <TextInput value={sought} onInput={setSought} />
        </Field>
        {archived === 0 ? null : (
          <CheckBox isChecked={hasArchived} onChange={setHasArchived}>
            {tn('show_archived', archived)}
          </CheckBox>
        )}
        <p role="status">{sought.trim() === '' ? '' : tn('matters_found', shown.length)}</p>
      </search>
      <MattersTable rows={shown} offices={offices} onOpenMatter={onOpenMatter} />
    </div>
  );
}

type MattersTableProps = Pick<MattersPageProps, 'offices' | 'onOpenMatter'> & { readonly rows: readonly MatterRow[] };

function MattersTable({ rows, offices, onOpenMatter }: MattersTableProps) {
  const text = useText();
  const { t } = text;
  const format = useFormat();
  const head = [
    { key: 'matter', label: t('matter') },
    { key: 'name', label: t('client_name') },
    { key: 'office', label: t('field_office_of_custody') },
    { key: 'requests', label: t('requests'), isNumber: true },
    { key: 'sent', label: t('last_sent') },
    { key: 'outcome', label: t('outcome') },
    { key: 'findings', label: t('findings'), isNumber: true },
  ];
  const missing = <span class={css.missing}>{t('not_stated')}</span>;
  return (
    <Table caption={t('tab_matters')} head={head}>
      {rows.map((row) => (
        <tr key={row.matterId}>
          <th scope="row">
            <LinkButton onClick={() => onOpenMatter(row.matterId)}>{row.pseudonym}</LinkButton>
            {row.isArchived ? <span class={css.missing}> {t('archived')}</span> : null}
          </th>
          <td>{row.name ?? missing}</td>
          <td>{row.fieldOffice === null ? missing : officeName(offices, row.fieldOffice, text)}</td>
          <NumberCell>{format.count(row.requestCount)}</NumberCell>
          <td>
            {row.lastSentOn === null ? missing : <time dateTime={row.lastSentOn}>{format.day(row.lastSentOn)}</time>}
          </td>
          <td>
            {row.lastOutcome === null ? (
              missing
            ) : (
              <span class={css.outcome}>
                <Glyph name={BUCKET_WORDS[row.lastOutcome].glyph} />
                {t(BUCKET_WORDS[row.lastOutcome].text)}
              </span>
            )}
          </td>
          <NumberCell>{format.count(row.findingCount)}</NumberCell>
        </tr>
      ))}
    </Table>
  );
}
