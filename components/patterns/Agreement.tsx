// How far two coders agreed: raw agreement, alpha with its bootstrap interval, AC1, and the table of who said what.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import css from './Plot.module.css';
import type { PatternsActions } from './patterns-view.ts';
import type { AgreementView } from './statistics-view.ts';

export type AgreementProps = { readonly view: AgreementView | null; readonly actions: PatternsActions };

export function Agreement({ view, actions }: AgreementProps) {
  const { t } = useText();
  return (
    <ChartFrame
      title={t('agreement_title')}
      subtitle={t('agreement_words')}
      note={view === null ? undefined : t('agreement_note')}
    >
      {view === null ? (
        <p class={css.sentence}>{t('agreement_none')}</p>
      ) : (
        <>
          <Measures view={view} actions={actions} />
          <Confusion view={view} />
        </>
      )}
    </ChartFrame>
  );
}

function Measures({ view, actions }: { readonly view: AgreementView; readonly actions: PatternsActions }) {
  const { t, tn } = useText();
  const format = useFormat();
  const { measures, alpha, alphaInterval } = view;
  const decimal = (value: number | null): string => (value === null ? t('not_enough') : value.toFixed(2));
  return (
    <p class={css.sentence}>
      <NumberButton onClick={() => actions.onOpenRecords({ kind: 'coded-twice' })}>
        {tn('coded_twice', measures.units)}
      </NumberButton>{' '}
      {t('agreement_measures', {
        raw: measures.raw === null ? t('not_enough') : format.percent(measures.raw),
        alpha: decimal(alpha),
        interval:
          alphaInterval === null
            ? t('no_interval')
            : t('interval', { low: alphaInterval.low.toFixed(2), high: alphaInterval.high.toFixed(2) }),
        ac1: decimal(measures.ac1),
        kappa: decimal(measures.kappa),
      })}
    </p>
  );
}

function Confusion({ view }: { readonly view: AgreementView }) {
  const { t } = useText();
  const format = useFormat();
  const nameOf = (index: number): string => {
    const code = view.codes[index];
    return code === undefined ? '' : t(CODE_WORDS[code].text);
  };
  const head = [
    { key: 'first', label: t('first_coder_second_coder') },
    ...view.codes.map((code, index) => ({ key: code, label: nameOf(index), isNumber: true })),
  ];
  return (
    <Table caption={t('confusion_caption')} head={head}>
      {view.table.map((row, index) => (
        <tr key={view.codes[index]}>
          <th scope="row">{nameOf(index)}</th>
          {row.map((count, column) => (
            <NumberCell key={view.codes[column]}>{format.count(count)}</NumberCell>
          ))}
        </tr>
      ))}
    </Table>
  );
}
