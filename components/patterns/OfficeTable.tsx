// The numbers behind the chart of offices.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import { BUCKET_WORDS } from './bucket-words.ts';
import type { OfficeRow, PatternsActions, PatternsView } from './patterns-view.ts';
import { rateWords } from './share-words.ts';

const COLUMNS = ['summary-denial', 'field-office-kickback', 'no-response'] as const;

export function OfficeTable({ view, actions }: { readonly view: PatternsView; readonly actions: PatternsActions }) {
  const { t } = useText();
  const head = [
    { key: 'office', label: t('office') },
    { key: 'n', label: t('requests'), isNumber: true },
    ...COLUMNS.map((bucket) => ({ key: bucket, label: t(BUCKET_WORDS[bucket].text), isNumber: true })),
    { key: 'uncoded', label: t('uncoded'), isNumber: true },
  ];
  return (
    <Table caption={t('by_office')} head={head}>
      {view.byOffice.map((row) => (
        <Row key={row.office ?? 'none'} row={row} actions={actions} />
      ))}
    </Table>
  );
}

function Row({ row, actions }: { readonly row: OfficeRow; readonly actions: PatternsActions }) {
  const text = useText();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <NumberCell>{format.count(row.outcomes.n)}</NumberCell>
      {COLUMNS.map((bucket) => {
        const share = row.outcomes.shares[bucket];
        return (
          <NumberCell key={bucket}>
            <NumberButton onClick={() => actions.onOpenRecords({ kind: 'bucket', bucket, office: row.office })}>
              {text.t('count_of', { count: share.count, n: share.n })}
            </NumberButton>{' '}
            {rateWords(share, text, format)}
          </NumberCell>
        );
      })}
      <NumberCell>{format.count(row.outcomes.uncoded)}</NumberCell>
    </tr>
  );
}
