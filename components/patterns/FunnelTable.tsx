// The numbers behind the funnel: raw and shrunken share, limits, and what remains after allowing for the comparisons.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import type { FunnelProps } from './FunnelChart.tsx';
import { percentWords } from './share-words.ts';
import type { FunnelRow } from './statistics-view.ts';

export function FunnelTable({ funnel, actions }: FunnelProps) {
  const { t } = useText();
  const head = [
    { key: 'office', label: t('office') },
    { key: 'count', label: t('count_upper'), isNumber: true },
    { key: 'share', label: t('share'), isNumber: true },
    { key: 'shrunk', label: t('shrunk_share'), isNumber: true },
    { key: 'limits95', label: t('limits_95'), isNumber: true },
    { key: 'limits998', label: t('limits_998'), isNumber: true },
    { key: 'p', label: t('adjusted_p'), isNumber: true },
  ];
  return (
    <Table caption={t('funnel_caption')} head={head}>
      {funnel.rows.map((row) => (
        <Row
          key={row.office}
          row={row}
          onOpen={() => actions.onOpenRecords({ kind: 'bucket', bucket: funnel.outcome, office: row.office })}
        />
      ))}
    </Table>
  );
}

function Row({ row, onOpen }: { readonly row: FunnelRow; readonly onOpen: () => void }) {
  const text = useText();
  const format = useFormat();
  const { t } = text;
  const { limits, share } = row;
  const between = (low: number, high: number): string =>
    t('interval', { low: format.points(low), high: format.points(high) });
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <NumberCell>
        <NumberButton onClick={onOpen}>{t('count_of', { count: share.count, n: share.n })}</NumberButton>
      </NumberCell>
      <NumberCell>{percentWords(share, text, format)}</NumberCell>
      <NumberCell>{row.shrunk === null ? t('not_enough') : format.percent(row.shrunk)}</NumberCell>
      <NumberCell isSoft>{limits === null ? t('not_stated') : between(limits.low95, limits.high95)}</NumberCell>
      <NumberCell isSoft>{limits === null ? t('not_stated') : between(limits.low998, limits.high998)}</NumberCell>
      <NumberCell>{row.adjusted === null ? t('not_compared') : pWords(row.adjusted)}</NumberCell>
    </tr>
  );
}

function pWords(p: number): string {
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}
