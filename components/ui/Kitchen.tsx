// The kitchen page: every state of the panel and of Patterns on one page, with invented data. Dev only, never shipped.
import { useReducer } from 'preact/hooks';
import { CodingDesk } from '@/components/coding/CodingDesk.tsx';
import { type DeskDraft, reduceDraft, startDraft } from '@/components/coding/desk-draft.ts';
import type { PanelView } from '@/components/coding/desk-view.ts';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { MatterPage } from '@/components/matters/MatterPage.tsx';
import { MattersPage } from '@/components/matters/MattersPage.tsx';
import { PatternsPage } from '@/components/patterns/PatternsPage.tsx';
import type { PatternsActions } from '@/components/patterns/patterns-view.ts';
import { RecordsDialog } from '@/components/patterns/RecordsDialog.tsx';
import { SettingsPage } from '@/components/settings/SettingsPage.tsx';
import { FirstRun } from './FirstRun.tsx';
import css from './Kitchen.module.css';
import { MATTER_PAGE } from './kitchen-matter.ts';
import { MATTERS, OFFICES, PANEL_STATES, REPLY } from './kitchen-panel.ts';
import { FRAIHAT, PATTERNS } from './kitchen-patterns.ts';
import { WorkspaceFrame } from './WorkspaceFrame.tsx';

const nothing = (): void => {};

const DESK = { ...idleActions(), onShowCut: nothing, onCensoredReport: nothing };

const PATTERN_ACTIONS: PatternsActions = {
  onFilters: nothing,
  onOpenRecords: nothing,
  onSaveCsv: nothing,
  onSaveSvg: nothing,
  onSavePng: nothing,
  onOpenMatter: nothing,
  onCopySentence: nothing,
  onChangeRule: nothing,
};

/** The draft as it opens, or after M and 1. */
function draftOf(isChosen: boolean): DeskDraft {
  const draft = startDraft('letter-1', { office: 'chicago', reviewerLevel: 'SDDO' });
  if (!isChosen) return draft;
  const taken = reduceDraft(draft, { type: 'take-offer', offer: REPLY.offer });
  return reduceDraft(taken, { type: 'code', code: 'summary-denial' });
}

/** One panel that works. */
export function KitchenPanel({ view, isChosen = false, hasKeys = false }: KitchenPanelProps) {
  const [draft, dispatch] = useReducer(reduceDraft, draftOf(isChosen));
  return (
    <CodingDesk
      view={view}
      draft={draft}
      dispatch={dispatch}
      actions={DESK}
      queueCount={4}
      matters={MATTERS}
      offices={OFFICES}
      hasKeys={hasKeys}
    />
  );
}

type KitchenPanelProps = { readonly view: PanelView; readonly isChosen?: boolean; readonly hasKeys?: boolean };

/** Every state of the panel side by side, `width` pixels wide. */
export function KitchenPanels({ width }: { readonly width: 280 | 360 }) {
  return (
    <div class={css.sheet}>
      {PANEL_STATES.map((state) => (
        <section key={state.name} class={width === 280 ? css.narrow : css.panel} aria-label={state.name}>
          <p class={css.name}>{state.name}</p>
          <div class={css.edge}>
            <KitchenPanel view={state.view} isChosen={state.isChosen ?? false} />
          </div>
        </section>
      ))}
    </div>
  );
}

const TABS = [
  { id: 'patterns', href: '#patterns' },
  { id: 'queue', href: '#queue', count: 4 },
  { id: 'matters', href: '#matters' },
  { id: 'settings', href: '#settings' },
] as const;

export type KitchenScreen =
  | 'patterns'
  | 'fraihat'
  | 'empty'
  | 'first-run'
  | 'matters'
  | 'matter'
  | 'settings'
  | 'records';

/** One screen of the workspace. */
export function KitchenWorkspace({ screen }: { readonly screen: KitchenScreen }) {
  const current =
    screen === 'matter' || screen === 'matters' ? 'matters' : screen === 'settings' ? 'settings' : 'patterns';
  return (
    <WorkspaceFrame tabs={TABS} current={current} onTab={nothing} isSample onRemoveSample={nothing} onLock={nothing}>
      <Screen screen={screen} />
    </WorkspaceFrame>
  );
}

const ROWS = [
  {
    matterId: 'matter-42',
    pseudonym: 'M-0042',
    name: null,
    fieldOffice: 'chicago',
    requestCount: 4,
    lastSentOn: '2021-05-03',
    lastOutcome: 'field-office-kickback',
    findingCount: 6,
    aNumbers: [],
    facility: 'Lakeside Detention Center',
    isArchived: false,
  },
] as const;

function Screen({ screen }: { readonly screen: KitchenScreen }) {
  const patterns = { actions: PATTERN_ACTIONS, onLoadSample: nothing, onTryAgain: nothing };
  switch (screen) {
    case 'patterns':
      return <PatternsPage state={{ kind: 'ready', view: PATTERNS }} {...patterns} />;
    case 'fraihat':
      return <PatternsPage state={{ kind: 'ready', view: FRAIHAT }} {...patterns} />;
    case 'empty':
      return <PatternsPage state={{ kind: 'empty' }} {...patterns} />;
    case 'first-run':
      return <FirstRun onBegin={nothing} onLoadSample={nothing} />;
    case 'matters':
      return (
        <MattersPage
          rows={ROWS}
          offices={OFFICES}
          onOpenMatter={nothing}
          onNewMatter={nothing}
          onLoadSample={nothing}
        />
      );
    case 'matter':
      return <KitchenMatter />;
    case 'settings':
      return <KitchenSettings />;
    case 'records':
      return <KitchenRecords />;
  }
}

function KitchenMatter() {
  return (
    <MatterPage
      view={MATTER_PAGE}
      onBack={nothing}
      onForm={nothing}
      onArchive={nothing}
      onDismiss={nothing}
      onUndo={nothing}
      onSaveSvg={nothing}
      onPrint={nothing}
    />
  );
}

function KitchenSettings() {
  return (
    <SettingsPage
      view={{
        coder: 'A. Okafor',
        ownAddresses: ['a.okafor@legal-aid.example'],
        clockRules: {
          rules: [
            { kind: 'ice-case-review', days: 14, count: 'calendar' },
            { kind: 'fraihat-redetermination', days: 5, count: 'business' },
          ],
          closures: [],
        },
      }}
      onDesk={nothing}
      onClockRules={nothing}
    />
  );
}

function KitchenRecords() {
  return (
    <RecordsDialog
      selection={{ kind: 'bucket', bucket: 'summary-denial', office: 'all' }}
      rows={[
        {
          key: 'r1',
          matterId: 'matter-42',
          pseudonym: 'M-0042',
          kind: 'ice-case-review',
          sentOn: '2021-03-23',
          officeName: 'Chicago',
          bucket: 'summary-denial',
          quote: 'will remain in custody at this time.',
        },
        {
          key: 'r2',
          matterId: 'matter-43',
          pseudonym: 'M-0043',
          kind: 'field-office-release',
          sentOn: '2021-03-02',
          officeName: null,
          bucket: 'summary-denial',
          quote: null,
        },
      ]}
      onOpenMatter={nothing}
      onSaveCsv={nothing}
      onClose={nothing}
    />
  );
}

const SCREENS: readonly KitchenScreen[] = [
  'first-run',
  'empty',
  'patterns',
  'fraihat',
  'records',
  'matters',
  'matter',
  'settings',
];

/** Everything on one page: `workspace.html#/kitchen` in the development build. */
export function Kitchen() {
  return (
    <>
      <KitchenPanels width={360} />
      <KitchenPanels width={280} />
      {SCREENS.map((screen) => (
        <KitchenWorkspace key={screen} screen={screen} />
      ))}
    </>
  );
}
