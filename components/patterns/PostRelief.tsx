// Detention after a final grant: days since, the countries that were asked, ties to them and what the embassies answered.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import css from './Plot.module.css';
import type { PostReliefRow } from './statistics-view.ts';

export type PostReliefProps = {
  readonly rows: readonly PostReliefRow[];
  readonly onOpenMatter: (matterId: string) => void;
};

const ENDED: Readonly<Record<'release' | 'removal' | 'death', MessageKey>> = {
  release: 'ended_release',
  removal: 'ended_removal',
  death: 'ended_death',
};

export function PostRelief({ rows, onOpenMatter }: PostReliefProps) {
  const { t } = useText();
  const format = useFormat();
  const head = [
    { key: 'matter', label: t('matter') },
    { key: 'final', label: t('relief_final_on') },
    { key: 'days', label: t('days_since_final'), isNumber: true },
    { key: 'ended', label: t('days_until') },
    { key: 'asked', label: t('countries_asked'), isNumber: true },
    { key: 'tie', label: t('with_tie'), isNumber: true },
    { key: 'answers', label: t('embassy_answers') },
  ];
  return (
    <ChartFrame title={t('post_relief_title')} subtitle={t('post_relief_words')}>
      {rows.length === 0 ? (
        <p class={css.sentence}>{t('post_relief_none')}</p>
      ) : (
        <Table caption={t('post_relief_title')} head={head}>
          {rows.map((row) => (
            <tr key={row.matterId}>
              <th scope="row">
                <LinkButton onClick={() => onOpenMatter(row.matterId)}>{row.pseudonym}</LinkButton>
              </th>
              <td>{format.day(row.finalOn)}</td>
              <NumberCell>{format.count(row.days)}</NumberCell>
              <td>{t(row.ended === null ? 'ended_last_check' : ENDED[row.ended])}</td>
              <NumberCell>{format.count(row.countriesAsked)}</NumberCell>
              <NumberCell>{format.count(row.withTie)}</NumberCell>
              <td>{t('embassy_words', { declined: row.declined, noAnswer: row.noAnswer, accepted: row.accepted })}</td>
            </tr>
          ))}
        </Table>
      )}
    </ChartFrame>
  );
}
