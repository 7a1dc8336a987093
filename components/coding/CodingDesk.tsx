// The side panel: shows the state it is handed, keeps nothing but which form is open, and passes every decision out.
import { useRef, useState } from 'preact/hooks';
import { Toast } from '@/components/ui/Toast.tsx';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { assertNever } from '@/lib/domain/result.ts';
import { CodedDesk } from './CodedDesk.tsx';
import { DeskForms, type OpenForm } from './DeskForms.tsx';
import type { DeskActions } from './desk-actions.ts';
import { type DeskDraft, type DraftAction, mayRecord } from './desk-draft.ts';
import type { DeskCommand, KeyMode } from './desk-keys.ts';
import type { MatterOption, OfficeOption, PanelView, ReaderNoteView } from './desk-view.ts';
import { Locked } from './Locked.tsx';
import { OutgoingDesk, useOutgoingDraft } from './OutgoingDesk.tsx';
import { toNewRequest } from './outgoing-draft.ts';
import { PanelFrame } from './PanelFrame.tsx';
import {
  Clipped,
  Failed,
  Loading,
  NoGrant,
  NoMail,
  NotAgencyReply,
  NotUnderstood,
  ReadOnlyLedger,
} from './PanelStates.tsx';
import { ReaderNote } from './ReaderNote.tsx';
import { ReplyDesk } from './ReplyDesk.tsx';
import { Several } from './Several.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

export type CodingDeskProps = {
  readonly view: PanelView;
  /** The draft of the letter being coded; unused in the states without one. */
  readonly draft: DeskDraft;
  readonly dispatch: (action: DraftAction) => void;
  readonly actions: DeskActions;
  readonly queueCount: number;
  /** For the forms that work without an open letter. */
  readonly matters: readonly MatterOption[];
  readonly offices: readonly OfficeOption[];
  /** The matter just started from a form of the panel: an outgoing request takes it. */
  readonly startedMatterId?: string | null;
  /** What was just done, with its way back. */
  readonly toast?: { readonly message: string; readonly onUndo?: () => void; readonly onDismiss: () => void } | null;
  /** What is known of the reader of this webmail; left out where no webmail is read. */
  readonly readerNote?: ReaderNoteView | null;
  /** Off where several panels stand on one page. */
  readonly hasKeys?: boolean;
};

export function CodingDesk(props: CodingDeskProps) {
  const { view, actions, hasKeys = true } = props;
  const [form, setForm] = useState<OpenForm>(null);
  const outgoing = useOutgoingDraft(view.kind === 'request' ? view : null, props.startedMatterId ?? null);
  const root = useRef<HTMLDivElement>(null);
  const mode = keyMode(view);
  const run = (command: DeskCommand): void =>
    runCommand(command, { props, outgoing, root: root.current, onHelp: () => setForm('keys') });
  useDeskKeys(mode, hasKeys && form === null, run);
  return (
    <div ref={root}>
      <PanelFrame
        queueCount={props.queueCount}
        isLocked={view.kind === 'locked'}
        hasKeys={mode !== 'other'}
        onOpenQueue={actions.onOpenQueue}
        onOpenWorkspace={actions.onOpenWorkspace}
        onHelp={() => setForm('keys')}
        onLock={actions.onLock}
        onFile={actions.onFile}
      >
        {props.readerNote == null ? null : <ReaderNote note={props.readerNote} />}
        <PanelState {...props} outgoing={outgoing} onForm={setForm} />
      </PanelFrame>
      {props.toast == null ? null : <Toast {...props.toast} />}
      <DeskForms
        form={form}
        matters={props.matters}
        offices={props.offices}
        matterId={props.draft.matterId}
        codebook={view.kind === 'reply' ? view.codebook : null}
        actions={actions}
        onClose={() => setForm(null)}
      />
    </div>
  );
}

type Outgoing = ReturnType<typeof useOutgoingDraft>;
type PanelStateProps = CodingDeskProps & { readonly outgoing: Outgoing; readonly onForm: (form: OpenForm) => void };

function PanelState({ view, draft, dispatch, actions, outgoing, onForm }: PanelStateProps) {
  const forms = { onPaste: () => onForm('paste'), onByHand: () => onForm('hand-reply') };
  const onNewMatter = (): void => onForm('matter');
  switch (view.kind) {
    case 'loading':
      return <Loading />;
    case 'no-mail':
      return <NoMail view={view} actions={actions} {...forms} />;
    case 'no-grant':
      return <NoGrant view={view} actions={actions} {...forms} />;
    case 'not-agency-reply':
      return <NotAgencyReply view={view} actions={actions} {...forms} />;
    case 'reply':
      return (
        <ReplyDesk
          view={view}
          draft={draft}
          dispatch={dispatch}
          actions={actions}
          onNewMatter={onNewMatter}
          onNewRequest={() => onForm('request')}
        />
      );
    case 'coded':
      return <CodedDesk view={view} actions={actions} />;
    case 'request':
      return outgoing.draft === null ? null : (
        <OutgoingDesk
          view={view}
          draft={outgoing.draft}
          onDraft={outgoing.setDraft}
          actions={actions}
          onNewMatter={onNewMatter}
        />
      );
    case 'clipped':
      return <Clipped view={view} actions={actions} {...forms} />;
    case 'several':
      return <Several view={view} actions={actions} />;
    case 'not-understood':
      return <NotUnderstood view={view} actions={actions} {...forms} />;
    case 'locked':
      return <Locked nextAtMs={view.nextAtMs ?? null} onUnlock={actions.onUnlock} />;
    case 'failed':
      return <Failed view={view} actions={actions} {...forms} />;
    case 'read-only':
      return <ReadOnlyLedger view={view} actions={actions} {...forms} />;
    default:
      return assertNever(view);
  }
}

function keyMode(view: PanelView): KeyMode {
  if (view.kind === 'request') return view.started === null ? 'request' : 'other';
  if (view.kind === 'reply' || view.kind === 'coded' || view.kind === 'not-agency-reply') return view.kind;
  return 'other';
}

/** Does what a key says. Saving obeys the same rule as the button. */
function runCommand(command: DeskCommand, panel: Panel): void {
  const { view, draft, actions, toast } = panel.props;
  switch (command.kind) {
    case 'help':
      panel.onHelp();
      break;
    case 'take-offer':
      takeOffer(view, panel.props.dispatch, panel.outgoing);
      break;
    case 'code':
      chooseCode(command.code, panel);
      break;
    case 'save':
      save(view, draft, actions, panel.outgoing);
      break;
    case 'undo':
      if (view.kind === 'coded') actions.onUndo();
      else toast?.onUndo?.();
      break;
    case 'correct':
      actions.onCorrect();
      break;
    case 'code-anyway':
      actions.onCodeAnyway();
      break;
    default:
      assertNever(command);
  }
}

/** What a command may reach. */
type Panel = {
  readonly props: CodingDeskProps;
  readonly outgoing: Outgoing;
  readonly root: HTMLElement | null;
  readonly onHelp: () => void;
};

/** On a letter that is no reply, and on our own request, the one code there is says so. */
function chooseCode(code: CoreCode, { props, root }: Panel): void {
  const { view, actions } = props;
  if (view.kind === 'not-agency-reply') actions.onNotAReply();
  else if (view.kind === 'request') actions.onNotARequest();
  else {
    props.dispatch({ type: 'code', code });
    focusCode(root, code);
  }
}

function takeOffer(view: PanelView, dispatch: (action: DraftAction) => void, outgoing: Outgoing): void {
  if (view.kind === 'reply') dispatch({ type: 'take-offer', offer: view.offer });
  if (view.kind === 'request' && view.offer.kind === 'exact' && outgoing.draft !== null) {
    outgoing.setDraft({ ...outgoing.draft, matterId: view.offer.matterId });
  }
}

function save(view: PanelView, draft: DeskDraft, actions: DeskActions, outgoing: Outgoing): void {
  if (view.kind === 'reply' && view.saving.state !== 'saving' && mayRecord(draft).may) actions.onSave(draft);
  if (view.kind === 'request' && view.saving.state !== 'saving' && outgoing.draft !== null) {
    const request = toNewRequest(outgoing.draft);
    if (request.ok) actions.onStartClock(request.value);
  }
}

/** The choice made by a key is where the focus goes, so that a screen reader says it. Runs after the redraw. */
function focusCode(root: HTMLElement | null, code: string): void {
  queueMicrotask(() => {
    root?.querySelector<HTMLInputElement>(`input[type="radio"][value="${code}"]`)?.focus({ preventScroll: true });
  });
}
