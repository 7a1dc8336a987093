// Our own outgoing request: start the clock? Logged on the day it is sent, it can later show that no reply came.
import { useEffect, useState } from 'preact/hooks';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { ADDRESSEE_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { DeskActions } from './desk-actions.ts';
import type { ClockView, OutgoingView } from './desk-view.ts';
import forms from './Forms.module.css';
import { LetterHead } from './LetterHead.tsx';
import { MatterRows } from './MatterRows.tsx';
import { MoreRequestFields } from './MoreRequestFields.tsx';
import css from './OutgoingDesk.module.css';
import { type OutgoingDraft, startOutgoing, toNewRequest } from './outgoing-draft.ts';
import { SaveStrip } from './SaveStrip.tsx';
import { Hint, Slip, SlipTitle } from './Slip.tsx';

export type OutgoingDeskProps = {
  readonly view: OutgoingView;
  readonly draft: OutgoingDraft;
  readonly onDraft: (draft: OutgoingDraft) => void;
  readonly actions: DeskActions;
  readonly onNewMatter: () => void;
};

/** The draft of an outgoing request, started afresh for each letter. A matter just started for it is taken. */
export function useOutgoingDraft(view: OutgoingView | null, startedMatterId: string | null) {
  const key = view?.letter.key ?? null;
  const [held, setHeld] = useState<{ key: string | null; draft: OutgoingDraft | null }>({ key: null, draft: null });
  useEffect(() => {
    if (startedMatterId === null) return;
    setHeld((now) => (now.draft === null ? now : { key: now.key, draft: { ...now.draft, matterId: startedMatterId } }));
  }, [startedMatterId]);
  if (view !== null && held.key !== key) {
    const draft = startOutgoing(view);
    setHeld({ key, draft });
    return { draft, setDraft: (next: OutgoingDraft) => setHeld({ key, draft: next }) };
  }
  return { draft: held.draft, setDraft: (next: OutgoingDraft) => setHeld({ key, draft: next }) };
}

export function OutgoingDesk({ view, draft, onDraft, actions, onNewMatter }: OutgoingDeskProps) {
  const { t } = useText();
  const request = toNewRequest(draft);
  const takeOffer = (): void => {
    if (view.offer.kind === 'exact') onDraft({ ...draft, matterId: view.offer.matterId });
  };
  if (view.started !== null) return <Started view={view} />;
  return (
    <>
      <LetterHead letter={view.letter} isOurs />
      <Slip>
        <SlipTitle>{t('start_clock_title')}</SlipTitle>
        <p>{t('start_clock_words')}</p>
      </Slip>
      <MatterRows
        offer={view.offer}
        matters={view.matters}
        matterId={draft.matterId}
        requestId={null}
        onTakeOffer={takeOffer}
        onMatter={(matterId) => onDraft({ ...draft, matterId })}
        onNewMatter={onNewMatter}
      />
      <RequestFields view={view} draft={draft} onDraft={onDraft} />
      <SaveStrip
        saving={view.saving}
        label={t('start_clock')}
        lacks={request.ok ? null : t(LACKS[request.error.lacks])}
        summary={request.ok ? t(REQUEST_KIND_WORDS[request.value.kind]) : ''}
        onSave={() => {
          if (request.ok) actions.onStartClock(request.value);
        }}
        other={{ label: t('not_a_request'), keyCap: '0', onClick: actions.onNotARequest }}
      />
    </>
  );
}

const LACKS = {
  matter: 'lacks_matter',
  kind: 'lacks_kind',
  addressee: 'lacks_addressee',
  sentOn: 'lacks_sent_on',
} as const;

function RequestFields({ view, draft, onDraft }: Pick<OutgoingDeskProps, 'view' | 'draft' | 'onDraft'>) {
  const { t } = useText();
  const clock = draft.kind === null ? null : view.clocks[draft.kind];
  return (
    <Slip>
      <div class={forms.pair}>
        <Field label={t('kind')}>
          <Select
            value={draft.kind}
            options={useOptions(REQUEST_KIND_WORDS)}
            emptyLabel={t('choose')}
            onChange={(kind) => onDraft({ ...draft, kind })}
          />
        </Field>
        <Field label={t('asked_of')}>
          <Select
            value={draft.addressee}
            options={useOptions(ADDRESSEE_WORDS)}
            emptyLabel={t('choose')}
            onChange={(addressee) => onDraft({ ...draft, addressee })}
          />
        </Field>
        <Field label={t('office')}>
          <Select
            value={draft.office}
            options={view.offices.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('not_stated')}
            onChange={(office) => onDraft({ ...draft, office })}
          />
        </Field>
        <Field label={t('sent_on')}>
          <TextInput type="date" value={draft.sentOn} onInput={(sentOn) => onDraft({ ...draft, sentOn })} />
        </Field>
      </div>
      <MoreRequestFields
        draft={draft}
        refusals={view.matters.find((matter) => matter.matterId === draft.matterId)?.refusals ?? []}
        onDraft={onDraft}
      />
      {clock === null ? null : <Clock clock={clock} sentOn={draft.sentOn} />}
    </Slip>
  );
}

function Clock({ clock, sentOn }: { readonly clock: ClockView; readonly sentOn: string }) {
  const { t, tn } = useText();
  const format = useFormat();
  const days = tn(clock.count === 'business' ? 'business_days' : 'calendar_days', clock.days);
  return (
    <div class={css.clock}>
      <svg class={css.strip} viewBox="0 0 328 20" preserveAspectRatio="none" aria-hidden="true">
        <path d="M6 10H326M326 3v14" class={css.line} />
        <circle cx="6" cy="10" r="5" class={css.start} />
      </svg>
      <p class={css.ends}>
        <span>{sentOn === '' ? '' : t('clock_sent', { day: format.dayOfYear(sentOn) })}</span>
        <span>{days}</span>
        <span>{clock.dueOn === null ? '' : t('clock_runs_out', { day: format.dayOfYear(clock.dueOn) })}</span>
      </p>
      <Hint>{t('clock_is_ours')}</Hint>
    </div>
  );
}

function Started({ view }: { readonly view: OutgoingView }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <LetterHead letter={view.letter} isOurs />
      <Slip>
        <Notice tone="ok" icon="done" title={t('clock_started')}>
          {view.started === null ? '' : format.instant(view.started.atUtc)}
        </Notice>
      </Slip>
    </>
  );
}
