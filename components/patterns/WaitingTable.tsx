// The numbers behind the curves: at each tick who waited, the share and its interval, for both clocks.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import type { ClockView } from './statistics-view.ts';
import type { WaitingProps } from './WaitingChart.tsx';
import { CLOCK_WORDS, stepOn } from './waiting-words.ts';

export function WaitingTable({ waiting, actions }: WaitingProps) {
  const { t } = useText();
  const head = [
    { key: 'clock', label: t('clock') },
    { key: 'day', label: t('days'), isNumber: true },
    { key: 'at-risk', label: t('still_waiting'), isNumber: true },
    { key: 'share', label: t('share_waiting'), isNumber: true },
    { key: 'interval', label: t('interval_95'), isNumber: true },
  ];
  return (
    <Table caption={t('waiting_title')} head={head}>
      {waiting.clocks.flatMap((clock) =>
        waiting.ticks.map((day, index) => (
          <Row
            key={`${clock.clock} ${day}`}
            clock={clock}
            day={day}
            atRisk={clock.atRisk[index] ?? 0}
            onOpen={() => actions.onOpenRecords({ kind: 'waiting', clock: clock.clock, day })}
          />
        )),
      )}
    </Table>
  );
}

type RowProps = {
  readonly clock: ClockView;
  readonly day: number;
  readonly atRisk: number;
  readonly onOpen: () => void;
};

function Row({ clock, day, atRisk, onOpen }: RowProps) {
  const { t } = useText();
  const format = useFormat();
  const isWatched = clock.curve.longest !== null && day <= clock.curve.longest;
  const step = stepOn(clock, day);
  const hasInterval = isWatched && step !== null && step.low !== null && step.high !== null;
  return (
    <tr>
      <th scope="row">{t(CLOCK_WORDS[clock.clock].none)}</th>
      <NumberCell>{format.count(day)}</NumberCell>
      <NumberCell>
        <NumberButton onClick={onOpen}>{format.count(atRisk)}</NumberButton>
      </NumberCell>
      <NumberCell>{isWatched ? format.percent(step?.survival ?? 1) : t('nobody_watched')}</NumberCell>
      <NumberCell isSoft>
        {hasInterval
          ? t('interval', { low: format.points(step.low ?? 0), high: format.points(step.high ?? 0) })
          : t('no_interval')}
      </NumberCell>
    </tr>
  );
}
