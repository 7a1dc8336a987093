// The clocks of one matter: each request's window with its state, and the fixed marks that law and cases set.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { CLOCK_STATE_WORDS, MARK_STATE_WORDS, MARK_WORDS } from '@/components/ui/matter-words.ts';
import { Table } from '@/components/ui/Table.tsx';
import css from './Matters.module.css';
import type { ClockRow, MatterPageView } from './matters-view.ts';

export function MatterClocks({ clocks, marks }: Pick<MatterPageView, 'clocks' | 'marks'>) {
  const { t } = useText();
  const format = useFormat();
  if (clocks.length + marks.length === 0) return null;
  const head = [
    { key: 'what', label: t('queue_clocks') },
    { key: 'from', label: t('runs_from') },
    { key: 'due', label: t('window_ends') },
    { key: 'state', label: t('clock_state') },
  ];
  return (
    <section class={css.block} aria-labelledby="matter-clocks">
      <h2 id="matter-clocks" class={css.blockTitle}>
        {t('queue_clocks')}
      </h2>
      <Table caption={t('queue_clocks')} head={head}>
        {clocks.map((row) => (
          <tr key={row.requestId}>
            <th scope="row">{t(REQUEST_KIND_WORDS[row.kind])}</th>
            <td>{format.day(row.sentOn)}</td>
            <td>{row.dueOn === null ? t('clock_stands_still') : format.day(row.dueOn)}</td>
            <td>
              <ClockWords row={row} />
            </td>
          </tr>
        ))}
        {marks.map((mark) => (
          <tr key={`${mark.startEventId} ${mark.kind}`}>
            <th scope="row">{t(MARK_WORDS[mark.kind])}</th>
            <td>{format.day(mark.startsOn)}</td>
            <td>{mark.endsOn === null ? t('clock_stands_still') : format.day(mark.endsOn)}</td>
            <td>{t(MARK_STATE_WORDS[mark.state])}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function ClockWords({ row }: { readonly row: ClockRow }) {
  const { t, tn } = useText();
  const state = t(CLOCK_STATE_WORDS[row.state]);
  const isRunning = row.state === 'open' || row.state === 'due-soon' || row.state === 'past';
  if (!isRunning || row.daysLeft === null) return <>{state}</>;
  const days = tn(row.count === 'business' ? 'business_days' : 'calendar_days', Math.abs(row.daysLeft));
  const left = t(row.daysLeft < 0 ? 'days_past' : 'days_left', { days });
  return <>{t('two_facts', { first: state, second: left })}</>;
}
