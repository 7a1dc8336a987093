// What came back: one bar, each request in exactly one place, always over its table.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import { barPieces, shownBuckets } from './bar-pieces.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import { Swatch, useFills } from './Fills.tsx';
import type { CountedBucket, PatternsActions, PatternsView } from './patterns-view.ts';
import { intervalWords, percentWords } from './share-words.ts';
import css from './WhatCameBack.module.css';

export type WhatCameBackProps = { readonly view: PatternsView; readonly actions: PatternsActions };

const WIDTH = 760;
const HEIGHT = 32;

export function WhatCameBack({ view, actions }: WhatCameBackProps) {
  const { t, tn } = useText();
  return (
    <ChartFrame
      title={t('what_came_back')}
      subtitle={tn('what_came_back_words', view.outcomes.n)}
      onSaveSvg={(svg) => actions.onSaveSvg('what-came-back', svg)}
      onSavePng={(svg) => actions.onSavePng('what-came-back', svg)}
      onSaveCsv={() => actions.onSaveCsv('what-came-back')}
    >
      <Bar view={view} />
      <OutcomeTable view={view} actions={actions} />
    </ChartFrame>
  );
}

function Bar({ view }: { readonly view: PatternsView }) {
  const { t } = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const { definitions, area } = useFills();
  return (
    <div ref={box}>
      <svg
        class={css.bar}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('bar_label', { count: view.outcomes.n })}
      >
        {definitions}
        {barPieces(view.outcomes, width).map((piece) => (
          <rect
            key={piece.bucket}
            x={piece.start + 0.5}
            y={0.5}
            width={Math.max(piece.width - 1, 1)}
            height={HEIGHT - 1}
            {...area(BUCKET_WORDS[piece.bucket].fill)}
          />
        ))}
      </svg>
    </div>
  );
}

function OutcomeTable({ view, actions }: WhatCameBackProps) {
  const { t } = useText();
  const format = useFormat();
  const head = [
    { key: 'outcome', label: t('outcome') },
    { key: 'count', label: t('requests'), isNumber: true },
    { key: 'share', label: t('share'), isNumber: true },
    { key: 'interval', label: t('interval_95'), isNumber: true },
  ];
  return (
    <Table
      caption={t('what_came_back')}
      head={head}
      class={css.table}
      foot={
        <tr>
          <th scope="row">{t('all_requests')}</th>
          <NumberCell>{format.count(view.outcomes.n)}</NumberCell>
          <NumberCell>{format.percent(1).replace(/[.,]0/u, '')}</NumberCell>
          <td />
        </tr>
      }
    >
      {shownBuckets(view.outcomes).map((bucket) => (
        <OutcomeRow key={bucket} bucket={bucket} view={view} actions={actions} />
      ))}
    </Table>
  );
}

function OutcomeRow({ bucket, view, actions }: WhatCameBackProps & { readonly bucket: CountedBucket }) {
  const text = useText();
  const format = useFormat();
  const share = view.outcomes.shares[bucket];
  const words = BUCKET_WORDS[bucket];
  return (
    <tr>
      <th scope="row">
        <span class={css.key}>
          <Swatch fill={words.fill} />
          {text.t(words.text)}
        </span>
      </th>
      <NumberCell>
        <NumberButton onClick={() => actions.onOpenRecords({ kind: 'bucket', bucket, office: 'all' })}>
          {format.count(share.count)}
        </NumberButton>
      </NumberCell>
      <NumberCell>{percentWords(share, text, format)}</NumberCell>
      <NumberCell isSoft>{intervalWords(share, text, format)}</NumberCell>
    </tr>
  );
}
