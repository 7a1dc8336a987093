// The same entries as the drawing, as a table: every day, what it was, and the findings that rest on it.
import type { OfficeOption, TimelineLine } from '@/components/coding/desk-view.ts';
import { officeName, timelineWords } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { FINDING_WORDS } from '@/components/ui/domain-words.ts';
import { Table } from '@/components/ui/Table.tsx';

type Entry = Extract<TimelineLine, { kind: 'entry' }>;

export function MatterLogTable(props: {
  readonly lines: readonly TimelineLine[];
  readonly offices: readonly OfficeOption[];
}) {
  const text = useText();
  const format = useFormat();
  const { t } = text;
  const rows: { entry: Entry; findings: string[] }[] = [];
  for (const line of props.lines) {
    if (line.kind === 'entry') rows.push({ entry: line, findings: [] });
    if (line.kind === 'finding') rows.at(-1)?.findings.push(t(FINDING_WORDS[line.finding.number]));
  }
  const head = [
    { key: 'on', label: t('date') },
    { key: 'what', label: t('matter_log') },
    { key: 'findings', label: t('findings') },
  ];
  return (
    <Table caption={t('matter_log')} head={head}>
      {rows.map(({ entry, findings }) => (
        <tr key={entry.key}>
          <th scope="row">
            <time dateTime={entry.on}>{format.day(entry.on)}</time>
          </th>
          <td>{timelineWords(entry.words, text, (id) => officeName(props.offices, id, text))}</td>
          <td>
            {findings.map((words) => (
              <div key={words}>{words}</div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
