// The coding desk: an agency's reply, what the words propose, and the coder's decision.
import { useId } from 'preact/hooks';
import { type Text, useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { Notice } from '@/components/ui/Notice.tsx';
import { CodeGrid } from './CodeGrid.tsx';
import type { DeskActions } from './desk-actions.ts';
import { type DeskDraft, type DraftAction, flagCount, mayRecord } from './desk-draft.ts';
import type { ReplyView } from './desk-view.ts';
import { FlagFields, ReasonField } from './FlagFields.tsx';
import { LetterHead } from './LetterHead.tsx';
import { MatterRows } from './MatterRows.tsx';
import { MiniTimeline } from './MiniTimeline.tsx';
import { SaveStrip } from './SaveStrip.tsx';
import { NoteField, SignedFields } from './SignedFields.tsx';
import { Slip } from './Slip.tsx';
import { SuggestionSlip } from './SuggestionSlip.tsx';

export type ReplyDeskProps = {
  readonly view: ReplyView;
  readonly draft: DeskDraft;
  readonly dispatch: (action: DraftAction) => void;
  readonly actions: DeskActions;
  readonly onNewMatter: () => void;
  readonly onNewRequest: () => void;
};

export function ReplyDesk({ view, draft, dispatch, actions, onNewMatter, onNewRequest }: ReplyDeskProps) {
  return (
    <>
      {view.switchedTo === null ? null : <Switched view={view} actions={actions} />}
      {view.isCorrection ? <Correcting onCancel={actions.onCancelCorrection} /> : null}
      <LetterHead letter={view.letter} />
      <MatterRows
        offer={view.offer}
        matters={view.matters}
        matterId={draft.matterId}
        requestId={draft.requestId}
        onTakeOffer={() => dispatch({ type: 'take-offer', offer: view.offer })}
        onMatter={(matterId) => dispatch({ type: 'matter', matterId })}
        onRequest={(requestId) => dispatch({ type: 'request', requestId })}
        onNewMatter={onNewMatter}
        onNewRequest={onNewRequest}
      />
      <SuggestionSlip
        suggestion={view.isBlind ? null : view.suggestion}
        isBlind={view.isBlind}
        chosen={draft.code}
        onShowInMail={actions.onShowInMail}
      />
      <DecisionFields view={view} draft={draft} dispatch={dispatch} />
      <DeskSave view={view} draft={draft} actions={actions} />
      <MiniTimeline lines={view.timeline} offices={view.offices} onOpenFinding={actions.onOpenFinding} />
    </>
  );
}

function DecisionFields({ view, draft, dispatch }: Pick<ReplyDeskProps, 'view' | 'draft' | 'dispatch'>) {
  const { t } = useText();
  const name = useId();
  const suggestion = view.isBlind ? null : view.suggestion;
  return (
    <Slip label={t('decision')}>
      <CodeGrid
        name={`${name}-code`}
        chosen={draft.code}
        suggested={suggestion?.code ?? null}
        codebook={view.codebook}
        onCode={(code) => dispatch({ type: 'code', code })}
      />
      <ReasonField
        name={`${name}-reason`}
        value={draft.reasonGiven}
        onReason={(reasonGiven) => dispatch({ type: 'reason', reasonGiven })}
      />
      <FlagFields flags={draft.flags} dispatch={dispatch} />
      <SignedFields
        offices={view.offices}
        office={draft.office}
        reviewerLevel={draft.reviewerLevel}
        signedOffice={view.suggestion?.replyingOffice?.office ?? null}
        signedReviewer={view.suggestion?.reviewerLevel?.level ?? null}
        onOffice={(office) => dispatch({ type: 'office', office })}
        onReviewer={(reviewerLevel) => dispatch({ type: 'reviewer', reviewerLevel })}
      />
      <NoteField note={draft.note} onNote={(note) => dispatch({ type: 'note', note })} />
    </Slip>
  );
}

function DeskSave({ view, draft, actions }: Pick<ReplyDeskProps, 'view' | 'draft' | 'actions'>) {
  const text = useText();
  return (
    <SaveStrip
      saving={view.saving}
      label={text.t(view.isCorrection ? 'save_correction' : 'save')}
      lacks={lacksWords(draft, text)}
      summary={draftSummary(draft, text)}
      onSave={() => actions.onSave(draft)}
      onCopyAsText={() => actions.onCopyAsText(draft)}
    />
  );
}

function lacksWords(draft: DeskDraft, { t }: Text): string | null {
  const may = mayRecord(draft);
  if (may.may) return null;
  if (may.lacks === 'both') return t('lacks_both');
  return t(may.lacks === 'code' ? 'lacks_code' : 'lacks_matter');
}

function draftSummary(draft: DeskDraft, { t, tn }: Text): string {
  if (draft.code === null) return '';
  const code = t(CODE_WORDS[draft.code].text);
  const flags = flagCount(draft.flags);
  return flags === 0 ? code : t('two_facts', { first: code, second: tn('flag_count', flags) });
}

function Switched({ view, actions }: Pick<ReplyDeskProps, 'view' | 'actions'>) {
  const { t } = useText();
  const from = view.letter.fromName ?? view.letter.fromAddress ?? t('sender_not_stated');
  return (
    <Slip>
      <Notice tone="warn" icon="mail" title={t('switched_title', { from })} isAlert>
        {t('switched_words')}
      </Notice>
      <Actions>
        <Button variant="main" onClick={actions.onKeepCoding}>
          {t('keep_coding')}
        </Button>
        <Button onClick={actions.onLetGo}>{t('let_it_go')}</Button>
      </Actions>
    </Slip>
  );
}

function Correcting({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useText();
  return (
    <Slip>
      <Notice tone="plain" icon="edit" title={t('correcting_title')}>
        {t('correcting_words')}
      </Notice>
      <Button variant="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </Slip>
  );
}
