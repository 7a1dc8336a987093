// Wiring: the Patterns page over the ledger: filters, the records behind a number, and what is saved.
import { useState } from 'preact/hooks';
import { PatternsPage, type PatternsState } from '@/components/patterns/PatternsPage.tsx';
import type {
  ChartName,
  PatternFilters,
  PatternsActions,
  RecordSelection,
} from '@/components/patterns/patterns-view.ts';
import { RecordsDialog } from '@/components/patterns/RecordsDialog.tsx';
import { patternCsv } from '@/lib/app/pattern-csv.ts';
import { NO_FILTERS, type PatternFacts, patternFacts } from '@/lib/app/pattern-facts.ts';
import { filterChoices, patternView, recordRows } from '@/lib/app/pattern-view.ts';
import { keepFilters, nameView, readViews } from '@/lib/app/pattern-views.ts';
import { copyText } from '@/lib/platform/clipboard.ts';
import { pageGround, pngOfSvg } from '@/lib/platform/png-of-svg.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { type Answer, useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

export function PatternsTab({
  session,
  version,
  isSample,
  onLoadSample,
  onOpenMatter,
  onChangeRule,
  viewId,
  onView,
}: TabProps & {
  readonly onChangeRule: () => void;
  /** The random id in the address under which the filters are sealed, `null` when there are none. */
  readonly viewId: string | null;
  readonly onView: (viewId: string | null) => void;
}) {
  const [renamed, setRenamed] = useState(0);
  const views = useQuery(() => readViews(session), [session, viewId, renamed]);
  const kept = views.kind === 'ready' ? views.value : [];
  const filters = kept.find(({ id }) => id === viewId)?.filters ?? NO_FILTERS;
  const setFilters = (next: PatternFilters): void => {
    const isAll = Object.values(next).every((value) => value === null);
    if (isAll) onView(null);
    else void keepFilters(session, next).then(onView);
  };
  const [selection, setSelection] = useState<RecordSelection | null>(null);
  const facts = useQuery(() => patternFacts(session, filters), [session, version, filters]);
  const known = facts.kind === 'ready' ? facts.value : null;
  const actions: PatternsActions = {
    onFilters: setFilters,
    onOpenRecords: setSelection,
    onOpenMatter,
    onSaveCsv: (chart) => saveCsv(known, chart, null),
    onSaveSvg: (chart, svg) => saveFile(`recourse-${chart}.svg`, new TextEncoder().encode(svg), 'image/svg+xml'),
    onSavePng: (chart, svg) =>
      void pngOfSvg(svg, pageGround()).then((bytes) => saveFile(`recourse-${chart}.png`, bytes, 'image/png')),
    onCopySentence: (sentence) => void copyText(sentence),
    onChangeRule,
  };
  return (
    <>
      <PatternsPage
        state={stateOf(facts, isSample)}
        actions={actions}
        onLoadSample={onLoadSample}
        onTryAgain={() => location.reload()}
        views={{
          views: kept.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
          currentId: kept.some(({ id }) => id === viewId) ? viewId : null,
          onOpen: onView,
          onName: (id, name) => void nameView(session, id, name).then(() => setRenamed(renamed + 1)),
        }}
      />
      {selection === null || known === null ? null : (
        <RecordsDialog
          selection={selection}
          rows={recordRows(known, selection)}
          onOpenMatter={onOpenMatter}
          onSaveCsv={() => saveCsv(known, 'records', selection)}
          onClose={() => setSelection(null)}
        />
      )}
    </>
  );
}

function stateOf(facts: Answer<PatternFacts>, isSample: boolean): PatternsState {
  if (facts.kind !== 'ready') return { kind: facts.kind };
  const view = patternView(facts.value, isSample);
  if (view !== null) return { kind: 'ready', view };
  if (facts.value.filters === NO_FILTERS) return { kind: 'empty' };
  return { kind: 'nothing-in-view', filters: facts.value.filters, choices: filterChoices(facts.value) };
}

function saveCsv(facts: PatternFacts | null, chart: ChartName, selection: RecordSelection | null): void {
  if (facts === null) return;
  const picked = selection === null ? null : new Set(recordRows(facts, selection).map(({ key }) => key));
  const { name, bytes, mediaType } = patternCsv(facts, chart, picked);
  saveFile(name, bytes, mediaType);
}
