// Represented and unrepresented people: silence and relief of each, and the difference with its own interval.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { REPRESENTATION_WORDS } from '@/components/ui/domain-words.ts';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import type { Difference } from '@/lib/rollup/newcombe-difference.ts';
import css from './Plot.module.css';
import type { PatternsActions } from './patterns-view.ts';
import { rateWords } from './share-words.ts';
import type { RepresentationRow, RepresentationView } from './statistics-view.ts';

export type RepresentationProps = { readonly view: RepresentationView; readonly actions: PatternsActions };

export function Representation({ view, actions }: RepresentationProps) {
  const { t } = useText();
  const head = [
    { key: 'who', label: t('representation') },
    { key: 'n', label: t('requests'), isNumber: true },
    { key: 'silent', label: t('bucket_no_response'), isNumber: true },
    { key: 'granted', label: t('bucket_granted'), isNumber: true },
  ];
  return (
    <ChartFrame title={t('representation_title')} subtitle={t('representation_words')} note={t('representation_note')}>
      <Table caption={t('representation_title')} head={head}>
        {view.rows.map((row) => (
          <Row key={row.representation ?? 'none'} row={row} actions={actions} />
        ))}
      </Table>
      {view.unrepresented === 0 || view.represented === 0 ? (
        <p class={css.sentence}>{t('representation_one_side')}</p>
      ) : (
        <p class={css.sentence}>
          <DifferenceWords difference={view.silent} what="bucket_no_response" />{' '}
          <DifferenceWords difference={view.granted} what="bucket_granted" />
        </p>
      )}
    </ChartFrame>
  );
}

function DifferenceWords({ difference, what }: { readonly difference: Difference | null; readonly what: MessageKey }) {
  const { t } = useText();
  const format = useFormat();
  if (difference === null) return <>{t('difference_not_enough', { what: t(what) })}</>;
  return (
    <>
      {t('difference_words', {
        what: t(what),
        points: format.points(difference.difference),
        low: format.points(difference.low),
        high: format.points(difference.high),
      })}
    </>
  );
}

function Row({ row, actions }: { readonly row: RepresentationRow; readonly actions: PatternsActions }) {
  const text = useText();
  const format = useFormat();
  const { t } = text;
  const { representation } = row;
  return (
    <tr>
      <th scope="row">{representation === null ? t('not_stated') : t(REPRESENTATION_WORDS[representation])}</th>
      <NumberCell>
        <NumberButton onClick={() => actions.onOpenRecords({ kind: 'representation', representation, bucket: 'all' })}>
          {format.count(row.n)}
        </NumberButton>
      </NumberCell>
      {(
        [
          ['no-response', row.silent],
          ['granted-or-partial', row.granted],
        ] as const
      ).map(([bucket, share]) => (
        <NumberCell key={bucket}>
          <NumberButton onClick={() => actions.onOpenRecords({ kind: 'representation', representation, bucket })}>
            {t('count_of', { count: share.count, n: share.n })}
          </NumberButton>{' '}
          {rateWords(share, text, format)}
        </NumberCell>
      ))}
    </tr>
  );
}
