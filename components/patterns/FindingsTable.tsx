// What the log contradicts, rule by rule, each with its count, its denominator and a small interval of its own.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { DENOMINATOR_WORDS, FINDING_WORDS } from '@/components/ui/domain-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { Rich } from '@/components/ui/Rich.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import css from './FindingsTable.module.css';
import type { FindingRow, PatternsActions, PatternsView, Share } from './patterns-view.ts';
import { intervalWords, percentWords } from './share-words.ts';

export function FindingsTable({ view, actions }: { readonly view: PatternsView; readonly actions: PatternsActions }) {
  const { t } = useText();
  const head = [
    { key: 'number', label: t('number_short') },
    { key: 'finding', label: t('finding') },
    { key: 'count', label: t('count_upper'), isNumber: true },
    { key: 'of', label: t('of_all') },
    { key: 'axis', label: <AxisHead /> },
    { key: 'share', label: t('share'), isNumber: true },
    { key: 'interval', label: t('interval_95'), isNumber: true },
  ];
  const judged = view.findings.filter((row) => row.share.n > 0);
  return (
    <ChartFrame
      title={t('findings')}
      subtitle={t('findings_words')}
      note={t('findings_note')}
      onSaveCsv={() => actions.onSaveCsv('findings')}
    >
      {judged.length === 0 ? (
        <p>{t('no_findings')}</p>
      ) : (
        <Table caption={t('findings')} head={head} class={css.table}>
          {judged.map((row) => (
            <Row key={row.number} row={row} actions={actions} />
          ))}
        </Table>
      )}
    </ChartFrame>
  );
}

function AxisHead() {
  return (
    <span class={css.axis}>
      <span>0</span>
      <span>50</span>
      <span>100%</span>
    </span>
  );
}

function Row({ row, actions }: { readonly row: FindingRow; readonly actions: PatternsActions }) {
  const text = useText();
  const { t, tn } = text;
  const format = useFormat();
  return (
    <tr>
      <td>{row.number}</td>
      <th scope="row">
        <span class={css.finding}>
          <Glyph name="finding" />
          <span>
            <LinkButton onClick={() => actions.onOpenRecords({ kind: 'finding', number: row.number })}>
              {t(FINDING_WORDS[row.number])}
            </LinkButton>
            {row.unknown === 0 ? null : <small class={css.unknown}>{tn('finding_unknown', row.unknown)}</small>}
          </span>
        </span>
      </th>
      <NumberCell>
        <Rich text="count_of" slots={{ count: <b>{format.count(row.share.count)}</b>, n: format.count(row.share.n) }} />
      </NumberCell>
      <td>{t(DENOMINATOR_WORDS[row.denominatorOf])}</td>
      <td class={css.plot}>
        <SmallInterval share={row.share} />
      </td>
      <NumberCell>{percentWords(row.share, text, format)}</NumberCell>
      <NumberCell isSoft>{intervalWords(row.share, text, format)}</NumberCell>
    </tr>
  );
}

const AXIS = 220;

function SmallInterval({ share }: { readonly share: Share }) {
  if (share.share === null || share.low === null || share.high === null) return null;
  return (
    <svg class={css.small} width={AXIS + 12} height="20" viewBox={`-6 0 ${AXIS + 12} 20`} aria-hidden="true">
      <path d={`M0 16H${AXIS}`} class={css.ground} />
      <path d={`M${share.low * AXIS} 10H${share.high * AXIS}`} class={css.interval} />
      <circle cx={share.share * AXIS} cy="10" r="3.5" class={css.point} />
    </svg>
  );
}
